package shouwen.rehearsal.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import org.jboss.logging.Logger;
import shouwen.clock.service.Deadlines;
import shouwen.identity.service.Impersonation;
import shouwen.shared.RefusedException;
import shouwen.time.MovableClock;

/**
 * Three weeks of a heating season up to this very moment: calls come in by day and hour, departments work at their pace,
 * some too slowly. Ends with the clock released and open work of every state on the desks.
 */
@ApplicationScoped
class Season {

    private static final Logger LOG = Logger.getLogger(Season.class);
    private static final String BEGUN = "demonstration.begun";
    private static final int DAYS = 21;
    private static final int HOMES = 320;
    private static final int FEW_HOMES = 12;
    private static final int[] CALLS_BY_DAY = {34, 30, 26, 22, 18, 20, 17, 14, 16, 18, 15, 12, 14, 24, 30, 22, 17, 14, 15, 16, 18};
    private static final Duration TICK = Duration.ofHours(2);

    @Inject
    Cast cast;

    @Inject
    Town town;

    @Inject
    CaseLives lives;

    @Inject
    Quiet quiet;

    @Inject
    Deadlines deadlines;

    @Inject
    Impersonation impersonation;

    @Inject
    MovableClock clock;

    /** Plays the weeks, unless the operator is there already. */
    void play(long seed, Path dataDirectory) throws Exception {
        if (impersonation.asSystem(cast::isThere)) {
            refuseHalfMade(dataDirectory);
            return;
        }
        Files.writeString(dataDirectory.resolve(BEGUN), "");
        var end = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        var firstDay = LocalDate.ofInstant(end, Cast.ZONE).minusDays(DAYS - 1);
        long began = System.nanoTime();
        try {
            var rehearsed = open(HOMES, firstDay.minusDays(10), new Random(seed), end);
            play(rehearsed, firstDay, end);
            cast.publish(rehearsed.people(), dataDirectory);
            Files.delete(dataDirectory.resolve(BEGUN));
        } finally {
            clock.release();
        }
        LOG.infof("Demonstration made in %.1f s", (System.nanoTime() - began) / 1e9);
    }

    /** The operator with its people and a few customers, and nothing that happened yet. */
    void openOnly(long seed, Path dataDirectory) throws Exception {
        if (impersonation.asSystem(cast::isThere)) {
            return;
        }
        var start = LocalDate.ofInstant(clock.instant(), Cast.ZONE).minusDays(30);
        try {
            cast.publish(open(FEW_HOMES, start, new Random(seed), clock.instant()).people(), dataDirectory);
        } finally {
            clock.release();
        }
    }

    /** Its accounts are written at the end: without them it was broken off, or made with another data directory. */
    private static void refuseHalfMade(Path dataDirectory) {
        if (!Files.exists(dataDirectory.resolve("accounts.json"))) {
            throw new IllegalStateException("the operator is there, its accounts are not in " + dataDirectory);
        }
    }

    private Rehearsed open(int homes, LocalDate seasonStart, Random random, Instant end) throws Exception {
        clock.moveTo(at(seasonStart, LocalTime.of(8, 0)));
        var operator = impersonation.asSystem(() -> cast.found(clock.instant().minus(Duration.ofDays(30))));
        var people = impersonation.asSystem(() -> cast.hire(operator));
        var clerk = people.stream().filter(person -> person.role().equals("billing-clerk")).findFirst().orElseThrow();
        var town = this.town.settle(homes, clerk, seasonStart, random);
        return new Rehearsed(operator, people, town, Story.all(), new Agenda(), random, end);
    }

    private void play(Rehearsed rehearsed, LocalDate firstDay, Instant end) throws Exception {
        planCalls(rehearsed, firstDay);
        for (var tick = at(firstDay, LocalTime.of(0, 0)); tick.isBefore(end); tick = tick.plus(TICK)) {
            rehearsed.agenda().plan(tick, () -> impersonation.asSystem(deadlines::fireDue));
        }
        for (var entry = rehearsed.agenda().next(end); entry != null; entry = rehearsed.agenda().next(end)) {
            clock.moveTo(entry.at());
            happen(entry);
            quiet.await();
        }
        clock.moveTo(end);
        impersonation.asSystem(deadlines::fireDue);
        quiet.await();
    }

    private void happen(Agenda.Entry entry) throws Exception {
        try {
            entry.act().happen();
        } catch (RefusedException refused) {
            LOG.warnf("Rehearsal: refused at %s: %s", entry.at(), refused.getMessage());
        }
    }

    private void planCalls(Rehearsed rehearsed, LocalDate firstDay) {
        for (int day = 0; day < DAYS; day++) {
            for (int call = 0; call < CALLS_BY_DAY[day]; call++) {
                var when = at(firstDay.plusDays(day), time(rehearsed.random()));
                rehearsed.agenda().plan(when, () -> lives.call(rehearsed));
            }
        }
    }

    /** Most people call in the morning and after work. */
    private static LocalTime time(Random random) {
        int hour = List.of(7, 8, 8, 8, 9, 9, 9, 10, 10, 11, 13, 14, 14, 15, 16, 17, 18, 18, 19, 19, 20, 21, 22, 2)
                .get(random.nextInt(24));
        return LocalTime.of(hour, random.nextInt(60), random.nextInt(60));
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(Cast.ZONE).toInstant();
    }
}

package shouwen.rehearsal.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jboss.logging.Logger;
import shouwen.identity.service.Impersonation;
import shouwen.time.MovableClock;

/**
 * Three weeks of an operator up to this very moment: calls come in by day and hour, departments work at their pace, some
 * too slowly. Ends with the clock released and open work of every state on the desks.
 */
@ApplicationScoped
class Season {

    private static final Logger LOG = Logger.getLogger(Season.class);
    private static final String BEGUN = "demonstration.begun";
    private static final int DAYS = 21;
    private static final int DAYS_BEFORE = 10;
    private static final int HOMES = 200;
    private static final int FEW_HOMES = 12;

    @Inject
    Cast cast;

    @Inject
    Opening opening;

    @Inject
    Calls calls;

    @Inject
    RegisterLives registers;

    @Inject
    StaffActs staff;

    @Inject
    MeetingActs meetings;

    @Inject
    PaperLives papers;

    @Inject
    RetentionLives retention;

    @Inject
    HeadActs heads;

    @Inject
    RequestActs requests;

    @Inject
    DutyLives duties;

    @Inject
    Player player;

    @Inject
    Impersonation impersonation;

    @Inject
    MovableClock clock;

    /** Plays the weeks, unless the operator is there already. */
    void play(List<String> packs, long seed, Path dataDirectory) throws Exception {
        var end = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        var firstDay = LocalDate.ofInstant(end, Cast.ZONE).minusDays(DAYS - 1);
        var script = script(packs, seed, firstDay, end, HOMES);
        if (impersonation.asSystem(() -> cast.isThere(script.operator()))) {
            refuseHalfMade(dataDirectory);
            return;
        }
        if (isMade(dataDirectory) && impersonation.asSystem(cast::isAnybodyThere)) {
            return;
        }
        Files.writeString(dataDirectory.resolve(BEGUN), "");
        long began = System.nanoTime();
        try {
            var rehearsed = opening.open(script, firstDay.minusDays(DAYS_BEFORE));
            calls.plan(rehearsed);
            registers.plan(rehearsed);
            papers.plan(rehearsed);
            retention.plan(rehearsed);
            heads.begin(rehearsed);
            duties.plan(rehearsed);
            staff.plan(rehearsed);
            meetings.plan(rehearsed);
            player.play(rehearsed);
            heads.end(rehearsed);
            requests.end(rehearsed);
            cast.publish(script, rehearsed.people(), dataDirectory);
            Files.delete(dataDirectory.resolve(BEGUN));
        } finally {
            clock.release();
        }
        LOG.infof("Demonstration made in %.1f s", (System.nanoTime() - began) / 1e9);
    }

    /** The operator with its people and a few customers, and nothing that happened yet. */
    void openOnly(List<String> packs, long seed, Path dataDirectory) throws Exception {
        var now = clock.instant();
        var start = LocalDate.ofInstant(now, Cast.ZONE).minusDays(30);
        var script = script(packs, seed, start, now, FEW_HOMES);
        if (impersonation.asSystem(() -> cast.isThere(script.operator()))) {
            return;
        }
        try {
            cast.publish(script, opening.open(script, start).people(), dataDirectory);
        } finally {
            clock.release();
        }
    }

    private static Script script(List<String> packs, long seed, LocalDate firstDay, Instant end, int homes) {
        return new Script(packs, "demonstration-" + packs.get(0), seed, firstDay, end, homes, null, false, "");
    }

    /** Its accounts are written at the end: without them it was broken off, or made with another data directory. */
    private static void refuseHalfMade(Path dataDirectory) {
        if (!isMade(dataDirectory)) {
            throw new IllegalStateException("the operator is there, its accounts are not in " + dataDirectory);
        }
    }

    /** Another operator was made with this directory: a demonstration of other packs, or a rehearsal. */
    private static boolean isMade(Path dataDirectory) {
        return Files.exists(dataDirectory.resolve("accounts.json"));
    }
}

package shouwen.rehearsal.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import shouwen.identity.service.Impersonation;
import shouwen.policy.RegisterRule;
import shouwen.register.NewEntry;
import shouwen.register.service.EntryService;
import shouwen.register.service.Schedules;

/** Entries come into the registers: people open them now and then, schedules when their day has come. */
@ApplicationScoped
class RegisterLives {

    /** Openings a day by people, in all and of one register; one that schedules serve gets fewer. */
    private static final double TOGETHER = 3;

    private static final double OFTEN = 0.12;

    private static final double SELDOM = 0.03;
    private static final LocalTime SCHEDULES = LocalTime.of(0, 15);

    @Inject
    Impersonation impersonation;

    @Inject
    EntryService entries;

    @Inject
    Schedules schedules;

    @Inject
    EntryStandings standings;

    @Inject
    StepActs steps;

    @Inject
    Clock clock;

    /** Plans openings by people, and a look at the schedules each night. */
    void plan(Rehearsed rehearsed) {
        var procedures = rehearsed.pack().procedures();
        if (procedures.registers().isEmpty()) {
            return;
        }
        var first = rehearsed.script().firstDay();
        for (var date = first; instant(date, SCHEDULES).isBefore(rehearsed.end()); date = date.plusDays(1)) {
            rehearsed.agenda().plan(instant(date, SCHEDULES), () -> openScheduled(rehearsed));
            for (var rule : procedures.registers()) {
                if (!isOthers(rehearsed, rule.id())) {
                    planOpenings(rehearsed, rule, date);
                }
            }
        }
    }

    /** In a demonstration other acts fill some registers, so that what stands in them makes sense together. */
    private static boolean isOthers(Rehearsed rehearsed, String register) {
        return !rehearsed.script().whole() && StaffActs.OWN.contains(register);
    }

    private static boolean isOthersNumber(Rehearsed rehearsed, String number) {
        return rehearsed.pack().procedures().registers().stream()
                .anyMatch(rule -> isOthers(rehearsed, rule.id()) && number.startsWith(rule.prefix() + "-"));
    }

    private void planOpenings(Rehearsed rehearsed, RegisterRule rule, LocalDate date) {
        double often = Math.min(OFTEN, TOGETHER / rehearsed.pack().procedures().registers().size());
        boolean served = rehearsed.pack().procedures().schedules().stream()
                .anyMatch(schedule -> schedule.register().equals(rule.id()));
        int openings = Calls.poisson(served ? SELDOM : often, rehearsed.random());
        for (int i = 0; i < openings; i++) {
            var time = LocalTime.of(8, 30).plusSeconds(rehearsed.random().nextInt(9 * 3600));
            rehearsed.agenda().plan(instant(date, time), () -> open(rehearsed, rule));
        }
    }

    private static Instant instant(LocalDate date, LocalTime time) {
        return date.atTime(time).atZone(Cast.ZONE).toInstant();
    }

    private void openScheduled(Rehearsed rehearsed) throws Exception {
        impersonation.asSystem(() -> schedules.openDue(rehearsed.operator()));
        for (var number : standings.openedAt(rehearsed.operator(), clock.instant())) {
            rehearsed.tally().count("scheduled");
            if (!isOthersNumber(rehearsed, number)) {
                steps.planNext(rehearsed, number, Duration.ofDays(5));
            }
        }
    }

    private void open(Rehearsed rehearsed, RegisterRule rule) throws Exception {
        var openers = openers(rehearsed, rule);
        if (openers.isEmpty()) {
            rehearsed.tally().count("nobody.opens." + rule.id());
            return;
        }
        var opener = rehearsed.any(openers);
        var filling = new Filling(rehearsed, rule, clock.instant());
        var fields = filling.blanks(Map.of(), Set.of());
        var subject = subject(rehearsed, rule, opener);
        var number = impersonation.as(
                opener.id(), () -> entries.open(new NewEntry(rule.id(), subject, null, fields)));
        rehearsed.tally().count("opened");
        steps.planNext(rehearsed, number, Duration.ofDays(2));
    }

    private static List<Person> openers(Rehearsed rehearsed, RegisterRule rule) {
        return rule.opens().isEmpty()
                ? rehearsed.all(person -> person.department().equals(rule.department()))
                : rehearsed.all(person -> rule.opens().contains(person.role()));
    }

    private static @Nullable String subject(Rehearsed rehearsed, RegisterRule rule, Person opener) {
        var about = rule.about();
        if (about == null) {
            return null;
        }
        return switch (about) {
            case ACCOUNT -> rehearsed.home().accountNumber();
            case STAFF -> opener.login();
            case DEPARTMENT -> rule.department();
            case FACILITY -> "设施" + (1 + rehearsed.random().nextInt(40));
        };
    }
}

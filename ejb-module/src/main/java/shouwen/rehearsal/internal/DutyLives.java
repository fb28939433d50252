package shouwen.rehearsal.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import shouwen.identity.Role;
import shouwen.identity.service.Impersonation;
import shouwen.staff.DutyTime;
import shouwen.staff.RosterOutcome;
import shouwen.staff.RosterRules;
import shouwen.staff.ShiftForm;
import shouwen.staff.ShiftKind;
import shouwen.staff.service.Duties;
import shouwen.staff.service.DutyShifts;
import shouwen.staff.service.Qualifications;
import shouwen.staff.service.RosterMaking;
import shouwen.staff.service.RosterPublishing;
import shouwen.staff.service.RosterSwaps;
import shouwen.staff.service.SwapQueries;

/**
 * Departments with people in shifts have a roster for this month, made late in the play; where three share day and night,
 * and where two share the days. Somebody asks for an exchange, and a draft for the next month waits to be filled.
 */
@ApplicationScoped
class DutyLives {

    private static final Duration BEFORE_END = Duration.ofHours(30);
    private static final int MOST_DEPARTMENTS = 3;
    private static final Set<String> WORKERS = Set.of(Role.CALL_TAKER, Role.TECHNICIAN, Role.BILLING_CLERK);
    private static final RosterRules REST = new RosterRules(11, 3, 1, null, true, false);

    @Inject
    Impersonation impersonation;

    @Inject
    DutyShifts shifts;

    @Inject
    Qualifications qualifications;

    @Inject
    RosterMaking making;

    @Inject
    RosterPublishing publishing;

    @Inject
    RosterSwaps swaps;

    @Inject
    SwapQueries offers;

    @Inject
    Duties duties;

    @Inject
    Clock clock;

    void plan(Rehearsed rehearsed) {
        var at = rehearsed.end().minus(BEFORE_END);
        rehearsed.pack().departments().stream()
                .map(department -> department.code())
                .filter(code -> rehearsed.has(Role.DEPARTMENT_HEAD, code) && workers(rehearsed, code).size() >= 2)
                .limit(MOST_DEPARTMENTS)
                .forEach(code -> rehearsed.agenda().plan(at, () -> publish(rehearsed, code)));
    }

    private static List<Person> workers(Rehearsed rehearsed, String department) {
        return rehearsed.all(person -> person.department().equals(department) && WORKERS.contains(person.role()));
    }

    private void publish(Rehearsed rehearsed, String department) throws Exception {
        var head = rehearsed.somebody(Role.DEPARTMENT_HEAD, department);
        var today = LocalDate.ofInstant(rehearsed.end(), Cast.ZONE);
        var first = today.withDayOfMonth(1);
        var number = impersonation.as(head.id(), () -> {
            setUp(department, workers(rehearsed, department));
            return making.draft(department, first, first.plusMonths(1).minusDays(1));
        });
        var outcome = impersonation.as(head.id(), () -> making.generate(number, null, 1L));
        if (!(outcome instanceof RosterOutcome.Found)) {
            rehearsed.tally().count("roster.impossible");
            return;
        }
        impersonation.as(head.id(), () -> {
            publishing.publish(number, null);
            return making.draft(department, first.plusMonths(1), first.plusMonths(2).minusDays(1));
        });
        var people = workers(rehearsed, department);
        exchange(rehearsed, people.get(1), people.get(0), workers(rehearsed, department).size() == 2);
    }

    private void setUp(String department, List<Person> people) {
        var from = LocalDate.ofInstant(clock.instant(), Cast.ZONE).minusYears(1);
        people.forEach(person -> qualifications.note(department, person.id(), "持证上岗", from, from.plusYears(3)));
        if (people.size() > 2) {
            shifts.add(department, shift(ShiftKind.EARLY, "08:00", "20:00", "1234567"));
            shifts.add(department, shift(ShiftKind.NIGHT, "20:00", "08:00", "1234567"));
        } else {
            shifts.add(department, shift(ShiftKind.DAY, "08:30", "17:30", "12345"));
            shifts.add(department, shift(ShiftKind.WEEKEND, "09:00", "16:00", "67"));
        }
        shifts.set(department, REST, null);
    }

    private static ShiftForm shift(ShiftKind kind, String from, String to, String days) {
        return ShiftForm.typed(kind, "", LocalTime.parse(from), LocalTime.parse(to), 1, days, "持证上岗");
    }

    /** Asks, and where it is to wait for the head the colleague agrees. */
    private void exchange(Rehearsed rehearsed, Person who, Person colleague, boolean agreed) throws Exception {
        var from = rehearsed.end().plus(Duration.ofDays(1));
        for (var duty : duties.between(rehearsed.operator(), who.id(), from, from.plus(Duration.ofDays(9)))) {
            var number = impersonation.as(who.id(), () -> ask(duty, colleague.id()));
            if (!number.isEmpty()) {
                if (agreed) {
                    impersonation.as(colleague.id(), () -> {
                        swaps.agree(number);
                        return number;
                    });
                }
                return;
            }
        }
    }

    private String ask(DutyTime duty, UUID colleague) {
        return offers.offers(duty.id()).stream()
                .filter(offer -> offer.staffId().equals(colleague) && (offer.alone() || !offer.returns().isEmpty()))
                .findFirst()
                .map(offer -> swaps.ask(
                        duty.id(),
                        colleague,
                        offer.alone() ? null : offer.returns().get(0).id(),
                        "家里有事，想换个班。"))
                .orElse("");
    }
}

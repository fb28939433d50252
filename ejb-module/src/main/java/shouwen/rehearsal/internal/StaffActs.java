package shouwen.rehearsal.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import shouwen.identity.Role;
import shouwen.identity.service.Impersonation;
import shouwen.register.service.EntryService;
import shouwen.shared.RefusedException;
import shouwen.staff.LeaveKind;
import shouwen.staff.NewLeave;
import shouwen.staff.service.AttendanceDesk;
import shouwen.staff.service.LeaveCovering;
import shouwen.staff.service.LeaveDesk;
import shouwen.staff.service.LeaveEntitlements;

/**
 * The people of a demonstration go on leave and sign in at the door: leave of every state is there in the end, and a week of
 * attendance with somebody late, somebody away and somebody missing.
 */
@ApplicationScoped
class StaffActs {

    /** Registers these acts and those of meetings fill; by chance nobody opens them beside. */
    static final Set<String> OWN = Set.of(
            "leave", "special-leave", "attendance", "meeting", "meeting-absence", "meeting-action");

    private static final LocalTime MORNING = LocalTime.of(9, 20);
    private static final int DAYS_AT_THE_DOOR = 4;

    @Inject
    Impersonation impersonation;

    @Inject
    LeaveDesk desk;

    @Inject
    LeaveCovering covering;

    @Inject
    LeaveEntitlements entitlements;

    @Inject
    AttendanceDesk attendance;

    @Inject
    EntryService entries;

    @Inject
    Clock clock;

    /** Plans it for an operator whose pack knows leave; nothing otherwise. */
    void plan(Rehearsed rehearsed) {
        if (rehearsed.pack().register("leave").isEmpty()) {
            return;
        }
        var today = LocalDate.ofInstant(rehearsed.end(), Cast.ZONE);
        at(rehearsed, today.minusDays(19), MORNING, () -> grant(rehearsed, today.getYear()));
        leave(rehearsed, today);
        for (int i = 3; i >= 0; i--) {
            at(rehearsed, today.minusDays(i), LocalTime.of(0, 10), () -> impersonation.asSystem(covering::handOverDue));
        }
        if (rehearsed.pack().register("attendance").isPresent()) {
            var day = today.minusDays(1);
            for (int i = 0; i < DAYS_AT_THE_DOOR; day = day.minusDays(1)) {
                if (day.getDayOfWeek().getValue() < DayOfWeek.SATURDAY.getValue()) {
                    var worked = day;
                    at(rehearsed, day, LocalTime.of(18, 0), () -> signs(rehearsed, worked));
                    i++;
                }
            }
        }
    }

    private void grant(Rehearsed rehearsed, int year) throws Exception {
        act(one(rehearsed, Role.GENERAL_OFFICE, 0), () -> {
            entitlements.grant(LeaveKind.HOLIDAY, year, null, new BigDecimal("10"));
            entitlements.grant(LeaveKind.SICK, year, null, new BigDecimal("15"));
        });
    }

    private void leave(Rehearsed rehearsed, LocalDate today) {
        var caller = one(rehearsed, Role.CALL_TAKER, 0);
        var second = one(rehearsed, Role.CALL_TAKER, 1);
        var third = one(rehearsed, Role.CALL_TAKER, 2);
        var technician = one(rehearsed, Role.TECHNICIAN, 0);
        var clerk = one(rehearsed, Role.BILLING_CLERK, 0);
        var archivist = one(rehearsed, Role.ARCHIVIST, 0);
        file(rehearsed, second, LeaveKind.ORDINARY, today.minusDays(14), 2, "家中有事", Then.RETURN);
        file(rehearsed, clerk, LeaveKind.HOLIDAY, today.minusDays(6), 3, "年休假", Then.AGREE);
        file(rehearsed, third, LeaveKind.HOLIDAY, today.minusDays(2), 5, "回老家", Then.AGREE, caller);
        file(rehearsed, technician, LeaveKind.SICK, today.minusDays(9), 1, "感冒", Then.REFUSE);
        file(rehearsed, caller, LeaveKind.ORDINARY, today.plusDays(8), 2, "孩子家长会", Then.WAIT, second);
        file(rehearsed, archivist, LeaveKind.HOLIDAY, today.plusDays(12), 12, "探亲", Then.WAIT);
        file(rehearsed, second, LeaveKind.ORDINARY, today.plusDays(15), 1, "办证件", Then.WITHDRAW);
        at(rehearsed, today, LocalTime.of(0, 20), () -> late(rehearsed, clerk, today));
    }

    /** What becomes of a leave. */
    private enum Then {
        WAIT,
        AGREE,
        RETURN,
        REFUSE,
        WITHDRAW
    }

    private void file(
            Rehearsed rehearsed, Person person, LeaveKind kind, LocalDate first, int days, String reason, Then then) {
        file(rehearsed, person, kind, first, days, reason, then, null);
    }

    private void file(
            Rehearsed rehearsed,
            Person person,
            LeaveKind kind,
            LocalDate first,
            int days,
            String reason,
            Then then,
            @Nullable Person cover) {
        var today = LocalDate.ofInstant(rehearsed.end(), Cast.ZONE);
        var day = first.minusDays(3).isBefore(today.minusDays(1)) ? first.minusDays(3) : today.minusDays(1);
        at(rehearsed, day, MORNING, () -> {
            var number = impersonation.as(
                    person.id(),
                    () -> desk.file(new NewLeave(
                            kind,
                            first,
                            first.plusDays(days - 1L),
                            false,
                            false,
                            reason,
                            "提前安排",
                            cover == null ? null : cover.id())));
            follow(rehearsed, person, number, day, first.plusDays(days), then);
        });
    }

    private void follow(
            Rehearsed rehearsed, Person person, String number, LocalDate filed, LocalDate back, Then then) {
        switch (then) {
            case WAIT -> {}
            case WITHDRAW -> at(rehearsed, filed, LocalTime.of(15, 0), () -> act(
                    person, () -> desk.withdraw(number, "不去了")));
            case REFUSE -> at(rehearsed, filed, LocalTime.of(16, 0), () -> decide(
                    rehearsed, one(rehearsed, Role.SUPERVISOR, 0), number, "refused"));
            case AGREE, RETURN -> {
                agree(rehearsed, person, number, filed);
                if (then == Then.RETURN) {
                    at(rehearsed, back, LocalTime.of(8, 40), () -> act(person, () -> desk.registerReturn(number)));
                }
            }
        }
    }

    /** Each rung agrees an hour after the one below; what none waits for any more is passed over. */
    private void agree(Rehearsed rehearsed, Person person, String number, LocalDate filed) {
        at(rehearsed, filed, LocalTime.of(10, 30), () -> decide(
                rehearsed, one(rehearsed, Role.SUPERVISOR, 0), number, "agreed"));
        var heads = rehearsed.all(one -> one.role().equals(Role.DEPARTMENT_HEAD)
                && one.department().equals(person.department()));
        heads.stream().findFirst().ifPresent(head -> at(rehearsed, filed, LocalTime.of(11, 30), () -> decide(
                rehearsed, head, number, "agreed")));
    }

    private void decide(Rehearsed rehearsed, Person person, String number, String outcome) throws Exception {
        try {
            act(person, () -> entries.record(number, null, "decided", outcome, "", Map.of()));
        } catch (RefusedException over) {
            rehearsed.tally().count("refused." + over.code());
        }
    }

    /** Somebody falls ill in the night: too late to be filed simply, the head must agree (TUN-048). */
    private void late(Rehearsed rehearsed, Person person, LocalDate today) throws Exception {
        impersonation.as(
                person.id(),
                () -> desk.file(new NewLeave(LeaveKind.SICK, today, null, false, false, "夜里发烧", "急诊", null)));
    }

    /** The file of the device for a day: most are in time, one is late, one leaves for half an hour, one never comes. */
    private void signs(Rehearsed rehearsed, LocalDate day) throws Exception {
        var file = new StringBuilder("login,time\n");
        int turn = day.getDayOfMonth();
        for (int i = 0; i < rehearsed.people().size(); i++) {
            var person = rehearsed.people().get(i);
            int odd = (i + turn) % 9;
            if (odd == 0) {
                continue;
            }
            line(file, person, day, odd == 1 ? LocalTime.of(8, 53) : LocalTime.of(8, 10).plusMinutes(odd));
            if (odd == 2) {
                line(file, person, day, LocalTime.of(15, 0));
                line(file, person, day, LocalTime.of(15, 35));
            }
            line(file, person, day, LocalTime.of(17, 31).plusMinutes(odd));
        }
        var bytes = file.toString().getBytes(StandardCharsets.UTF_8);
        act(one(rehearsed, Role.CALL_TAKER, 0), () -> attendance.take(attendance.handIn("door-" + day + ".csv", bytes)));
    }

    private static void line(StringBuilder file, Person person, LocalDate day, LocalTime time) {
        file.append(person.login()).append(',').append(day).append(' ').append(time).append('\n');
    }

    static Person one(Rehearsed rehearsed, String role, int index) {
        var fitting = rehearsed.all(person -> person.role().equals(role));
        return fitting.get(index % fitting.size());
    }

    private void act(Person person, Runnable act) throws Exception {
        impersonation.as(person.id(), () -> {
            act.run();
            return null;
        });
    }

    static void at(Rehearsed rehearsed, LocalDate day, LocalTime time, Agenda.Act act) {
        Instant moment = day.atTime(time).atZone(Cast.ZONE).toInstant();
        if (moment.isBefore(rehearsed.end())) {
            rehearsed.agenda().plan(moment, act);
        }
    }
}

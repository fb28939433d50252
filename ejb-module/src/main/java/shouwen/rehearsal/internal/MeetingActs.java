package shouwen.rehearsal.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import shouwen.identity.Role;
import shouwen.identity.service.Impersonation;
import shouwen.register.EntryState;
import shouwen.register.service.EntryService;
import shouwen.staff.MeetingDetails;
import shouwen.staff.MeetingPerson;
import shouwen.staff.service.MeetingDesk;
import shouwen.staff.service.MeetingQueries;

/** Meetings of a demonstration go their way: invited, held on Saturday, minutes on Monday, filed in the week after. */
@ApplicationScoped
class MeetingActs {

    @Inject
    Impersonation impersonation;

    @Inject
    MeetingDesk desk;

    @Inject
    MeetingQueries queries;

    @Inject
    EntryService entries;

    /** Somebody looks after the meetings each day; nothing where the pack has none. */
    void plan(Rehearsed rehearsed) {
        if (rehearsed.pack().register("meeting").isEmpty()) {
            return;
        }
        var last = LocalDate.ofInstant(rehearsed.end(), Cast.ZONE);
        for (var day = rehearsed.script().firstDay(); !day.isAfter(last); day = day.plusDays(1)) {
            var today = day;
            StaffActs.at(rehearsed, day, LocalTime.of(10, 50), () -> look(rehearsed, today));
        }
    }

    private void look(Rehearsed rehearsed, LocalDate today) throws Exception {
        var representative = representative(rehearsed);
        var begin = rehearsed.script().firstDay();
        for (var line : impersonation.as(representative.id(), () -> queries.list(null, 50)).items()) {
            var heldOn = line.heldOn();
            if (heldOn == null || line.state() != EntryState.OPEN) {
                continue;
            }
            if (heldOn.isBefore(begin)) {
                impersonate(representative, () -> entries.withdraw(line.number(), null, "启用系统以前的例会，不补记。"));
            } else {
                step(rehearsed, representative, line.number(), (int) (today.toEpochDay() - heldOn.toEpochDay()));
            }
        }
    }

    /** What is done on which day from the meeting on. */
    private void step(Rehearsed rehearsed, Person representative, String number, int after) throws Exception {
        switch (after) {
            case -2 -> impersonate(representative, () -> desk.invite(number));
            case 0 -> hold(representative, number);
            case 2 -> issue(rehearsed, representative, number);
            case 4 -> impersonate(representative, () -> {
                seen(number).remarks().forEach(remark -> desk.settle(number, remark.id()));
                desk.take(number, "remarks-closed", null);
                desk.take(number, "confirmed", null);
                desk.take(number, "signed", null);
            });
            case 5 -> impersonate(StaffActs.one(rehearsed, Role.ARCHIVIST, 0), () -> desk.take(number, "archived", null));
            default -> {}
        }
    }

    private void hold(Person representative, String number) throws Exception {
        var people = impersonation.as(representative.id(), () -> queries.find(number)).people();
        for (int i = 0; i < people.size(); i++) {
            var person = people.get(i);
            if (i % 5 == 4 || person.onLeave()) {
                continue;
            }
            impersonation.as(person.staffId(), () -> {
                desk.signIn(number, null);
                desk.report(number, "本期受理工单按时办结", "希望增加一部坐席电话");
                return null;
            });
        }
        impersonate(representative, () -> {
            desk.take(number, "signed-in", null);
            desk.take(number, "work-reported", null);
        });
    }

    private void issue(Rehearsed rehearsed, Person representative, String number) throws Exception {
        impersonate(representative, () -> {
            desk.take(number, "absentees-told", null);
            desk.take(number, "minutes-issued", "一、通报本期服务情况。\n二、研究供热高峰值班安排。\n三、明确后续事项。");
            desk.task(number, representative.id(), "整理高峰期常见问题答复口径", LocalDate.ofInstant(
                    rehearsed.end(), Cast.ZONE).plusDays(2));
        });
        var others = impersonation.as(representative.id(), () -> queries.find(number)).people().stream()
                .filter(person -> !person.isAbsent() && !person.staffId().equals(representative.id()))
                .map(MeetingPerson::staffId)
                .toList();
        if (!others.isEmpty()) {
            impersonation.as(others.get(0), () -> {
                desk.remark(number, "漏记：夜班交接须当面签字。");
                return null;
            });
        }
    }

    private MeetingDetails seen(String number) {
        return queries.find(number);
    }

    /** Minutes are the representative's, whoever of them fills the post first. */
    private static Person representative(Rehearsed rehearsed) {
        List<Person> desks = rehearsed.all(person -> person.role().equals(Role.CALL_TAKER)
                && person.department().equals(Rehearsed.DESK));
        return desks.get(0);
    }

    private void impersonate(Person person, Runnable act) throws Exception {
        impersonation.as(person.id(), () -> {
            act.run();
            return null;
        });
    }
}

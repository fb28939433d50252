package shouwen.staff.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import shouwen.channel.NoticeKind;
import shouwen.channel.service.Notices;
import shouwen.identity.Caller;
import shouwen.identity.Role;
import shouwen.identity.service.Callers;
import shouwen.identity.service.StaffDirectory;
import shouwen.policy.ScheduleRule;
import shouwen.register.NewEntry;
import shouwen.register.service.EntryQueries;
import shouwen.register.service.EntryService;
import shouwen.register.service.Schedules;
import shouwen.shared.ConflictException;
import shouwen.shared.ForbiddenException;
import shouwen.shared.InvalidInputException;
import shouwen.shared.Texts;
import shouwen.shared.UnknownThingException;
import shouwen.staff.MeetingDetails;
import shouwen.staff.MeetingPerson;
import shouwen.staff.MeetingRemark;
import shouwen.staff.Occasion;

/**
 * Runs department meetings (TUN-079 to TUN-088): invites who is wanted, lets them sign in and report, tells the absent, issues
 * minutes, takes remarks until they may be signed. The order of the steps is the register's business.
 */
@Stateless
@RolesAllowed({
    Role.CALL_TAKER,
    Role.SUPERVISOR,
    Role.DISPATCHER,
    Role.TECHNICIAN,
    Role.BILLING_CLERK,
    Role.DEPARTMENT_HEAD,
    Role.GENERAL_OFFICE,
    Role.ARCHIVIST,
    Role.ADMINISTRATOR
})
public class MeetingDesk {

    private static final int LINE = 200;
    private static final int WORDS = 4000;

    @Inject
    Callers callers;

    @Inject
    StaffDirectory staff;

    @Inject
    EntryService entries;

    @Inject
    Schedules schedules;

    @Inject
    EntryQueries entryQueries;

    @Inject
    MeetingQueries queries;

    @Inject
    MeetingPeople people;

    @Inject
    Notices notices;

    @Inject
    Clock clock;

    /** Invites who is wanted by the occasion (TUN-080, TUN-081), and tells them. */
    public void invite(String number) {
        var caller = callers.current();
        var meeting = running(caller, number);
        if (meeting.heldOn() == null) {
            throw new ConflictException("meeting.noDate", number);
        }
        var wanted = wanted(meeting, caller.operatorId());
        people.invite(meeting.entry().entry(), wanted);
        for (var step : List.of("leads-invited", "all-invited")) {
            if (meeting.entry().offered().contains(step)) {
                entries.record(number, null, step, null, null, Map.of());
            }
        }
        tell(meeting, wanted, NoticeKind.MEETING_CALLED);
    }

    private Set<UUID> wanted(MeetingDetails meeting, UUID operatorId) {
        var department = meeting.entry().entry().department();
        return staff.staffOf(operatorId).stream()
                .filter(person -> person.worksIn(department))
                .filter(person -> meeting.occasion().wantsEverybody()
                        || person.isOneOf(Role.DEPARTMENT_HEAD, Role.SUPERVISOR, Role.CALL_TAKER))
                .map(Caller::staffId)
                .collect(Collectors.toSet());
    }

    /** Signs oneself in, or somebody else as who runs the meeting (TUN-082). */
    public void signIn(String number, @Nullable UUID other) {
        var caller = callers.current();
        var meeting = queries.find(number);
        refuseAfter(meeting, "signed-in");
        var person = other == null ? caller.staffId() : other;
        boolean own = person.equals(caller.staffId());
        if (!own && !meeting.runs() || own && meeting.person(person).isEmpty() && !meeting.runs()) {
            throw new ForbiddenException("meeting.notWanted", number);
        }
        if (!own && staff.staffOf(caller.operatorId()).stream().noneMatch(one -> one.staffId().equals(person))) {
            throw new InvalidInputException("person", "unknownStaff");
        }
        people.set(meeting.entry().entry(), person, Map.of("signed_at", clock.instant()));
    }

    /** Says what one worked on and needs help with (TUN-084). */
    public void report(String number, @Nullable String work, @Nullable String help) {
        var caller = callers.current();
        var meeting = queries.find(number);
        refuseAfter(meeting, "work-reported");
        if (meeting.person(caller.staffId()).isEmpty()) {
            throw new ForbiddenException("meeting.notWanted", number);
        }
        people.set(
                meeting.entry().entry(),
                caller.staffId(),
                Map.of(
                        "work", Texts.optionalLines("work", work, 1000),
                        "help", Texts.optionalLines("help", help, 1000)));
    }

    /**
     * Takes the next step of the meeting, filled in with what is known: who came and who was missing with and without leave,
     * what was reported, whether remarks are open.
     *
     * @param minutes of the meeting, for the step that issues them; null otherwise
     */
    public void take(String number, String step, @Nullable String minutes) {
        var caller = callers.current();
        var meeting = queries.find(number);
        var fields = new HashMap<String, @Nullable String>();
        switch (step) {
            case "signed-in" -> {
                fields.put("attendees", names(meeting, false));
                fields.put("absentees", names(meeting, true));
            }
            case "work-reported" -> {
                fields.put("work-status", said(meeting, MeetingPerson::work));
                fields.put("help-needed", said(meeting, MeetingPerson::help));
            }
            case "absentees-told" -> fields.put("absentees", names(meeting, true));
            case "minutes-issued" -> fields.put("minutes", Texts.lines("minutes", minutes, WORDS));
            case "remarks-closed" -> fields.put("remarks-open", isRemarkOpen(meeting) ? "yes" : "no");
            case "corrected" -> refuseOpenRemarks(meeting);
            case "signed" -> refuseEarly(meeting);
            default -> {}
        }
        entries.record(number, null, step, null, null, fields);
        follow(caller, meeting, step);
    }

    private void follow(Caller caller, MeetingDetails meeting, String step) {
        var absent = meeting.people().stream().filter(MeetingPerson::isAbsent).toList();
        if (step.equals("signed-in")) {
            absent.forEach(person -> absence(meeting, person));
        } else if (step.equals("absentees-told")) {
            absent.forEach(person -> people.set(
                    meeting.entry().entry(), person.staffId(), Map.of("told_at", clock.instant())));
            tell(meeting, absent.stream().map(MeetingPerson::staffId).collect(Collectors.toSet()), NoticeKind.MEETING_TOLD);
        } else if (step.equals("minutes-issued")) {
            var others = meeting.people().stream().map(MeetingPerson::staffId).collect(Collectors.toSet());
            others.remove(caller.staffId());
            tell(meeting, others, NoticeKind.MEETING_TOLD);
        }
    }

    /** What missing the meeting means for the assessment, with leave or without (TUN-083). */
    private void absence(MeetingDetails meeting, MeetingPerson person) {
        var login = staff.find(person.staffId()).map(member -> member.caller().login()).orElse("");
        entries.open(new NewEntry(
                "meeting-absence",
                login,
                null,
                Map.of(
                        "meeting-number", meeting.entry().entry().number(),
                        "present", "no",
                        "leave-granted", person.onLeave() ? "yes" : "no")));
    }

    /** Says what is missing in the minutes; taken until the time for remarks is over (TUN-087). */
    public void remark(String number, @Nullable String text) {
        var caller = callers.current();
        var meeting = queries.find(number);
        if (!meeting.isStepDone("minutes-issued") || meeting.isStepDone("remarks-closed")) {
            throw new ConflictException("meeting.noRemarksNow", number, "TUN-087");
        }
        if (meeting.person(caller.staffId()).isEmpty() && !meeting.runs()) {
            throw new ForbiddenException("meeting.notWanted", number);
        }
        people.remark(meeting.entry().entry(), caller.staffId(), Texts.lines("remark", text, 1000));
    }

    /** A remark was worked into the minutes (TUN-088). */
    public void settle(String number, UUID remark) {
        var caller = callers.current();
        var meeting = running(caller, number);
        if (meeting.remarks().stream().noneMatch(one -> one.id().equals(remark))) {
            throw new UnknownThingException("remark", remark);
        }
        people.settle(meeting.entry().entry(), remark, caller.staffId());
    }

    /** Calls a meeting beside the schedule, from which follows which of its month it is (TUN-080, TUN-081); tells its number. */
    public String call(@Nullable LocalDate day) {
        if (day == null) {
            throw new InvalidInputException("heldOn", "missing");
        }
        var occasion = schedules.of("meeting").stream()
                .map(ScheduleRule::every)
                .filter(Objects::nonNull)
                .findFirst()
                .map(every -> Occasion.of(day, every))
                .orElse(Occasion.BETWEEN);
        return entries.open(new NewEntry(
                "meeting", null, null, Map.of("held-on", day.toString(), "occasion", occasion.code())));
    }

    /** Gives somebody a task with a day (TUN-085); tells its number. */
    public String task(String number, UUID person, @Nullable String matter, LocalDate dueOn) {
        var caller = callers.current();
        running(caller, number);
        var line = Texts.line("matter", matter, LINE);
        return entries.open(new NewEntry(
                "meeting-action",
                person.toString(),
                null,
                Map.of("meeting-number", number, "matter", line, "due-on", dueOn.toString())));
    }

    /** A task is done. */
    public void taskDone(String task) {
        if (!entryQueries.find(task).rule().id().equals("meeting-action")) {
            throw new UnknownThingException("entry", task);
        }
        entries.record(task, null, "done", null, null, Map.of());
    }

    private MeetingDetails running(Caller caller, String number) {
        var meeting = queries.find(number);
        if (!meeting.runs()) {
            throw new ForbiddenException("meeting.notRunning", number);
        }
        meeting.entry().entry().refuseOver();
        return meeting;
    }

    private static void refuseAfter(MeetingDetails meeting, String step) {
        meeting.entry().entry().refuseOver();
        if (meeting.isStepDone(step)) {
            throw new ConflictException("meeting.tooLate", meeting.entry().entry().number());
        }
    }

    private static boolean isRemarkOpen(MeetingDetails meeting) {
        return meeting.remarks().stream().map(MeetingRemark::settledAt).anyMatch(settled -> settled == null);
    }

    private static void refuseOpenRemarks(MeetingDetails meeting) {
        if (isRemarkOpen(meeting)) {
            throw new ConflictException("meeting.remarksOpen", meeting.entry().entry().number(), "TUN-088");
        }
    }

    /** Nothing is printed and signed while remarks may still come (TUN-087, TUN-088). */
    private void refuseEarly(MeetingDetails meeting) {
        refuseOpenRemarks(meeting);
        var until = meeting.remarksUntil();
        if (until != null && clock.instant().isBefore(until)) {
            throw new ConflictException("meeting.remarksStillTaken", meeting.entry().entry().number(), until);
        }
    }

    private static String names(MeetingDetails meeting, boolean absent) {
        var names = meeting.people().stream()
                .filter(person -> person.isAbsent() == absent)
                .map(MeetingPerson::name)
                .collect(Collectors.joining("、"));
        return names.isEmpty() ? "—" : names;
    }

    private static String said(MeetingDetails meeting, Function<MeetingPerson, String> what) {
        var said = meeting.people().stream()
                .filter(person -> !what.apply(person).isEmpty())
                .map(person -> person.name() + ": " + what.apply(person))
                .collect(Collectors.joining("\n"));
        return said.isEmpty() ? "—" : said.length() <= WORDS ? said : said.substring(0, WORDS);
    }

    private void tell(MeetingDetails meeting, Set<UUID> whom, String kind) {
        var entry = meeting.entry().entry();
        notices.tell(
                entry.operatorId(),
                whom,
                kind,
                entry.number(),
                Map.of("date", String.valueOf(meeting.heldOn()), "about", "entry"));
    }
}

package shouwen.web.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shouwen.identity.Caller;
import shouwen.identity.service.StaffQueries;
import shouwen.policy.RegisterStep;
import shouwen.register.Turn;
import shouwen.staff.MeetingDetails;
import shouwen.staff.MeetingPerson;
import shouwen.staff.service.MeetingQueries;
import shouwen.web.ui.OperatorZone;
import shouwen.web.ui.SignedIn;

/** One meeting: who is wanted and came, what was reported, minutes and remarks, the tasks, and the step that comes next. */
@Named("meetingView")
@RequestScoped
public class MeetingView {

    /** Steps the form of inviting takes, and the one that wants words. */
    private static final Set<String> OTHERWISE = Set.of("leads-invited", "all-invited", "minutes-issued");

    @Inject
    MeetingQueries meetings;

    @Inject
    StaffQueries staff;

    @Inject
    SignedIn signedIn;

    @Inject
    OperatorZone zone;

    @Inject
    Clock clock;

    private @Nullable String number;
    private @Nullable MeetingDetails meeting;

    public void load() {
        meeting = meetings.find(number == null ? "" : number);
    }

    public @Nullable MeetingDetails getMeeting() {
        return meeting;
    }

    /** What the person before the screen is to the meeting; null for who is not wanted. */
    public @Nullable MeetingPerson getMe() {
        var shown = meeting;
        return shown == null
                ? null
                : signedIn.caller().flatMap(me -> shown.person(me.staffId())).orElse(null);
    }

    public Map<String, String> getFields() {
        return meeting == null ? Map.of() : meeting.entry().entry().fields();
    }

    /** Whether invitations may go out: as long as nobody has signed in as held. */
    public boolean isMayInvite() {
        var shown = meeting;
        return shown != null
                && shown.runs()
                && shown.entry().entry().isOpen()
                && shown.heldOn() != null
                && !shown.isStepDone("signed-in");
    }

    public boolean isMaySignIn() {
        return isBefore("signed-in");
    }

    public boolean isMayReport() {
        return isBefore("work-reported");
    }

    public boolean isMayRemark() {
        var shown = meeting;
        return shown != null
                && shown.entry().entry().isOpen()
                && shown.isStepDone("minutes-issued")
                && !shown.isStepDone("remarks-closed");
    }

    private boolean isBefore(String step) {
        var shown = meeting;
        return shown != null && shown.entry().entry().isOpen() && !shown.isStepDone(step);
    }

    /** Steps the person may take now without saying more. */
    public List<RegisterStep> getNextSteps() {
        return offered(false);
    }

    /** Whether the minutes are to be written now, by this person. */
    public boolean isMinutesNext() {
        return offered(true).stream().anyMatch(step -> step.id().equals("minutes-issued"));
    }

    private List<RegisterStep> offered(boolean otherwise) {
        var shown = meeting;
        return shown == null
                ? List.of()
                : shown.entry().turns().stream()
                        .map(Turn::step)
                        .filter(step -> shown.entry().offered().contains(step.id()))
                        .filter(step -> OTHERWISE.contains(step.id()) == otherwise)
                        .toList();
    }

    /** Everybody who may be given a task or signed in. */
    public List<Caller> getPeople() {
        return staff.everybody();
    }

    /** The name of a person of the meeting. */
    public String name(@Nullable UUID person) {
        var shown = meeting;
        return shown == null || person == null
                ? ""
                : shown.entry().names().getOrDefault(person, "");
    }

    public String getToday() {
        return LocalDate.ofInstant(clock.instant(), zone.id()).plusDays(7).toString();
    }

    public @Nullable String getNumber() {
        return number;
    }

    public void setNumber(@Nullable String number) {
        this.number = number;
    }
}

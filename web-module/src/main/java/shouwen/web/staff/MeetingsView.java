package shouwen.web.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shouwen.identity.Role;
import shouwen.policy.ScheduleRule;
import shouwen.register.EntrySummary;
import shouwen.register.service.Schedules;
import shouwen.shared.Page;
import shouwen.staff.MeetingLine;
import shouwen.staff.service.MeetingQueries;
import shouwen.web.ui.Address;
import shouwen.web.ui.OperatorZone;
import shouwen.web.ui.SignedIn;

/** Meetings the person is wanted at or may read, and the tasks they were given there. */
@Named("meetingsView")
@RequestScoped
public class MeetingsView {

    private static final int PAGE = 50;

    @Inject
    MeetingQueries meetings;

    @Inject
    Schedules schedules;

    @Inject
    SignedIn signedIn;

    @Inject
    OperatorZone zone;

    @Inject
    Clock clock;

    private @Nullable String after;
    private Page<MeetingLine> page = new Page<>(List.of(), null);
    private List<EntrySummary> tasks = List.of();

    public void load() {
        page = meetings.list(after, PAGE);
        tasks = meetings.myTasks();
    }

    public List<MeetingLine> getRows() {
        return page.items();
    }

    public List<EntrySummary> getTasks() {
        return tasks;
    }

    /** When meetings come; those whose period nobody has set show that. */
    public List<ScheduleRule> getSchedules() {
        return schedules.of("meeting");
    }

    /** Whether the person may call one beside the schedule; the service decides. */
    public boolean isMayCall() {
        return signedIn.is(Role.CALL_TAKER) || signedIn.is(Role.SUPERVISOR) || signedIn.is(Role.DEPARTMENT_HEAD);
    }

    public LocalDate getToday() {
        return LocalDate.ofInstant(clock.instant(), zone.id());
    }

    /** The address of the following page; null on the last. */
    public @Nullable String getNext() {
        return page.next() == null ? null : Address.of("/staff/meetings").with("after", page.next()).toString();
    }

    public @Nullable String getAfter() {
        return after;
    }

    public void setAfter(@Nullable String after) {
        this.after = after;
    }
}

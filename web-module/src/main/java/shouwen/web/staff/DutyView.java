package shouwen.web.staff;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shouwen.identity.Caller;
import shouwen.identity.Role;
import shouwen.staff.DutyTime;
import shouwen.staff.OnDuty;
import shouwen.staff.service.DutyWishes;
import shouwen.staff.service.RosterFeeds;
import shouwen.staff.service.RosterQueries;
import shouwen.web.ui.Messages;
import shouwen.web.ui.PackWords;
import shouwen.web.ui.SignedIn;

/** Who is on duty now, and the person's own shifts, wishes and calendar. */
@Named("dutyView")
@RequestScoped
public class DutyView {

    private static final Duration AHEAD = Duration.ofDays(35);
    private static final List<String> WORKERS = List.of(
            Role.CALL_TAKER, Role.SUPERVISOR, Role.DISPATCHER, Role.TECHNICIAN, Role.BILLING_CLERK, Role.DEPARTMENT_HEAD);

    @Inject
    RosterQueries queries;

    @Inject
    DutyWishes wishes;

    @Inject
    RosterFeeds feeds;

    @Inject
    PackWords packWords;

    @Inject
    SignedIn signedIn;

    @Inject
    Messages messages;

    @Inject
    HttpServletRequest request;

    @Inject
    Clock clock;

    private @Nullable String department;
    private @Nullable String day;
    private List<OnDuty> now = List.of();
    private List<DutyTime> mine = List.of();
    private List<LocalDate> free = List.of();
    private @Nullable Instant feedSince;
    private @Nullable String feedAddress;

    /** A form that was sent finds its buttons only if what it was drawn from is there again. */
    @PostConstruct
    void again() {
        if (FacesContext.getCurrentInstance().isPostback()) {
            department = request.getParameter("department");
            load();
        }
    }

    public void load() {
        var moment = clock.instant();
        now = queries.onDuty(getDepartment());
        mine = queries.mine(moment, moment.plus(AHEAD));
        if (isWorker()) {
            free = wishes.mine();
            feedSince = feeds.since().orElse(null);
        }
    }

    public String wish() {
        wishes.freeOn(RostersView.date("day", day));
        messages.info("roster", "done.wished", day);
        return "/staff/duty?faces-redirect=true";
    }

    public String drop() {
        var named = RostersView.date("day", request.getParameter("wish"));
        if (named != null) {
            wishes.drop(named);
        }
        return "/staff/duty?faces-redirect=true";
    }

    /** The address is shown this once. */
    public @Nullable String issue() {
        var secret = feeds.issue();
        feedAddress = request.getRequestURL().toString().replaceFirst("(https?://[^/]+).*", "$1")
                + request.getContextPath() + "/duty-calendar/" + secret + ".ics";
        feedSince = clock.instant();
        return null;
    }

    public String revoke() {
        feeds.revoke();
        messages.info("roster", "done.revoked");
        return "/staff/duty?faces-redirect=true";
    }

    /** The department asked for, the person's own, or the first. */
    public String getDepartment() {
        var asked = department;
        if (asked != null && packWords.pack().department(asked).isPresent()) {
            return asked;
        }
        return signedIn.caller()
                .map(Caller::departments)
                .flatMap(own -> own.stream().sorted().findFirst())
                .orElseGet(() -> packWords.getDepartments().get(0).code());
    }

    public void setDepartment(@Nullable String department) {
        this.department = department;
    }

    /** Whether the person may have shifts. */
    public boolean isWorker() {
        return WORKERS.stream().anyMatch(signedIn::is);
    }

    public List<OnDuty> getNow() {
        return now;
    }

    public List<DutyTime> getMine() {
        return mine;
    }

    public boolean isAhead(DutyTime duty) {
        return duty.startsAt().isAfter(clock.instant());
    }

    public List<LocalDate> getFree() {
        return free;
    }

    /** Whether the person may read the rosters of the department. */
    public boolean isRosterReadable() {
        return queries.mayRead(getDepartment());
    }

    public @Nullable Instant getFeedSince() {
        return feedSince;
    }

    public @Nullable String getFeedAddress() {
        return feedAddress;
    }

    public @Nullable String getDay() {
        return day;
    }

    public void setDay(@Nullable String day) {
        this.day = day;
    }
}

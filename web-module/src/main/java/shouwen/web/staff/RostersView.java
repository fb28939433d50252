package shouwen.web.staff;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import shouwen.shared.InvalidInputException;
import shouwen.shared.Page;
import shouwen.staff.RosterSummary;
import shouwen.staff.service.RosterMaking;
import shouwen.staff.service.RosterQueries;
import shouwen.web.ui.Address;
import shouwen.web.ui.Messages;
import shouwen.web.ui.OperatorZone;

/** The rosters the person may read, newest first; who makes some begins the next here. */
@Named("rostersView")
@RequestScoped
public class RostersView {

    private static final int PAGE = 50;

    @Inject
    RosterQueries queries;

    @Inject
    RosterMaking making;

    @Inject
    RosterWords words;

    @Inject
    Messages messages;

    @Inject
    OperatorZone zone;

    @Inject
    Clock clock;

    private @Nullable String department;
    private @Nullable String today;
    private @Nullable String after;
    private @Nullable String newDepartment;
    private @Nullable String firstDay;
    private @Nullable String lastDay;

    private Page<RosterSummary> page = new Page<>(List.of(), null);
    private Map<UUID, String> names = Map.of();
    private Set<String> made = Set.of();

    /** A form that was sent finds its buttons only if what it was drawn from is there again. */
    @PostConstruct
    void again() {
        if (FacesContext.getCurrentInstance().isPostback()) {
            load();
        }
    }

    /** With {@code today} the roster a department has for today; the list where there is none. */
    public @Nullable String open() {
        var asked = department;
        if (today != null && asked != null && queries.mayRead(asked)) {
            var current = queries.current(asked, LocalDate.ofInstant(clock.instant(), zone.id()));
            if (current.isPresent()) {
                return Address.of("/staff/roster").with("number", current.get()) + "&faces-redirect=true";
            }
        }
        load();
        return null;
    }

    private void load() {
        page = queries.list(department == null || department.isBlank() ? null : department, after, PAGE);
        names = words.names(page.items().stream().map(RosterSummary::madeBy).collect(Collectors.toSet()));
        made = queries.made();
        var next = next();
        firstDay = next.toString();
        lastDay = next.plusMonths(1).withDayOfMonth(1).minusDays(1).toString();
    }

    /** The next month, or the day after the last roster where there is a later one. */
    private LocalDate next() {
        var month = LocalDate.ofInstant(clock.instant(), zone.id()).withDayOfMonth(1).plusMonths(1);
        return page.items().stream()
                .filter(row -> made.contains(row.department()))
                .map(row -> row.lastDay().plusDays(1))
                .filter(month::isBefore)
                .max(LocalDate::compareTo)
                .orElse(month);
    }

    public String draft() {
        var number = making.draft(
                newDepartment == null ? "" : newDepartment, date("firstDay", firstDay), date("lastDay", lastDay));
        messages.info("roster", "done.drafted", number);
        return Address.of("/staff/roster").with("number", number) + "&faces-redirect=true";
    }

    static @Nullable LocalDate date(String field, @Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeException notADate) {
            throw new InvalidInputException(field, "calendar.dateForm");
        }
    }

    public @Nullable String getToday() {
        return today;
    }

    public void setToday(@Nullable String today) {
        this.today = today;
    }

    public List<RosterSummary> getRows() {
        return page.items();
    }

    public String madeBy(RosterSummary row) {
        return names.getOrDefault(row.madeBy(), "");
    }

    /** The address of the following page; null on the last. */
    public @Nullable String getNext() {
        return page.next() == null
                ? null
                : Address.of("/staff/rosters").with("department", department).with("after", page.next()).toString();
    }

    /** The departments whose rosters the person makes, by code. */
    public Set<String> getMade() {
        return made;
    }

    public @Nullable String getDepartment() {
        return department;
    }

    public void setDepartment(@Nullable String department) {
        this.department = department;
    }

    public @Nullable String getAfter() {
        return after;
    }

    public void setAfter(@Nullable String after) {
        this.after = after;
    }

    public @Nullable String getNewDepartment() {
        return newDepartment;
    }

    public void setNewDepartment(@Nullable String newDepartment) {
        this.newDepartment = newDepartment;
    }

    public @Nullable String getFirstDay() {
        return firstDay;
    }

    public void setFirstDay(@Nullable String firstDay) {
        this.firstDay = firstDay;
    }

    public @Nullable String getLastDay() {
        return lastDay;
    }

    public void setLastDay(@Nullable String lastDay) {
        this.lastDay = lastDay;
    }
}

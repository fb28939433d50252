package shouwen.web.register;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import shouwen.identity.service.StaffQueries;
import shouwen.policy.ScheduleRule;
import shouwen.register.EntrySummary;
import shouwen.register.service.EntryQueries;
import shouwen.register.service.Registers;
import shouwen.register.service.Schedules;
import shouwen.shared.Count;
import shouwen.shared.Page;
import shouwen.web.ui.Address;

/**
 * Entries the person may read, of one register or of all, the most urgent first. Everything that makes up the page is in
 * its address. Its statements: the page, the count, the unread notices of the frame, and at most one for names.
 */
@Named("entriesView")
@RequestScoped
public class EntriesView {

    private static final int PAGE = 50;

    @Inject
    EntryQueries entries;

    @Inject
    Registers registers;

    @Inject
    Schedules schedules;

    @Inject
    StaffQueries staff;

    @Inject
    Clock clock;

    private @Nullable String register;
    private @Nullable String state;
    private @Nullable String department;
    private @Nullable String q;
    private @Nullable String overdue;
    private @Nullable String after;

    private List<Registers.Declared> declared = List.of();
    private Page<EntrySummary> page = new Page<>(List.of(), null);
    private Count count = new Count(0);
    private Map<UUID, String> names = Map.of();

    public void load() {
        declared = registers.all();
        var filter = question().filter(clock.instant());
        page = entries.list(filter, after, PAGE);
        count = entries.count(filter);
        names = staff.names(page.items().stream()
                .map(EntrySummary::openedBy)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
    }

    private EntryQuestion question() {
        return new EntryQuestion(register, state, department, overdue, q);
    }

    public List<Registers.Declared> getRegisters() {
        return declared;
    }

    /** The registers the person may open an entry of. */
    public List<Registers.Declared> getOpenable() {
        return declared.stream()
                .filter(Registers.Declared::mayOpen)
                .filter(one -> EntryQuestion.blankToNull(register) == null || one.rule().id().equals(register))
                .toList();
    }

    /** The schedules of the chosen register; those whose period is blank show that. */
    public List<ScheduleRule> getSchedules() {
        var chosen = EntryQuestion.blankToNull(register);
        return chosen == null ? List.of() : schedules.of(chosen);
    }

    public List<EntrySummary> getRows() {
        return page.items();
    }

    public String openedBy(EntrySummary row) {
        var person = row.openedBy();
        return person == null ? "" : names.getOrDefault(person, "");
    }

    public Count getCount() {
        return count;
    }

    public boolean isOpenShown() {
        return question().isOpen();
    }

    public boolean isOverdueShown() {
        return question().isOverdue();
    }

    public boolean isNarrowed() {
        return Stream.of(register, state, department, q, overdue)
                .anyMatch(value -> EntryQuestion.blankToNull(value) != null);
    }

    /** The address of the following page; null on the last. */
    public @Nullable String getNext() {
        return page.next() == null ? null : address("/register/entries", page.next());
    }

    public String getFirst() {
        return address("/register/entries", null);
    }

    /** The address of the same list as a table for other programs. */
    public String getExport() {
        return address("/register/export", null);
    }

    private String address(String path, @Nullable String cursor) {
        return Address.of(path)
                .with("register", register)
                .with("state", state)
                .with("department", department)
                .with("q", q)
                .with("overdue", overdue)
                .with("after", cursor)
                .toString();
    }

    public @Nullable String getRegister() {
        return register;
    }

    public void setRegister(@Nullable String register) {
        this.register = register;
    }

    public @Nullable String getState() {
        return state;
    }

    public void setState(@Nullable String state) {
        this.state = state;
    }

    public @Nullable String getDepartment() {
        return department;
    }

    public void setDepartment(@Nullable String department) {
        this.department = department;
    }

    public @Nullable String getQ() {
        return q;
    }

    public void setQ(@Nullable String q) {
        this.q = q;
    }

    public @Nullable String getOverdue() {
        return overdue;
    }

    public void setOverdue(@Nullable String overdue) {
        this.overdue = overdue;
    }

    public @Nullable String getAfter() {
        return after;
    }

    public void setAfter(@Nullable String after) {
        this.after = after;
    }
}

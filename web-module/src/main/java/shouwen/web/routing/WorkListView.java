package shouwen.web.routing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import shouwen.escalation.Instruction;
import shouwen.escalation.service.Coordination;
import shouwen.identity.Caller;
import shouwen.identity.Role;
import shouwen.identity.service.StaffQueries;
import shouwen.policy.Category;
import shouwen.policy.CaseKind;
import shouwen.policy.Department;
import shouwen.routing.WorkItemState;
import shouwen.routing.WorkItemSummary;
import shouwen.routing.WorkListFilter;
import shouwen.routing.service.WorkItemQueries;
import shouwen.shared.Count;
import shouwen.shared.Page;
import shouwen.web.ui.Address;
import shouwen.web.ui.PackWords;
import shouwen.web.ui.SignedIn;

/**
 * A department's work list. Everything that makes up the page is in its address, and it keeps no state. Its statements:
 * the page of items, the count of open ones, what others want, the unread notices of the frame, and at most one for names;
 * {@code WorkListPageIT} counts them.
 */
@Named("workList")
@RequestScoped
public class WorkListView {

    private static final int PAGE = 50;
    private static final String ENDED = "ended";

    @Inject
    WorkItemQueries items;

    @Inject
    Coordination coordination;

    @Inject
    StaffQueries staff;

    @Inject
    PackWords words;

    @Inject
    SignedIn signedIn;

    private String department = "";
    private @Nullable String state;
    private @Nullable String kind;
    private @Nullable String category;
    private @Nullable String mine;
    private @Nullable String after;

    private Page<WorkItemSummary> page = new Page<>(List.of(), null);
    private List<Instruction> assists = List.of();
    private Count open = new Count(0);
    private Map<UUID, String> names = Map.of();

    /** Reads the list; without a department in the address, that of the person. */
    public void load() {
        settle();
        if (!department.isEmpty()) {
            page = items.list(department, filter(), after, PAGE);
            open = items.countOpen(department);
            assists = isOpenShown() ? coordination.onList(department) : List.of();
            names = staff.names(Stream.concat(
                            page.items().stream().map(WorkItemSummary::assigneeId),
                            assists.stream().map(Instruction::givenBy))
                    .filter(Objects::nonNull)
                    .toList());
        }
    }

    private void settle() {
        if (department.isBlank()) {
            department = getDepartments().stream().findFirst().map(Department::code).orElse("");
        }
    }

    /** What the address of another view of the list asks for. */
    WorkListFilter filter(HttpServletRequest request) {
        setDepartment(request.getParameter("department"));
        settle();
        state = request.getParameter("state");
        kind = request.getParameter("kind");
        category = request.getParameter("category");
        mine = request.getParameter("mine");
        return filter();
    }

    private WorkListFilter filter() {
        return new WorkListFilter(isOpenShown(), kindOrNull(), blankToNull(category), isMineShown() ? me().staffId() : null);
    }

    private @Nullable CaseKind kindOrNull() {
        return Arrays.stream(CaseKind.values())
                .filter(one -> one.code().equals(kind))
                .findFirst()
                .orElse(null);
    }

    private Caller me() {
        return signedIn.caller().orElseThrow();
    }

    /** The departments whose lists the person may see, their own first. */
    public List<Department> getDepartments() {
        var me = me();
        var own = words.getDepartments().stream().filter(one -> me.worksIn(one.code()));
        if (!me.isOneOf(Role.SUPERVISOR, Role.GENERAL_OFFICE, Role.CALL_TAKER)) {
            return own.toList();
        }
        return Stream.concat(own, words.getDepartments().stream().filter(one -> !me.worksIn(one.code())))
                .toList();
    }

    /** What other departments' cases want of this one. */
    public List<Instruction> getAssists() {
        return assists;
    }

    public List<WorkItemSummary> getRows() {
        return page.items();
    }

    /** Whether the person may take the item on; the service decides. */
    public boolean mayAccept(WorkItemSummary item) {
        var me = me();
        boolean desk = item.department().equals("customer-service") && me.isOneOf(Role.CALL_TAKER, Role.SUPERVISOR);
        return item.state() == WorkItemState.OPEN && (me.worksIn(item.department()) && !onlyReads(me) || desk);
    }

    private static boolean onlyReads(Caller me) {
        return !me.isOneOf(
                Role.CALL_TAKER, Role.SUPERVISOR, Role.DISPATCHER, Role.TECHNICIAN, Role.BILLING_CLERK, Role.DEPARTMENT_HEAD);
    }

    public String nameOf(@Nullable UUID person) {
        return person == null ? "" : names.getOrDefault(person, "");
    }

    /** The address of another department's list, under the same conditions except the category. */
    public String addressOf(String otherDepartment) {
        return Address.of("/routing/work-list")
                .with("department", otherDepartment)
                .with("state", isOpenShown() ? null : ENDED)
                .with("kind", kind)
                .with("mine", isMineShown() ? "true" : null)
                .toString();
    }

    /** The address of the page that begins after a cursor; null begins at the top. */
    public String addressAfter(@Nullable String cursor) {
        return address("/routing/work-list", cursor);
    }

    /** The address of all of it as a table for other programs. */
    public String getExport() {
        return address("/routing/export", null);
    }

    private String address(String path, @Nullable String cursor) {
        return Address.of(path)
                .with("department", department)
                .with("state", isOpenShown() ? null : ENDED)
                .with("kind", kind)
                .with("category", category)
                .with("mine", isMineShown() ? "true" : null)
                .with("after", cursor)
                .toString();
    }

    /** Cursor of the following page; null on the last. */
    public @Nullable String getNext() {
        return page.next();
    }

    public Count getOpen() {
        return open;
    }

    public boolean isOpenShown() {
        return !ENDED.equals(state);
    }

    public boolean isMineShown() {
        return mine != null && List.of("true", "on", "1").contains(mine);
    }

    /** Whether conditions beyond department and state narrow the list. */
    public boolean isNarrowed() {
        return kindOrNull() != null || blankToNull(category) != null || isMineShown();
    }

    public CaseKind[] getKinds() {
        return CaseKind.values();
    }

    public List<Category> getCategories() {
        return words.getCategories();
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    public String getDepartment() {
        return department;
    }

    public void setDepartment(@Nullable String department) {
        this.department = department == null ? "" : department;
    }

    public @Nullable String getState() {
        return state;
    }

    public void setState(@Nullable String state) {
        this.state = state;
    }

    public @Nullable String getKind() {
        return kind;
    }

    public void setKind(@Nullable String kind) {
        this.kind = kind;
    }

    public @Nullable String getCategory() {
        return category;
    }

    public void setCategory(@Nullable String category) {
        this.category = category;
    }

    public @Nullable String getMine() {
        return mine;
    }

    public void setMine(@Nullable String mine) {
        this.mine = mine;
    }

    public @Nullable String getAfter() {
        return after;
    }

    public void setAfter(@Nullable String after) {
        this.after = after;
    }
}

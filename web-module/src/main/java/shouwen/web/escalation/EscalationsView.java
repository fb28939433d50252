package shouwen.web.escalation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shouwen.escalation.EscalationFilter;
import shouwen.escalation.EscalationLine;
import shouwen.escalation.service.EscalationQueries;
import shouwen.policy.service.ActivePacks;
import shouwen.shared.Count;
import shouwen.shared.Page;
import shouwen.web.ui.Address;
import shouwen.web.ui.Texts;

/** What was missed, or falls due within a day, most urgent first. Its statements: the page, the count, the frame's notices. */
@Named("escalationsView")
@RequestScoped
public class EscalationsView {

    static final int HOURS = 24;
    private static final int PAGE = 50;

    @Inject
    EscalationQueries queries;

    @Inject
    ActivePacks packs;

    @Inject
    Clock clock;

    private @Nullable String show;
    private @Nullable String department;
    private @Nullable String after;

    private Page<EscalationLine> page = new Page<>(List.of(), null);
    private Count count = new Count(0);

    public void load() {
        page = queries.list(filter(), after, PAGE);
        count = queries.count(filter());
    }

    private EscalationFilter filter() {
        return new EscalationFilter(
                isBreachedShown(), HOURS, department == null || department.isBlank() ? null : department);
    }

    public boolean isBreachedShown() {
        return !"soon".equals(show);
    }

    public List<EscalationLine> getRows() {
        return page.items();
    }

    public Count getCount() {
        return count;
    }

    /** What the limit is called, by the version it comes from. */
    public String rule(EscalationLine row) {
        return packs.byVersion(row.packVersionId())
                .clockRule(row.rule())
                .map(rule -> Texts.text(rule.name()))
                .orElse(row.rule());
    }

    /** What it is about; of an entry with the name of its register. */
    public String title(EscalationLine row) {
        var register = row.register();
        if (register == null) {
            return row.title();
        }
        var name = packs.byVersion(row.packVersionId())
                .register(register)
                .map(rule -> Texts.text(rule.name()))
                .orElse(register);
        return row.title().isEmpty() ? name : name + " · " + row.title();
    }

    public @Nullable String getNext() {
        return page.next() == null ? null : address("/escalation/list", page.next());
    }

    public String getFirst() {
        return address("/escalation/list", null);
    }

    public String getExport() {
        return address("/escalation/export", null);
    }

    private String address(String path, @Nullable String cursor) {
        return Address.of(path)
                .with("show", show)
                .with("department", department)
                .with("after", cursor)
                .toString();
    }

    public @Nullable String getShow() {
        return show;
    }

    public void setShow(@Nullable String show) {
        this.show = show;
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
}

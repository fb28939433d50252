package shouwen.web.escalation;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import shouwen.escalation.EscalationFilter;
import shouwen.escalation.EscalationLine;
import shouwen.escalation.service.EscalationQueries;
import shouwen.policy.service.ActivePacks;
import shouwen.web.ui.ListExport;

/** What was missed or is about to be. */
@WebServlet("/escalation/export")
public class EscalationsExport extends ListExport {

    private static final long serialVersionUID = 1L;

    @Inject
    transient EscalationQueries queries;

    @Inject
    transient ActivePacks packs;

    @Override
    protected Table<EscalationLine> table(HttpServletRequest request) {
        var department = request.getParameter("department");
        var filter = new EscalationFilter(
                !"soon".equals(request.getParameter("show")),
                EscalationsView.HOURS,
                department == null || department.isBlank() ? null : department);
        return new Table<>(
                "escalations",
                columns("escalation", "due", "number", "title", "department", "limit", "clause", "level"),
                after -> queries.list(filter, after, PAGE),
                each(this::line));
    }

    private Stream<@Nullable String> line(EscalationLine row) {
        var pack = packs.byVersion(row.packVersionId());
        return Stream.of(
                moment(row.dueAt()),
                row.number(),
                row.title(),
                pack.department(row.department()).map(found -> found.name().in(locale())).orElse(row.department()),
                pack.clockRule(row.rule()).map(rule -> rule.name().in(locale())).orElse(row.rule()),
                row.clause(),
                String.valueOf(row.level()));
    }
}

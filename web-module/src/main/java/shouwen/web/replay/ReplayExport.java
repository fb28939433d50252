package shouwen.web.replay;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import shouwen.replay.service.CaseOutcomeChange;
import shouwen.replay.service.Replays;
import shouwen.web.ui.ListExport;

/** What a replay found otherwise: one line for each change. */
@WebServlet("/policy/replays/export")
public class ReplayExport extends ListExport {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Replays replays;

    @Override
    protected Table<CaseOutcomeChange> table(HttpServletRequest request) {
        var id = ReplayServlet.id(request.getParameter("id"));
        replays.find(id);
        return new Table<>(
                "replay",
                columns("replay", "case", "kind", "limit", "before", "after", "dueBefore", "dueAfter"),
                after -> replays.differences(id, false, after, PAGE),
                found -> found.stream().flatMap(this::lines));
    }

    private Stream<Stream<@Nullable String>> lines(CaseOutcomeChange found) {
        return found.changes().stream().map(change -> Stream.of(
                found.number(),
                text("replay", "kind." + change.kind()),
                change.rule(),
                change.before(),
                change.after(),
                moment(change.dueBefore()),
                moment(change.dueAfter())));
    }
}

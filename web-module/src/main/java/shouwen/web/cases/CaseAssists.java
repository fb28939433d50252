package shouwen.web.cases;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shouwen.cases.CaseDetails;
import shouwen.escalation.InstructionKind;
import shouwen.escalation.InstructionState;

/** Which departments help with the case on the page, and who has answered: read from its timeline. */
@Named("caseAssists")
@RequestScoped
public class CaseAssists {

    @Inject
    CaseView shown;

    /**
     * What one department was asked.
     *
     * @param words what was asked; may be empty
     * @param answer what it answered, or why it was withdrawn; empty before
     * @param by who asked, then who answered or withdrew; null for nobody
     */
    public record Line(
            String department, InstructionState state, String words, String answer, @Nullable UUID by, Instant at) {

        public boolean isOver() {
            return state == InstructionState.ANSWERED || state == InstructionState.WITHDRAWN;
        }

        public String tone() {
            return state == InstructionState.ANSWERED ? "good" : state == InstructionState.WITHDRAWN ? "quiet" : "info";
        }

        private Line now(InstructionState next, CaseDetails.Happened event) {
            return new Line(department, next, words, text(event, "reason"), event.by(), event.at());
        }
    }

    public List<Line> getLines() {
        return of(shown.getDetails().timeline());
    }

    /** In the order asked. */
    static List<Line> of(List<CaseDetails.Happened> timeline) {
        Map<String, Line> lines = new LinkedHashMap<>();
        timeline.stream()
                .filter(event -> text(event, "kind").equals(InstructionKind.COORDINATION.name()))
                .forEach(event -> lines.merge(text(event, "instruction"), given(event), (line, ignored) -> next(line, event)));
        return List.copyOf(lines.values());
    }

    private static Line given(CaseDetails.Happened event) {
        return new Line(
                text(event, "department"),
                InstructionState.ON_THE_WAY,
                text(event, "reason"),
                "",
                event.by(),
                event.at());
    }

    private static Line next(Line line, CaseDetails.Happened event) {
        return switch (event.type()) {
            case "instruction.received" -> new Line(
                    line.department(), InstructionState.OPEN, line.words(), "", line.by(), line.at());
            case "instruction.answered" -> line.now(InstructionState.ANSWERED, event);
            case "instruction.withdrawn" -> line.now(InstructionState.WITHDRAWN, event);
            default -> line;
        };
    }

    private static String text(CaseDetails.Happened event, String name) {
        return Objects.toString(event.body().get(name), "");
    }
}

package shouwen.web.cases;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import shouwen.cases.CaseDetails;
import shouwen.clock.ClockView;
import shouwen.web.ui.Texts;

/**
 * Suggests the words of an answer. An apology is among them only after the company was found responsible (TUN-022);
 * thanks for patience are always allowed.
 */
@Named("wording")
@RequestScoped
public class Wording {

    @Inject
    CaseView shown;

    @Inject
    Texts texts;

    /** The suggestion: whom it is for, what came of it, and what courtesy demands. */
    public String getSuggestion() {
        var details = shown.getDetails();
        var lines = new ArrayList<String>();
        lines.add(texts.of("cases", "wording.greeting", details.customer().name(), details.number()));
        var result = lastResult(details);
        if (result != null) {
            lines.add(result);
        }
        if (isApologyAllowed()) {
            lines.add(texts.of("cases", "wording.apology"));
        }
        if (details.clocks().stream().anyMatch(ClockView::late)) {
            lines.add(texts.of("cases", "wording.delay"));
        }
        lines.add(texts.of("cases", "wording.thanks"));
        return String.join("\n", lines);
    }

    public boolean isApologyAllowed() {
        return shown.getDetails().responsibility().allowsApology();
    }

    private static @Nullable String lastResult(CaseDetails details) {
        return details.workItems().stream()
                .map(CaseDetails.Item::result)
                .filter(result -> !result.isBlank())
                .reduce((earlier, later) -> later)
                .orElse(null);
    }
}

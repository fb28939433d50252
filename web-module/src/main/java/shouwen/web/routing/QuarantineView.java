package shouwen.web.routing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import shouwen.routing.SetAside;
import shouwen.routing.service.QuarantineService;
import shouwen.shared.InvalidInputException;
import shouwen.shared.Page;
import shouwen.web.ui.Messages;
import shouwen.web.ui.PackWords;
import shouwen.web.ui.Texts;

/** Messages that were set aside, for administrators: look, send again, give up. */
@Named("quarantineView")
@RequestScoped
public class QuarantineView {

    private static final int PAGE = 50;
    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    @Inject
    QuarantineService quarantine;

    @Inject
    PackWords words;

    @Inject
    Texts texts;

    @Inject
    Messages messages;

    @Inject
    HttpServletRequest request;

    private @Nullable Page<SetAside> page;
    private @Nullable String reason;

    /** Refused for those who are no administrators. */
    public void load() {
        page();
    }

    public List<SetAside> getRows() {
        return page().items();
    }

    public @Nullable String getNext() {
        return page().next();
    }

    /** What a message is about, in words. */
    public List<String> facts(SetAside row) {
        return row.facts().entrySet().stream()
                .map(fact -> texts.of("routing", "fact." + fact.getKey()) + ": " + word(fact.getKey(), fact.getValue()))
                .toList();
    }

    private String word(String name, String value) {
        return switch (name) {
            case "department", "fromDepartment" -> words.department(value);
            case "category" -> words.category(value);
            default -> value;
        };
    }

    /** The chosen ones go into their queues again. */
    public String replay() {
        var chosen = ids("id");
        if (chosen.isEmpty()) {
            throw new InvalidInputException("id", "missing");
        }
        messages.info("routing", "done.replayed", quarantine.replay(chosen));
        return "/routing/quarantine?faces-redirect=true";
    }

    public String discard() {
        var chosen = ids("discarded");
        if (chosen.isEmpty()) {
            throw new InvalidInputException("discarded", "missing");
        }
        quarantine.discard(chosen.get(0), reason == null ? "" : reason);
        messages.info("routing", "done.discarded");
        return "/routing/quarantine?faces-redirect=true";
    }

    private List<UUID> ids(String parameter) {
        var values = request.getParameterValues(parameter);
        return values == null
                ? List.of()
                : Arrays.stream(values)
                        .filter(value -> ID.matcher(value).matches())
                        .map(UUID::fromString)
                        .distinct()
                        .toList();
    }

    private Page<SetAside> page() {
        var known = page;
        if (known == null) {
            known = quarantine.list(request.getParameter("after"), PAGE);
            page = known;
        }
        return known;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }
}

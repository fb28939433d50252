package shouwen.web.register;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import shouwen.policy.PolicyPack;
import shouwen.register.EntryDetails;
import shouwen.web.ui.Texts;

/** Says the ledger of an entry in words: what happened, who did it, when. */
@RequestScoped
public class EntryTimeline {

    @Inject
    Texts texts;

    @Inject
    EntryWords words;

    /**
     * One thing that happened.
     *
     * @param details short words after the title
     * @param reason what somebody wrote; may be empty
     */
    public record Line(String type, String title, List<String> details, String reason, String who, Instant at) {

        /** The colour of its mark: deadlines and the end stand out. */
        public String tone() {
            return switch (type) {
                case "clock.breached", "clock.escalated" -> "bad";
                case "clock.warned" -> "warn";
                case "entry.over" -> "good";
                default -> "plain";
            };
        }
    }

    /** Newest first. */
    List<Line> of(EntryDetails details, PolicyPack pack) {
        var lines = details.timeline().stream()
                .map(event -> new Line(
                        event.type(),
                        title(event.type()),
                        details(event, details, pack),
                        text(event.body(), "reason"),
                        event.by() == null
                                ? texts.of("cases", "timeline.system")
                                : details.names().getOrDefault(event.by(), ""),
                        event.at()))
                .collect(Collectors.toCollection(ArrayList::new));
        Collections.reverse(lines);
        return lines;
    }

    private static String title(String type) {
        var bundle = Texts.bundle("audit", Texts.viewLocale());
        return bundle.containsKey("event." + type) ? bundle.getString("event." + type) : type;
    }

    private List<String> details(EntryDetails.Happened event, EntryDetails details, PolicyPack pack) {
        var body = event.body();
        var said = new ArrayList<String>();
        switch (event.type()) {
            case "entry.step-taken" -> {
                var step = text(body, "step");
                said.add(words.step(details.rule(), step));
                said.add(words.outcome(details.rule(), step, text(body, "outcome")));
                var post = text(body, "post");
                said.add(post.isEmpty() ? "" : words.post(pack, post));
                var late = text(body, "late");
                said.add(late.isEmpty() ? "" : texts.of("register", "step.late", late));
            }
            case "entry.filled" -> said.add(fields(body.get("fields"), details));
            case "entry.over" -> said.add(texts.of("register", "state." + text(body, "state")));
            default -> said.add(limit(text(body, "rule"), pack));
        }
        return said.stream().filter(word -> !word.isEmpty()).toList();
    }

    private static String fields(Object names, EntryDetails details) {
        return names instanceof Collection<?> ids
                ? ids.stream()
                        .map(id -> details.rule().field(id.toString()))
                        .flatMap(field -> field.stream())
                        .map(field -> Texts.text(field.name()))
                        .collect(Collectors.joining(", "))
                : "";
    }

    private static String limit(String rule, PolicyPack pack) {
        return pack.clockRule(rule).map(known -> Texts.text(known.name())).orElse(rule);
    }

    private static String text(Map<String, Object> body, String name) {
        var value = body.get(name);
        return value == null ? "" : value.toString();
    }
}

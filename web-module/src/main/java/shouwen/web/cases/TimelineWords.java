package shouwen.web.cases;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import shouwen.cases.Attachment;
import shouwen.cases.CaseDetails;
import shouwen.policy.PolicyPack;
import shouwen.web.ui.Moments;
import shouwen.web.ui.Texts;

/** Says the ledger of a case in words: what happened, who did it, when, and what belongs to it. */
@RequestScoped
public class TimelineWords {

    @Inject
    Texts texts;

    @Inject
    Moments moments;

    /**
     * One thing that happened.
     *
     * @param details short words after the title: departments, verdicts, names of limits
     * @param reason what somebody wrote; may be empty
     */
    public record Line(String type, String title, List<String> details, String reason, String who, Instant at) {

        /** The colour of its mark: deadlines and the end stand out. */
        public String tone() {
            return switch (type) {
                case "clock.breached", "clock.escalated" -> "bad";
                case "clock.warned" -> "warn";
                case "case.closed", "case.explained-and-closed" -> "good";
                default -> "plain";
            };
        }
    }

    /** Newest first. */
    List<Line> of(CaseDetails details, PolicyPack pack, List<Attachment> files) {
        var reader = new Reader(pack, files);
        var lines = details.timeline().stream()
                .map(event -> new Line(
                        event.type(),
                        title(event.type()),
                        reader.details(event),
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

    private static String text(Map<String, Object> body, String name) {
        var value = body.get(name);
        return value == null ? "" : value.toString();
    }

    /** Reads the bodies of the events of one case. */
    private final class Reader {

        private final PolicyPack pack;
        private final List<Attachment> files;

        Reader(PolicyPack pack, List<Attachment> files) {
            this.pack = pack;
            this.files = files;
        }

        List<String> details(CaseDetails.Happened event) {
            var body = event.body();
            var words = new ArrayList<String>();
            switch (event.type()) {
                case "case.routed" -> {
                    words.add(word("handover.", text(body, "kind")));
                    words.add(texts.of(
                            "cases", "timeline.from", department(text(body, "from")), department(text(body, "to"))));
                    words.add(text(body, "clause"));
                }
                case "work-item.opened", "instruction.given", "instruction.received", "instruction.answered",
                        "instruction.withdrawn" -> words.add(department(text(body, "department")));
                case "work-item.handed-on" ->
                    words.add(texts.of("cases", "timeline.to", department(text(body, "department"))));
                case "case.answered" -> words.add(
                        body.containsKey("onTheSpot")
                                ? texts.of("cases", "timeline.onTheSpot")
                                : word("channel.", text(body, "channel").toUpperCase(Locale.ROOT)));
                case "case.customer-wrote" ->
                    words.add(word("channel.", text(body, "channel").toUpperCase(Locale.ROOT)));
                case "case.called-back" -> words.add(calledBack(body));
                case "case.reviewed" -> words.add(word("responsibility.", text(body, "responsibility")));
                case "case.closed", "case.explained-and-closed" -> words.add(word("outcome.", text(body, "outcome")));
                case "attachment.added" -> words.add(file(text(body, "attachment")));
                case "case.moved-version" ->
                    words.add(texts.of("cases", "timeline.version", text(body, "from"), text(body, "to")));
                case "clock.agreed", "clock.consent-asked", "clock.consent-refused" -> {
                    words.add(limit(text(body, "rule")));
                    words.add(moments.format(Instant.parse(text(body, "until")), "short"));
                }
                case "content.erased" -> {
                    words.add(text(body, body.containsKey("record") ? "record" : "number"));
                    words.add(text(body, "destruction"));
                }
                case "case.owner-changed" -> words.add(text(body, "because"));
                case "record.filed", "entry.opened", "entry.filled", "entry.step-taken", "entry.withdrawn", "entry.over" ->
                    words.add(text(body, "number"));
                default -> {
                    words.add(limit(text(body, "rule")));
                    words.add(toRole(text(body, "role")));
                    words.add(text(body, "order"));
                    words.add(text(body, "bill"));
                }
            }
            return words.stream().filter(word -> !word.isEmpty()).toList();
        }

        private String calledBack(Map<String, Object> body) {
            if (!Boolean.parseBoolean(text(body, "reached"))) {
                return texts.of("cases", "timeline.notReached");
            }
            return texts.of(
                    "cases",
                    Boolean.parseBoolean(text(body, "satisfied")) ? "timeline.satisfied" : "timeline.dissatisfied");
        }

        private String word(String prefix, String code) {
            var bundle = Texts.bundle("cases", Texts.viewLocale());
            return bundle.containsKey(prefix + code) ? bundle.getString(prefix + code) : code;
        }

        private String department(String code) {
            return pack.department(code).map(known -> Texts.text(known.name())).orElse(code);
        }

        private String limit(String rule) {
            return pack.clockRule(rule).map(known -> Texts.text(known.name())).orElse(rule);
        }

        private String toRole(String role) {
            var roles = Texts.bundle("identity", Texts.viewLocale());
            return roles.containsKey("role." + role)
                    ? texts.of("cases", "timeline.toRole", roles.getString("role." + role))
                    : "";
        }

        private String file(String id) {
            return files.stream()
                    .filter(file -> file.id().toString().equals(id))
                    .findFirst()
                    .map(Attachment::name)
                    .orElse("");
        }
    }
}

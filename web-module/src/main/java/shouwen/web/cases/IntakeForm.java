package shouwen.web.cases;

import java.io.Serializable;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import shouwen.cases.Complainant;
import shouwen.cases.NewCase;
import shouwen.policy.CaseKind;
import shouwen.policy.Category;
import shouwen.policy.Channel;

/** What has been typed into the intake so far, right or wrong. Fields are named as the service names them. */
class IntakeForm implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Answered while the customer waits; anything else goes to a department. */
    static final String ON_THE_SPOT = "spot";

    private static final String ANSWER = "answers.";
    private static final Set<String> NAMES = Set.of(
            "q", "choice", "name", "phone", "address", "accountNumber", "kind", "channel", "category", "summary", "details",
            "desiredOutcome", "department", "way", "text", "satisfied");

    private final HashMap<String, @Nullable String> fields = new HashMap<>();
    private final HashMap<String, @Nullable String> answers = new HashMap<>();

    IntakeForm() {
        fields.put("channel", Channel.HOTLINE.name());
        fields.put("way", "department");
        fields.put("satisfied", "unasked");
    }

    Map<String, @Nullable String> fields() {
        return fields;
    }

    Map<String, @Nullable String> answers() {
        return answers;
    }

    @Nullable String text(String name) {
        var text = fields.get(name);
        return text == null || text.isBlank() ? null : text;
    }

    void put(String name, @Nullable String value) {
        fields.put(name, value);
    }

    @Nullable CaseKind kind() {
        return Stream.of(CaseKind.values())
                .filter(kind -> kind.name().equals(text("kind")))
                .findFirst()
                .orElse(null);
    }

    @Nullable Channel channel() {
        return Stream.of(Channel.values())
                .filter(channel -> channel.name().equals(text("channel")))
                .findFirst()
                .orElse(null);
    }

    boolean onTheSpot() {
        return kind() == CaseKind.CONSULTATION && ON_THE_SPOT.equals(text("way"));
    }

    /** Takes over a draft; what it does not name stays as it is. */
    void restore(Map<String, String> draft) {
        draft.forEach((name, value) -> {
            if (NAMES.contains(name)) {
                fields.put(name, value);
            } else if (name.startsWith(ANSWER)) {
                answers.put(name.substring(ANSWER.length()), value);
            }
        });
    }

    /**
     * As the service takes it.
     *
     * @param caller the chosen customer; null for an unknown caller
     * @param category whose questions are answered; answers to questions of others are left out
     */
    NewCase newCase(@Nullable CallerCard caller, @Nullable Category category) {
        return new NewCase(
                kind(),
                text("category"),
                channel(),
                caller == null ? unknown() : known(caller),
                text("summary"),
                text("details"),
                category == null ? Map.of() : answersTo(category),
                text("desiredOutcome"),
                text("department"),
                onTheSpot() ? new NewCase.OnTheSpot(text("text"), satisfied()) : null);
    }

    private Complainant unknown() {
        return complainant(text("name"), text("phone"), text("accountNumber"));
    }

    /** Name and telephone of an account are on file; a customer without account is known by the number that was typed. */
    private Complainant known(CallerCard caller) {
        if (!caller.accountNumber().isEmpty()) {
            return complainant(text("name"), text("phone"), caller.accountNumber());
        }
        var name = text("name");
        var phone = text("phone");
        return complainant(name == null ? caller.name() : name, phone == null ? text("q") : phone, null);
    }

    private Complainant complainant(@Nullable String name, @Nullable String phone, @Nullable String account) {
        return new Complainant(orEmpty(name), orEmpty(phone), orEmpty(text("address")), orEmpty(account));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private Map<String, String> answersTo(Category category) {
        var given = new LinkedHashMap<String, String>();
        for (var question : category.questions()) {
            var answer = answers.get(question.code());
            if (answer != null && !answer.isBlank()) {
                given.put(question.code(), answer);
            }
        }
        return given;
    }

    private @Nullable Boolean satisfied() {
        var said = text("satisfied");
        return "yes".equals(said) ? Boolean.TRUE : "no".equals(said) ? Boolean.FALSE : null;
    }
}

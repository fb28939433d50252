package shouwen.web.policy;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import shouwen.policy.PolicyPack;
import shouwen.shared.LocalizedText;
import shouwen.web.ui.Texts;

/** Says reasons in one language, by one pack. */
final class ReasonWords {

    private final PolicyPack pack;
    private final Locale locale;
    private final Texts texts;

    ReasonWords(PolicyPack pack, Locale locale, Texts texts) {
        this.pack = pack;
        this.locale = locale;
        this.texts = texts;
    }

    Reason reason(String kind, String about, String name, String clause, List<String> inputs, List<String> lines) {
        var found = pack.clause(clause);
        var document = found.flatMap(known -> pack.source(known.document()));
        return new Reason(
                kind,
                about,
                name,
                clause,
                found.map(known -> in(known.text())).orElse(""),
                document.map(source -> in(source.title())).orElse(""),
                in(pack.name()) + " " + pack.version(),
                inputs,
                lines);
    }

    String in(LocalizedText text) {
        return text.in(locale);
    }

    /** A text of the policy desk. */
    String say(String key, Object... arguments) {
        return texts.in(locale, "policy", key, arguments);
    }

    /** A code in the words of a room, the code itself where it has none. */
    String word(String room, String key, String code) {
        ResourceBundle bundle = Texts.bundle(room, locale);
        return bundle.containsKey(key) ? bundle.getString(key) : code;
    }

    String department(String code) {
        return pack.department(code).map(known -> in(known.name())).orElse(code);
    }

    String post(String id) {
        return pack.post(id).map(known -> in(known.name())).orElse(id);
    }
}

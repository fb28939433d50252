package shouwen.web.register;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import shouwen.policy.PolicyPack;
import shouwen.policy.Post;
import shouwen.policy.RegisterField;
import shouwen.policy.RegisterRule;
import shouwen.policy.RegisterStep;
import shouwen.register.Procedure;
import shouwen.web.ui.Moments;
import shouwen.web.ui.PackWords;
import shouwen.web.ui.Texts;

/** Says registers, their steps and what stands in their fields in the language of the view. */
@Named("entryWords")
@RequestScoped
public class EntryWords {

    @Inject
    PackWords words;

    @Inject
    Moments moments;

    @Inject
    Texts texts;

    /** Of the pack in force; the id itself where that knows it no more. */
    public String register(String id) {
        return words.pack().register(id).map(rule -> Texts.text(rule.name())).orElse(id);
    }

    /** What an entry is about: of a department its name. */
    public String subject(String register, String subject) {
        boolean department = words.pack()
                .register(register)
                .filter(rule -> rule.about() == RegisterRule.About.DEPARTMENT)
                .isPresent();
        return department ? words.department(subject) : subject;
    }

    String step(RegisterRule rule, String id) {
        if (id.equals(Procedure.OPENED)) {
            return texts.of("register", "step.opened");
        }
        return rule.step(id).map(step -> Texts.text(step.name())).orElse(id);
    }

    String outcome(RegisterRule rule, String step, String id) {
        return rule.step(step).stream()
                .flatMap(known -> known.outcomes().stream())
                .filter(outcome -> outcome.id().equals(id))
                .findFirst()
                .map(RegisterStep.Outcome::name)
                .map(Texts::text)
                .orElseGet(() -> ofLadder(id));
    }

    private String ofLadder(String id) {
        return switch (id) {
            case Procedure.AGREED -> texts.of("register", "outcome.agreed");
            case Procedure.REFUSED -> texts.of("register", "outcome.refused");
            default -> id;
        };
    }

    String post(PolicyPack pack, String id) {
        return pack.post(id).map(Post::name).map(Texts::text).orElse(id);
    }

    /** The value of a field as people read it. */
    String value(RegisterField field, Map<String, String> fields) {
        var value = fields.getOrDefault(field.id(), "");
        if (value.isEmpty()) {
            return "";
        }
        return switch (field.type()) {
            case CHOICE -> field.choices().stream()
                    .filter(choice -> choice.code().equals(value))
                    .findFirst()
                    .map(choice -> Texts.text(choice.name()))
                    .orElse(value);
            case MOMENT -> moments.format(Instant.parse(value), "dateTime");
            case YES_NO -> texts.of("register", value);
            case PERCENT -> value + " %";
            case COMPUTED -> computed(value);
            default -> value;
        };
    }

    /** A word a formula came to; a number, or a word nobody named, as it is. */
    private static String computed(String value) {
        var bundle = Texts.bundle("register", Texts.viewLocale());
        return bundle.containsKey("computed." + value) ? bundle.getString("computed." + value) : value;
    }

    /** The value of a field as an input takes it: a moment in local time. */
    String typed(RegisterField field, String value) {
        if (field.type() != RegisterField.Type.MOMENT || value.isEmpty()) {
            return value;
        }
        try {
            return LocalDateTime.ofInstant(Instant.parse(value), moments.getZone())
                    .truncatedTo(ChronoUnit.MINUTES)
                    .toString();
        } catch (DateTimeException notYet) {
            return value;
        }
    }
}

package shouwen.web.api.register;

import java.util.List;
import org.jspecify.annotations.Nullable;
import shouwen.policy.RegisterField;
import shouwen.policy.RegisterRule;
import shouwen.policy.RegisterStep;
import shouwen.register.service.Registers;
import shouwen.shared.LocalizedText;

/**
 * A register as programs see it: what an entry holds and which way it goes.
 *
 * @param about what an entry is about; null for nothing in particular
 * @param mayOpen whether the caller may open an entry
 */
public record RegisterRow(
        String id,
        LocalizedText name,
        String clause,
        String department,
        RegisterRule.@Nullable About about,
        boolean fromCase,
        boolean mayOpen,
        List<Field> fields,
        List<Step> steps) {

    /** One field. */
    public record Field(
            String id,
            LocalizedText name,
            RegisterField.Type type,
            boolean required,
            @Nullable String clause,
            List<Choice> choices) {}

    /** One value to choose. */
    public record Choice(String id, LocalizedText name) {}

    /** One step. */
    public record Step(
            String id,
            LocalizedText name,
            String clause,
            @Nullable String post,
            List<String> after,
            List<String> requires,
            List<Choice> outcomes) {}

    static RegisterRow of(Registers.Declared declared) {
        var rule = declared.rule();
        return new RegisterRow(
                rule.id(),
                rule.name(),
                rule.clause(),
                rule.department(),
                rule.about(),
                rule.fromCase(),
                declared.mayOpen(),
                rule.fields().stream().map(RegisterRow::field).toList(),
                rule.steps().stream().map(step -> step(step, rule.clause())).toList());
    }

    private static Field field(RegisterField field) {
        return new Field(
                field.id(),
                field.name(),
                field.type(),
                field.required(),
                field.clause(),
                field.choices().stream().map(one -> new Choice(one.code(), one.name())).toList());
    }

    private static Step step(RegisterStep step, String clause) {
        return new Step(
                step.id(),
                step.name(),
                step.clause() == null ? clause : step.clause(),
                step.post(),
                step.after(),
                step.requires(),
                step.outcomes().stream().map(one -> new Choice(one.id(), one.name())).toList());
    }
}

package shouwen.register;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shouwen.policy.FieldCondition;
import shouwen.policy.Question;
import shouwen.policy.RegisterField;
import shouwen.policy.RegisterRule;
import shouwen.policy.RegisterStep;
import shouwen.shared.Ids;
import shouwen.shared.LocalizedText;

/** Registers and entries that say only what a test is about. */
final class RegisterFixture {

    static final Instant NOON = Instant.parse("2026-11-21T04:00:00Z");
    static final UUID OPENER = Ids.next();
    static final UUID OTHER = Ids.next();

    private RegisterFixture() {}

    static RegisterRule register(List<RegisterField> fields, RegisterStep... steps) {
        return new RegisterRule(
                "repair", "VEH-020", text("Repair"), "V", "fleet", false, false, Set.of(), false, null, fields, List.of(steps));
    }

    static RegisterField field(String id, RegisterField.Type type) {
        return new RegisterField(id, text(id), type, List.of(new Question.Choice("large", text("Large"))), null, false, null);
    }

    static RegisterField required(String id, String clause) {
        return new RegisterField(id, text(id), RegisterField.Type.TEXT, List.of(), null, true, clause);
    }

    static Step step(String id) {
        return new Step(id);
    }

    static Procedure procedure(RegisterRule rule, Map<String, String> fields, StepDone... done) {
        return new Procedure(rule, fields, OPENER, List.of(done), Map.of());
    }

    static RegisterEntry entry() {
        return new RegisterEntry(new Opening(
                Ids.next(), "repair", "V-20261121-0001", Ids.next(), "fleet", "", null, null, null, OPENER, NOON));
    }

    static StepDone done(String step, UUID by) {
        return new StepDone(entry(), new StepDone.Taken(step, "", "", "", ""), by, NOON);
    }

    static StepDone decided(String step, String post, String outcome, UUID by) {
        return new StepDone(entry(), new StepDone.Taken(step, post, outcome, "", ""), by, NOON);
    }

    static Person person(UUID id, String... posts) {
        return new Person(id, Set.of(posts), true);
    }

    static LocalizedText text(String text) {
        return new LocalizedText(text, text, text);
    }

    /** A step that says only what a test is about. */
    static final class Step {

        private final String id;
        private @Nullable String post;
        private final List<String> after = new ArrayList<>();
        private final List<String> requires = new ArrayList<>();
        private final List<RegisterStep.Outcome> outcomes = new ArrayList<>();
        private FieldCondition onlyIf = FieldCondition.ALWAYS;
        private final List<String> notSame = new ArrayList<>();
        private final List<String> same = new ArrayList<>();
        private boolean ends;

        private Step(String id) {
            this.id = id;
        }

        Step by(String filledBy) {
            post = filledBy;
            return this;
        }

        Step after(String... steps) {
            after.addAll(List.of(steps));
            return this;
        }

        Step requires(String... fields) {
            requires.addAll(List.of(fields));
            return this;
        }

        Step outcome(String outcome, boolean ending) {
            outcomes.add(new RegisterStep.Outcome(outcome, text(outcome), ending));
            return this;
        }

        Step onlyIf(String field, String value) {
            onlyIf = new FieldCondition(Map.of(field, Set.of(value)));
            return this;
        }

        Step notSame(String... steps) {
            notSame.addAll(List.of(steps));
            return this;
        }

        Step same(String... steps) {
            same.addAll(List.of(steps));
            return this;
        }

        Step ends() {
            ends = true;
            return this;
        }

        RegisterStep of(String clause) {
            return new RegisterStep(
                    id, text(id), clause, post, after, requires, outcomes, onlyIf, notSame, same, ends);
        }
    }
}

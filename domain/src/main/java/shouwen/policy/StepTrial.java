package shouwen.policy;

import java.util.HashMap;
import java.util.Map;

/** Whether a step of a register may be recorded, as an example tells what was done before. */
final class StepTrial {

    private static final String ALLOWED = "allowed";
    private static final String REFUSED = "refused";

    private final RegisterRule register;
    private final Example example;
    private final Map<String, String> done = new HashMap<>();

    private StepTrial(RegisterRule register, Example example) {
        this.register = register;
        this.example = example;
        done.put(RegisterMoment.OPENED, "");
        example.list("done").forEach(step -> {
            int outcome = step.indexOf('=');
            done.put(outcome < 0 ? step : step.substring(0, outcome), outcome < 0 ? "" : step.substring(outcome + 1));
        });
    }

    static String of(RegisterRule register, Example example) {
        return new StepTrial(register, example).outcome();
    }

    private String outcome() {
        var wanted = example.text("step").orElse(RegisterMoment.OPENED);
        if (wanted.equals(RegisterMoment.OPENED)) {
            return register.fields().stream().noneMatch(field -> field.required() && missing(field.id()))
                    ? ALLOWED
                    : REFUSED;
        }
        return register.step(wanted).map(this::outcome).orElse(REFUSED);
    }

    private String outcome(RegisterStep step) {
        if (!step.onlyIf().holds(example.values())) {
            return "not-applicable";
        }
        boolean open = register.steps().stream().noneMatch(this::ended) && !done.containsKey(step.id());
        boolean filled = step.requires().stream().noneMatch(this::missing);
        boolean others = step.notSame().stream().noneMatch(example.list("sameAs")::contains);
        return open && filled && others && step.after().stream().allMatch(this::passed) ? ALLOWED : REFUSED;
    }

    private boolean missing(String field) {
        return example.list("missing").contains(field);
    }

    private boolean ended(RegisterStep step) {
        var outcome = done.get(step.id());
        return outcome != null
                && (step.ends()
                        || step.outcomes().stream().anyMatch(known -> known.ends() && known.id().equals(outcome)));
    }

    /** Done, or not needed and what comes before it passed. */
    private boolean passed(String id) {
        return done.containsKey(id)
                || register.step(id)
                        .filter(step -> !step.onlyIf().holds(example.values()))
                        .filter(step -> step.after().stream().allMatch(this::passed))
                        .isPresent();
    }
}

package shouwen.rehearsal.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import shouwen.policy.FinishRequirement;
import shouwen.routing.ResultForm;

/** What departments show for their work, as the pack demands of the story. */
@ApplicationScoped
class Showing {

    /** All that is demanded in the life of a case. */
    List<FinishRequirement> demands(Life life) {
        return life.rehearsed().pack().finishRequirements(life.facts());
    }

    /** Everything that may be ticked on an order. */
    Set<String> checks(Life life) {
        return demands(life).stream().map(FinishRequirement::code).collect(Collectors.toSet());
    }

    /**
     * A result with everything demanded of it.
     *
     * @param found what was found beside
     */
    ResultForm result(Life life, String text, String... found) {
        var evidence = new HashMap<String, String>();
        var checks = new HashSet<String>();
        Stream.of(found).forEach(checks::add);
        for (var demand : demands(life)) {
            if (demand.goesWithResult() && demand.isWritten()) {
                evidence.put(demand.code(), written(life, demand.code(), text));
            } else if (demand.goesWithResult()) {
                checks.add(demand.code());
            }
        }
        return new ResultForm(text, evidence, checks);
    }

    private static String written(Life life, String code, String text) {
        boolean own = code.equals("measurement") || code.equals("opinion");
        return own ? life.rehearsed().words(code) : text;
    }
}

package shouwen.web.register;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * A step as the page offers it: kept with the view, so that a form sent too late is refused with its reason and not lost.
 *
 * @param clauseText what the clause says
 * @param outcomes to choose from; empty: the step is simply recorded
 * @param fields ids of the fields that must be filled in with it
 */
public record StepOffer(
        String id,
        String name,
        String clause,
        String clauseText,
        ArrayList<Choice> outcomes,
        ArrayList<String> fields)
        implements Serializable {

    private static final long serialVersionUID = 1L;

    /** One outcome. */
    public record Choice(String id, String name) implements Serializable {

        private static final long serialVersionUID = 1L;
    }

    static StepOffer of(String id, String name, String clause, String text, List<Choice> outcomes, List<String> fields) {
        return new StepOffer(id, name, clause, text, new ArrayList<>(outcomes), new ArrayList<>(fields));
    }
}

package shouwen.field;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import shouwen.shared.TextRule;

/**
 * What was found and done on site (HEA-018, HEA-020, HEA-021, HEA-032, HEA-033, HEA-037). Texts, empty where nothing was
 * written.
 *
 * @param measurement what was measured, such as room and pipe temperatures
 * @param analysis what follows from it
 * @param scheme the way of repair chosen after inspection
 * @param safetyMeasures how people and plant were protected meanwhile
 */
@Embeddable
public record Handling(
        String measurement,
        String analysis,
        String scheme,
        String measures,
        String tools,
        String materials,
        @Column(name = "safety_measures") String safetyMeasures) {

    public static final int MAX_TEXT = 2000;
    static final Handling NONE = new Handling("", "", "", "", "", "", "");

    /** Measures alone, for a plain job. */
    public static Handling of(String measures) {
        return new Handling("", "", "", measures, "", "", "");
    }

    Handling checked() {
        return new Handling(
                rule("measurement").optional(measurement),
                rule("analysis").optional(analysis),
                rule("scheme").optional(scheme),
                rule("measures").required(measures),
                rule("tools").optional(tools),
                rule("materials").optional(materials),
                rule("safetyMeasures").optional(safetyMeasures));
    }

    Handling withMoreMaterials(String more) {
        String all = materials.isEmpty() || more.isEmpty() ? materials + more : materials + "\n" + more;
        return new Handling(measurement, analysis, scheme, measures, tools, all, safetyMeasures);
    }

    private static TextRule rule(String field) {
        return new TextRule(field, MAX_TEXT);
    }
}

package shouwen.field;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;
import shouwen.shared.Texts;

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
    public static final Handling NONE = new Handling("", "", "", "", "", "", "");

    /** Takes what was left out for nothing written. */
    public Handling {
        measurement = orEmpty(measurement);
        analysis = orEmpty(analysis);
        scheme = orEmpty(scheme);
        measures = orEmpty(measures);
        tools = orEmpty(tools);
        materials = orEmpty(materials);
        safetyMeasures = orEmpty(safetyMeasures);
    }

    /** Measures alone, for a plain job. */
    public static Handling of(String measures) {
        return new Handling("", "", "", measures, "", "", "");
    }

    Handling checked() {
        return new Handling(
                Texts.optionalLines("measurement", measurement, MAX_TEXT),
                Texts.optionalLines("analysis", analysis, MAX_TEXT),
                Texts.optionalLines("scheme", scheme, MAX_TEXT),
                Texts.lines("measures", measures, MAX_TEXT),
                Texts.optionalLines("tools", tools, MAX_TEXT),
                Texts.optionalLines("materials", materials, MAX_TEXT),
                Texts.optionalLines("safetyMeasures", safetyMeasures, MAX_TEXT));
    }

    /** What was written before and what is added, each on its own line. */
    Handling and(Handling more) {
        return new Handling(
                join(measurement, more.measurement),
                join(analysis, more.analysis),
                join(scheme, more.scheme),
                join(measures, more.measures),
                join(tools, more.tools),
                join(materials, more.materials),
                join(safetyMeasures, more.safetyMeasures));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String join(String before, String more) {
        return before.isEmpty() || more.isEmpty() ? before + more : before + "\n" + more;
    }
}

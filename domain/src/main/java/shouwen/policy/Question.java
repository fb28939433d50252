package shouwen.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import shouwen.shared.LocalizedText;

/**
 * What a call-taker asks for a category.
 *
 * @param choices the answers to choose from, only for {@link Type#CHOICE}
 * @param required whether a case is refused without an answer
 * @param clause the clause that wants it asked, null where it is plain good sense
 */
public record Question(
        String code, LocalizedText text, Type type, List<Choice> choices, boolean required, @Nullable String clause) {

    /** What an answer looks like; answers travel as text. */
    public enum Type {
        TEXT,
        /** The code of one of the choices. */
        CHOICE,
        /** A decimal number with a point. */
        NUMBER,
        /** {@code 2026-11-21}, or with a time {@code 2026-11-21T08:30}. */
        DATE,
        /** {@code yes} or {@code no}. */
        YES_NO
    }

    /** One answer to choose. */
    public record Choice(String code, LocalizedText name) {}

    public Question {
        choices = List.copyOf(choices);
    }
}

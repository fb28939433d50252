package shouwen.web.cases;

import org.jspecify.annotations.Nullable;

/** What somebody typed into an input: nothing arrives as null, services want text. */
final class Typed {

    private Typed() {}

    static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}

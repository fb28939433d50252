package shouwen.web.archive;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads ids and numbers of addresses and forms, which anybody may have written. */
final class Numbers {

    private static final String ID = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

    private Numbers() {}

    /** The id; null when it is none. */
    static @Nullable UUID id(@Nullable String text) {
        return text != null && text.matches(ID) ? UUID.fromString(text) : null;
    }

    /** The version a form was made from; null when it does not say. */
    static @Nullable Integer version(@Nullable String text) {
        return text != null && text.matches("\\d{1,9}") ? Integer.valueOf(text) : null;
    }

    /** The constant by its name; null when there is none. */
    static <E extends Enum<E>> @Nullable E constant(Class<E> type, @Nullable String text) {
        for (var value : type.getEnumConstants()) {
            if (value.name().equals(text)) {
                return value;
            }
        }
        return null;
    }

    static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}

package shouwen.shared;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a page of a list ended: the moment it is ordered by and the row's identifier. {@link #FOREVER} stands for rows
 * that have no moment and come last.
 */
public record Cursor(Instant moment, UUID id) {

    public static final Instant FOREVER = Instant.parse("9999-12-31T00:00:00Z");

    /** The cursor a client sent; null for the first page. What was not made by {@link #toString} is refused. */
    public static @Nullable Cursor parse(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            var parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII).split(" ", 2);
            return new Cursor(Instant.parse(parts[0]), UUID.fromString(parts[1]));
        } catch (IllegalArgumentException | DateTimeException | ArrayIndexOutOfBoundsException e) {
            throw new InvalidInputException("after", "notACursor");
        }
    }

    @Override
    public String toString() {
        var text = moment + " " + id;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
    }
}

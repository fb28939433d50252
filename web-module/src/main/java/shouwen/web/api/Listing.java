package shouwen.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import shouwen.shared.Count;
import shouwen.shared.Page;

/**
 * A page of a list.
 *
 * @param next to be given as {@code after} for the following page; null on the last
 * @param count of the whole list; null unless asked for
 */
public record Listing<T>(
        List<T> items, @Nullable String next, @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Counted count) {

    private static final int DEFAULT_LIMIT = 50;
    private static final int MOST = 200;

    /** How many there are; capped means that many or more. */
    public record Counted(int value, boolean capped) {}

    /** The page with each row as the API shows it. */
    public static <R, T> Listing<T> of(Page<R> page, Function<R, T> shown, @Nullable Count count) {
        return new Listing<>(
                page.items().stream().map(shown).toList(),
                page.next(),
                count == null ? null : new Counted(count.value(), count.capped()));
    }

    /** The page length asked for: 1 to 200, 50 when not said. */
    public static int limit(@Nullable Integer asked) {
        if (asked == null) {
            return DEFAULT_LIMIT;
        }
        if (asked < 1 || asked > MOST) {
            throw new UnreadableRequestException(400, "query.limit", "limit", MOST);
        }
        return asked;
    }
}

package shouwen.web.api.register;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import shouwen.register.EntryFilter;

/** The query of a list of entries. */
public class EntryQuery {

    /** Open entries, or those that are over. */
    public enum Standing {
        OPEN,
        OVER
    }

    @QueryParam("state")
    @Nullable
    Standing state;

    @QueryParam("department")
    @Nullable
    String department;

    @QueryParam("dueBefore")
    @Nullable
    Instant dueBefore;

    @QueryParam("q")
    @Nullable
    String query;

    @QueryParam("after")
    @Nullable
    String after;

    @QueryParam("limit")
    @Nullable
    Integer limit;

    @QueryParam("count")
    @Nullable
    Boolean count;

    boolean wantsCount() {
        return Boolean.TRUE.equals(count);
    }

    EntryFilter filter(String register) {
        return new EntryFilter(
                register, state != Standing.OVER, blankToNull(department), dueBefore, blankToNull(query));
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}

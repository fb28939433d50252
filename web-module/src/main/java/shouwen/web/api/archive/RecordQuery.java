package shouwen.web.api.archive;

import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import shouwen.archive.ArchiveFilter;
import shouwen.archive.RecordKind;
import shouwen.archive.SecurityLevel;
import shouwen.web.api.UnreadableRequestException;

/** The query of a search of the archive. */
public class RecordQuery {

    @QueryParam("q")
    @Nullable
    String text;

    @QueryParam("kind")
    @Nullable
    RecordKind kind;

    @QueryParam("class")
    @Nullable
    String recordClass;

    @QueryParam("year")
    @Nullable
    Integer year;

    @QueryParam("department")
    @Nullable
    String department;

    @QueryParam("security")
    @Nullable
    SecurityLevel security;

    @QueryParam("from")
    @Nullable
    String from;

    @QueryParam("to")
    @Nullable
    String to;

    @QueryParam("number")
    @Nullable
    String number;

    @QueryParam("title")
    @Nullable
    String title;

    @QueryParam("held")
    @Nullable
    Boolean held;

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

    ArchiveFilter filter() {
        return new ArchiveFilter(
                kind, blankToNull(recordClass), year, day("from", from), day("to", to), blankToNull(department), security,
                blankToNull(number), blankToNull(title), held);
    }

    static @Nullable LocalDate day(String name, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new UnreadableRequestException(400, "query.wrongValue", name);
        }
    }

    static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}

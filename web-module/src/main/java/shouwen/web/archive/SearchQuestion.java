package shouwen.web.archive;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import shouwen.archive.ArchiveFilter;
import shouwen.archive.RecordKind;
import shouwen.archive.SecurityLevel;
import shouwen.text.TextQuery;
import shouwen.web.ui.Address;

/** A search of the archive as an address spells it. What cannot be read there narrows nothing. */
final class SearchQuestion {

    static final String PAGE = "/archive/search";

    /** The parameters that narrow, in their order. */
    private static final List<String> NAMES =
            List.of("q", "kind", "class", "year", "department", "security", "from", "to", "number", "title", "held");

    private final HttpServletRequest request;

    SearchQuestion(HttpServletRequest request) {
        this.request = request;
    }

    /** A parameter; null when it is blank. */
    @Nullable String value(String name) {
        var text = request.getParameter(name);
        return text == null || text.isBlank() ? null : text.strip();
    }

    @Nullable String text() {
        return value("q");
    }

    boolean isNarrowed() {
        return NAMES.stream().anyMatch(name -> value(name) != null);
    }

    ArchiveFilter filter() {
        return new ArchiveFilter(
                constant(RecordKind.values(), "kind"),
                value("class"),
                year(),
                Days.parse(value("from")),
                Days.parse(value("to")),
                value("department"),
                constant(SecurityLevel.values(), "security"),
                value("number"),
                value("title"),
                "true".equals(value("held")) ? Boolean.TRUE : null);
    }

    /** Key of the sentence that says why it cannot be looked up; null when it can. */
    @Nullable String problem() {
        return Stream.of("q", "title").map(this::problem).flatMap(Optional::stream).findFirst().orElse(null);
    }

    private Optional<String> problem(String name) {
        var text = value(name);
        if (text == null) {
            return Optional.empty();
        }
        if (text.codePointCount(0, text.length()) > TextQuery.LIMIT) {
            return Optional.of("search.tooLong");
        }
        return TextQuery.of(text).isEmpty() ? Optional.of("search.twoCharacters") : Optional.empty();
    }

    /** The same search with one side set otherwise; null opens it. */
    String with(String side, @Nullable String other) {
        var address = Address.of(PAGE);
        NAMES.forEach(name -> address.with(name, name.equals(side) ? other : value(name)));
        return address.toString();
    }

    /** The same search somewhere else, from a cursor on. */
    String at(String path, @Nullable String after) {
        var address = Address.of(path);
        NAMES.forEach(name -> address.with(name, value(name)));
        return address.with("after", after).toString();
    }

    private @Nullable Integer year() {
        var text = value("year");
        return text != null && text.matches("[12]\\d{3}") ? Integer.valueOf(text) : null;
    }

    private <E extends Enum<E>> @Nullable E constant(E[] values, String name) {
        var text = value(name);
        return text == null
                ? null
                : Arrays.stream(values)
                        .filter(value -> value.name().toLowerCase(Locale.ROOT).equals(text))
                        .findFirst()
                        .orElse(null);
    }
}

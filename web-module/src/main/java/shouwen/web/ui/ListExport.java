package shouwen.web.ui;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import shouwen.shared.Page;
import shouwen.shared.RefusedException;

/**
 * A list as a table for other programs (CSV, RFC 4180), with the parameters of its page. It ends after ten thousand rows of the
 * list, and says so in its last line.
 */
public abstract class ListExport extends HttpServlet {

    /** Rows to read at once. */
    protected static final int PAGE = 200;

    private static final long serialVersionUID = 1L;
    private static final int MOST = 10_000;

    @Inject
    protected transient Texts texts;

    @Inject
    protected transient Moments moments;

    @Inject
    protected transient PackWords packWords;

    @Inject
    protected transient Appearance appearance;

    /**
     * What is written.
     *
     * @param <T> a row of the list
     * @param file name without its ending
     * @param columns heads, translated
     * @param pages the list after a cursor, from its beginning after null
     * @param lines cells of the rows of a page; null is an empty cell
     */
    public record Table<T>(
            String file,
            Stream<String> columns,
            Function<@Nullable String, Page<T>> pages,
            Function<List<T>, Stream<Stream<@Nullable String>>> lines) {}

    /** The table an address asks for. Refused like the page. */
    protected abstract Table<?> table(HttpServletRequest request);

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            send(table(request), response);
        } catch (RefusedException e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } catch (EJBAccessException e) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private <T> void send(Table<T> table, HttpServletResponse response) throws IOException {
        var page = table.pages().apply(null); // before anything is written, so that a refusal can still be answered
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=" + table.file() + ".csv");
        try (var out = response.getWriter()) {
            out.write('\ufeff');
            out.write(CsvLine.of(table.columns()));
            int rows = 0;
            while (true) {
                table.lines()
                        .apply(page.items())
                        .forEach(cells -> out.write(CsvLine.of(cells.map(cell -> Objects.requireNonNullElse(cell, "")))));
                rows += page.items().size();
                if (page.next() == null) {
                    return;
                }
                if (rows >= MOST) {
                    out.write(CsvLine.of(Stream.of(text("ui", "export.more", MOST))));
                    return;
                }
                page = table.pages().apply(page.next());
            }
        }
    }

    /** Lines that need nothing but their row. */
    protected static <T> Function<List<T>, Stream<Stream<@Nullable String>>> each(Function<T, Stream<@Nullable String>> cells) {
        return rows -> rows.stream().map(cells);
    }

    /** Heads under {@code col.} of a room's words. */
    protected Stream<String> columns(String room, String... columns) {
        return Stream.of(columns).map(column -> text(room, "col." + column));
    }

    protected String text(String room, String key, Object... arguments) {
        return texts.in(locale(), room, key, arguments);
    }

    protected Locale locale() {
        return appearance.getLocale();
    }

    /** A moment in the operator's zone; empty for none. */
    protected String moment(@Nullable Instant at) {
        return moments.format(at, "dateTime");
    }

    /** A department's name by the pack in force. */
    protected String department(String code) {
        return packWords.pack().department(code).map(found -> found.name().in(locale())).orElse(code);
    }

    /** A category's name by the pack in force. */
    protected String category(String code) {
        return packWords.pack().category(code).map(found -> found.name().in(locale())).orElse(code);
    }
}

package shouwen.web.register;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import shouwen.register.EntrySummary;
import shouwen.web.ui.CsvLine;
import shouwen.web.ui.Moments;
import shouwen.web.ui.PackWords;
import shouwen.web.ui.Texts;

/** Writes entries as lines of CSV (RFC 4180). What a spreadsheet would take for a formula is kept text. */
@RequestScoped
public class EntryTable {

    @Inject
    Texts texts;

    @Inject
    PackWords words;

    @Inject
    Moments moments;

    String head(Locale locale) {
        return CsvLine.of(Stream.of("register", "number", "subject", "title", "state", "opened", "due", "ended", "case")
                .map(column -> texts.in(locale, "register", "col." + column)));
    }

    String line(EntrySummary row, Locale locale) {
        return CsvLine.of(Stream.of(
                words.pack().register(row.register()).map(rule -> rule.name().in(locale)).orElse(row.register()),
                row.number(),
                row.subject(),
                row.title(),
                texts.in(locale, "register", "state." + row.state()),
                moment(row.openedAt()),
                moment(row.dueAt()),
                moment(row.endedAt()),
                row.caseNumber()));
    }

    private String moment(@Nullable Instant at) {
        return moments.format(at, "dateTime");
    }
}

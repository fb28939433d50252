package shouwen.web.archive;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.Writer;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import shouwen.archive.ArchiveHit;
import shouwen.archive.DisclosureLine;
import shouwen.archive.LoanLine;
import shouwen.archive.PaperLine;
import shouwen.archive.service.ArchiveQueries;
import shouwen.archive.service.DisclosureQueries;
import shouwen.archive.service.LoanQueries;
import shouwen.archive.service.PaperQueries;
import shouwen.shared.Page;
import shouwen.web.ui.CsvLine;
import shouwen.web.ui.Moments;
import shouwen.web.ui.Texts;

/** Lists of the archive as tables for other programs (RFC 4180), with the parameters of their pages; at most 10,000 rows. */
@RequestScoped
class ArchiveTables {

    private static final int PAGE = 200;
    private static final int PAGES = 50;

    @Inject
    ArchiveQueries archive;

    @Inject
    LoanQueries loans;

    @Inject
    PaperQueries papers;

    @Inject
    DisclosureQueries disclosures;

    @Inject
    Texts texts;

    @Inject
    Moments moments;

    @Inject
    HttpServletRequest request;

    private interface Pages<T> {
        Page<T> after(@Nullable String cursor);
    }

    /** Opens the first page before anything is written, so that a refusal can still be answered. */
    interface Table {
        void write(Writer out, Locale locale) throws IOException;
    }

    Table records() {
        var question = new SearchQuestion(request);
        return table(
                after -> archive.search(question.text(), question.filter(), after, PAGE),
                "number kind class sourceNumber caseNumber title department security filedAt",
                ArchiveTables::record);
    }

    Table loans() {
        var filter = LoansView.filter(request);
        return table(
                after -> loans.list(filter, Numbers.id(after), PAGE),
                "loan barcode title use borrower state asked lent lastDay returned",
                this::loan);
    }

    Table papers() {
        var filter = PapersView.filter(request);
        return table(
                after -> papers.list(filter, Numbers.id(after), PAGE),
                "barcode number class title department shelf place loan lastDay",
                ArchiveTables::paper);
    }

    Table disclosures() {
        var filter = DisclosuresView.filter(request);
        return table(
                after -> disclosures.list(filter, after, PAGE), "at who subject seen purpose", this::disclosure);
    }

    private <T> Table table(Pages<T> pages, String columns, Function<T, Stream<String>> cells) {
        var first = pages.after(null);
        return (out, locale) -> {
            out.write(CsvLine.of(Stream.of(columns.split(" ")).map(one -> texts.in(locale, "archive", "col." + one))));
            var page = first;
            for (int i = 0; i < PAGES; i++) {
                for (var row : page.items()) {
                    out.write(CsvLine.of(cells.apply(row).map(cell -> Objects.requireNonNullElse(cell, ""))));
                }
                if (page.next() == null) {
                    return;
                }
                page = pages.after(page.next());
            }
        };
    }

    private static Stream<String> record(ArchiveHit hit) {
        return Stream.of(
                hit.number(),
                hit.kind().code(),
                hit.recordClass(),
                hit.sourceNumber(),
                hit.caseNumber(),
                hit.title(),
                hit.departments().stream().collect(Collectors.joining(" ")),
                hit.security().name(),
                hit.filedAt().toString());
    }

    private Stream<String> loan(LoanLine line) {
        return Stream.of(
                line.number(),
                line.barcode(),
                line.title(),
                line.use().name(),
                line.borrower(),
                line.state().name(),
                moments.format(line.requestedAt(), "dateTime"),
                moments.format(line.lentAt(), "dateTime"),
                Objects.toString(line.lastDay(), ""),
                moments.format(line.returnedAt(), "dateTime"));
    }

    private static Stream<String> paper(PaperLine line) {
        return Stream.of(
                line.barcode(),
                line.recordNumber(),
                line.recordClass(),
                line.title(),
                line.department(),
                line.shelf(),
                line.place().name(),
                Objects.toString(line.loanNumber(), ""),
                Objects.toString(line.lastDay(), ""));
    }

    private Stream<String> disclosure(DisclosureLine line) {
        return Stream.of(
                moments.format(line.at(), "dateTime"), line.staffName(), line.subject(), line.field(), line.purpose());
    }
}

package shouwen.web.archive;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
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
import shouwen.web.ui.ListExport;

/** The lists of the archive. */
@WebServlet({"/archive/export", "/archive/loans-export", "/archive/papers-export", "/archive/disclosures-export"})
public class ArchiveExport extends ListExport {

    private static final long serialVersionUID = 1L;
    private static final String ROOM = "archive";

    @Inject
    transient ArchiveQueries archive;

    @Inject
    transient LoanQueries loans;

    @Inject
    transient PaperQueries papers;

    @Inject
    transient DisclosureQueries disclosures;

    @Inject
    transient ArchiveWords words;

    @Override
    protected Table<?> table(HttpServletRequest request) {
        return switch (request.getServletPath()) {
            case "/archive/loans-export" -> loans(request);
            case "/archive/papers-export" -> papers(request);
            case "/archive/disclosures-export" -> disclosures(request);
            default -> records(request);
        };
    }

    private Table<ArchiveHit> records(HttpServletRequest request) {
        var question = new SearchQuestion(request);
        return new Table<>(
                "records",
                columns(ROOM, "number", "kind", "class", "sourceNumber", "caseNumber", "title", "department", "security", "filedAt"),
                after -> archive.search(question.text(), question.filter(), after, PAGE),
                each(this::record));
    }

    private Table<LoanLine> loans(HttpServletRequest request) {
        var filter = LoansView.filter(request);
        return new Table<>(
                "loans",
                columns(ROOM, "loan", "barcode", "title", "use", "borrower", "state", "asked", "lent", "lastDay", "returned"),
                after -> loans.list(filter, Numbers.id(after), PAGE),
                each(this::loan));
    }

    private Table<PaperLine> papers(HttpServletRequest request) {
        var filter = PapersView.filter(request);
        return new Table<>(
                "papers",
                columns(ROOM, "barcode", "number", "class", "title", "department", "shelf", "place", "loan", "lastDay"),
                after -> papers.list(filter, Numbers.id(after), PAGE),
                each(this::paper));
    }

    private Table<DisclosureLine> disclosures(HttpServletRequest request) {
        var filter = DisclosuresView.filter(request);
        return new Table<>(
                "disclosures",
                columns(ROOM, "at", "who", "subject", "seen", "purpose"),
                after -> disclosures.list(filter, after, PAGE),
                each(this::disclosure));
    }

    private Stream<@Nullable String> record(ArchiveHit hit) {
        return Stream.of(
                hit.number(),
                words.kind(hit.kind(), locale()),
                words.className(hit.recordClass(), locale()),
                hit.sourceNumber(),
                hit.caseNumber(),
                hit.title(),
                hit.departments().stream().map(this::department).collect(Collectors.joining(" ")),
                text(ROOM, "security." + hit.security()),
                moment(hit.filedAt()));
    }

    private Stream<@Nullable String> loan(LoanLine line) {
        return Stream.of(
                line.number(),
                line.barcode(),
                line.title(),
                text(ROOM, "use." + line.use()),
                line.borrower(),
                text(ROOM, LoansView.word(line)),
                moment(line.requestedAt()),
                moment(line.lentAt()),
                Objects.toString(line.lastDay(), ""),
                moment(line.returnedAt()));
    }

    private Stream<@Nullable String> paper(PaperLine line) {
        return Stream.of(
                line.barcode(),
                line.recordNumber(),
                words.className(line.recordClass(), locale()),
                line.title(),
                department(line.department()),
                line.shelf(),
                text(ROOM, "place." + line.place()),
                line.loanNumber(),
                Objects.toString(line.lastDay(), ""));
    }

    private Stream<@Nullable String> disclosure(DisclosureLine line) {
        return Stream.of(
                moment(line.at()),
                line.staffName(),
                line.subject(),
                text(ROOM, "seen." + DisclosuresView.seen(line)),
                text("audit", "purpose." + line.purpose()));
    }
}

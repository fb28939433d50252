package shouwen.archive.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;
import shouwen.archive.FilingPlan;
import shouwen.archive.NewPaper;
import shouwen.archive.NewRecord;
import shouwen.archive.Paper;
import shouwen.archive.RecordKind;
import shouwen.archive.ScanFile;
import shouwen.archive.SecurityLevel;
import shouwen.audit.service.Ledger;
import shouwen.content.ContentRule;
import shouwen.content.FileName;
import shouwen.content.service.ContentStore;
import shouwen.identity.Caller;
import shouwen.identity.Role;
import shouwen.identity.service.Callers;
import shouwen.identity.service.Operators;
import shouwen.numbering.service.Numbers;
import shouwen.shared.ConflictException;
import shouwen.shared.Ids;
import shouwen.shared.InvalidInputException;
import shouwen.shared.Texts;

/** Registers papers, with or without a scan, with or without a file on a shelf (TUN-065, TUN-066, CLK-001, CLK-007). */
@Stateless
@RolesAllowed(Role.ARCHIVIST)
public class Papers {

    /** How barcodes begin that are made here. */
    static final String PREFIX = "DA";

    private static final int TITLE = 200;
    private static final int NOTE = 2000;
    private static final int SHELF = 40;
    private static final int MOST_FILES = 20;
    private static final int FIRST_YEAR = 1900;
    private static final Pattern BARCODE = Pattern.compile("[A-Z0-9][A-Z0-9-]{2,39}");
    private static final String FILE =
            """
            insert into record_file (id, operator_id, record_id, sha256, name, media_type, size, text_found, added_at, added_by)
            values (:id, :operator, :record, :sha256, :name, :mediaType, :size, :found, :at, :by)
            """;

    @PersistenceContext
    EntityManager entities;

    @Inject
    PaperRecords papers;

    @Inject
    FilingPlans plans;

    @Inject
    Filing filing;

    @Inject
    FileTexts texts;

    @Inject
    ContentStore store;

    @Inject
    Callers callers;

    @Inject
    Operators operators;

    @Inject
    Numbers numbers;

    @Inject
    Ledger ledger;

    @Inject
    Clock clock;

    /** What was registered. @param barcode null where there is no file of paper */
    public record Registered(String number, @Nullable String barcode) {}

    /** Takes a file in and reads it, outside any transaction; what is never registered does no harm. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public ScanFile keep(@Nullable String fileName, InputStream content) {
        var stored = store.put(content, ContentRule.anyFile("file"));
        var name = FileName.of("file", fileName == null ? "" : fileName, stored.mediaType());
        return new ScanFile(name.value(), stored, texts.of(stored));
    }

    /** Registers a paper. Refused when its class is none of the regulation's, or its barcode is taken. */
    public Registered register(NewPaper input, List<ScanFile> files) {
        var caller = callers.current();
        if (files.size() > MOST_FILES) {
            throw new InvalidInputException("file", "archive.tooManyFiles", MOST_FILES);
        }
        var filed = filed(caller, input);
        var tidy = new Tidy(
                Texts.line("title", input.title(), TITLE),
                Texts.optionalLines("note", input.note(), NOTE),
                Texts.optionalLine("department", input.department(), SHELF),
                Texts.optionalLine("shelf", input.shelf(), SHELF),
                barcode(input),
                dated(caller, input));
        var now = clock.instant();
        var id = Ids.next();
        var receipt = filing.file(record(caller, id, filed, tidy, files, now), "", filed, tidy.dated());
        files.forEach(file -> insert(caller, receipt.id(), file, now));
        return tidy.shelf().isEmpty()
                ? new Registered(receipt.number(), null)
                : new Registered(receipt.number(), shelved(caller, receipt, filed, tidy, now));
    }

    /** A file of paper gets another shelf. */
    public void move(String barcode, @Nullable String shelf) {
        var caller = callers.current();
        var to = Texts.line("shelf", shelf, SHELF);
        var paper = papers.locked(caller.operatorId(), barcode);
        var from = paper.shelf();
        paper.move(to);
        write(paper, "paper.moved", caller, Map.of("from", from, "to", to));
    }

    private record Tidy(String title, String note, String department, String shelf, @Nullable String barcode,
            @Nullable LocalDate dated) {}

    private FilingPlan.Filed filed(Caller caller, NewPaper input) {
        var code = Texts.line("class", input.recordClass(), SHELF);
        var plan = plans.of(caller.operatorId());
        var filed = plan.paper(code)
                .or(() -> plan.classes().isEmpty()
                        ? Optional.of(new FilingPlan.Filed(code, null, SecurityLevel.INTERNAL))
                        : Optional.empty())
                .orElseThrow(() -> new InvalidInputException("class", "archive.noClass"));
        return input.security() == null ? filed : filed.secured(input.security());
    }

    private @Nullable LocalDate dated(Caller caller, NewPaper input) {
        var dated = input.dated();
        var today = operators.today(caller.operatorId());
        if (dated != null && (dated.isAfter(today) || dated.getYear() < FIRST_YEAR)) {
            throw new InvalidInputException("dated", "archive.dated");
        }
        return dated;
    }

    private static @Nullable String barcode(NewPaper input) {
        var given = Texts.optionalLine("barcode", input.barcode(), SHELF).toUpperCase(Locale.ROOT);
        if (!given.isEmpty() && !BARCODE.matcher(given).matches()) {
            throw new InvalidInputException("barcode", "archive.noBarcode");
        }
        return given.isEmpty() ? null : given;
    }

    private static NewRecord record(
            Caller caller, UUID id, FilingPlan.Filed filed, Tidy tidy, List<ScanFile> files, Instant at) {
        var content = new LinkedHashMap<String, Object>();
        content.put("title", tidy.title());
        content.put("note", tidy.note());
        content.put("class", filed.code());
        content.put("department", tidy.department());
        content.put("shelf", tidy.shelf());
        if (tidy.dated() != null) {
            content.put("dated", tidy.dated().toString());
        }
        content.put("registered_by", caller.staffId().toString());
        var listed = new ArrayList<Map<String, Object>>();
        files.forEach(file -> listed.add(Map.of(
                "file", file.name(),
                "media_type", file.stored().mediaType().code(),
                "size", file.stored().size(),
                "sha256", file.stored().sha256())));
        content.put("attachments", listed);
        var text = files.stream().map(file -> file.text().text()).collect(Collectors.joining("\n")).strip();
        return new NewRecord(
                caller.operatorId(),
                RecordKind.PAPER,
                filed.code(),
                id,
                id,
                null,
                "",
                tidy.title(),
                content,
                text,
                tidy.department().isEmpty() ? Set.of() : Set.of(tidy.department()),
                caller.staffId(),
                at);
    }

    private void insert(Caller caller, UUID recordId, ScanFile file, Instant at) {
        entities.createNativeQuery(FILE)
                .setParameter("id", Ids.next())
                .setParameter("operator", caller.operatorId())
                .setParameter("record", recordId)
                .setParameter("sha256", file.stored().sha256())
                .setParameter("name", file.name())
                .setParameter("mediaType", file.stored().mediaType().code())
                .setParameter("size", file.stored().size())
                .setParameter("found", file.text().found().name())
                .setParameter("at", at)
                .setParameter("by", caller.staffId())
                .executeUpdate();
    }

    private String shelved(Caller caller, Filing.Receipt receipt, FilingPlan.Filed filed, Tidy tidy, Instant at) {
        var zone = operators.get(caller.operatorId()).zone();
        var barcode = tidy.barcode() == null ? numbers.next(caller.operatorId(), PREFIX, zone) : tidy.barcode();
        var what = new Paper.Filed(
                receipt.id(), receipt.number(), filed.code(), tidy.title(), tidy.department(), filed.security());
        var paper = new Paper(caller.operatorId(), barcode, what, tidy.shelf(), caller.staffId(), at);
        entities.persist(paper);
        try {
            entities.flush();
        } catch (ConstraintViolationException taken) {
            throw new ConflictException("paper.barcodeTaken", barcode);
        }
        write(paper, "paper.registered", caller, Map.of("shelf", tidy.shelf(), "record", receipt.number()));
        return barcode;
    }

    private void write(Paper paper, String type, Caller by, Map<String, String> more) {
        var body = new LinkedHashMap<String, Object>(more);
        body.put("barcode", paper.barcode());
        ledger.write(paper.operatorId(), paper.id(), type, by.staffId(), body);
    }
}

package shouwen.web.archive;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import shouwen.archive.ArchiveRecord;
import shouwen.archive.FileText;
import shouwen.archive.Hold;
import shouwen.archive.PaperLine;
import shouwen.archive.RecordFile;
import shouwen.archive.RecordKind;
import shouwen.archive.service.Holds;
import shouwen.archive.service.PaperQueries;
import shouwen.archive.service.Receipts;
import shouwen.archive.service.RecordDisclosures;
import shouwen.archive.service.ScanRecognition;
import shouwen.audit.Purpose;
import shouwen.audit.SealPlace;
import shouwen.identity.Role;
import shouwen.web.ui.SignedIn;
import shouwen.web.ui.Texts;

/** A record as it was filed; personal data covered unless the person's own note of a purpose is in the address. */
@Named("archiveRecord")
@RequestScoped
public class RecordView {

    private static final List<String> PARTS = List.of(
            "handovers", "items", "orders", "replies", "callbacks", "corrections", "steps", "clocks", "attachments");

    @Inject
    RecordDisclosures disclosures;

    @Inject
    Receipts receipts;

    @Inject
    PaperQueries papers;

    @Inject
    Holds holds;

    @Inject
    ScanRecognition recognition;

    @Inject
    RecordReading reading;

    @Inject
    SignedIn signedIn;

    @Inject
    HttpServletRequest request;

    private @Nullable ArchiveRecord record;
    private @Nullable SealPlace place;
    private List<PaperLine> shelved = List.of();
    private List<RecordFile> files = List.of();
    private List<Hold> placed = List.of();

    /** Not found for who may not read it. */
    public void load() {
        var number = request.getParameter("number");
        var found = disclosures.read(number == null ? "" : number, Numbers.id(request.getParameter("note")));
        place = receipts.place(found.number()).orElse(null);
        if (found.kind() == RecordKind.PAPER) {
            shelved = papers.ofRecord(found.id());
            files = papers.files(found.id());
        }
        if (isKeeper()) {
            placed = holds.of(found.number());
        }
        record = found;
    }

    /** Whether the reader may hold records and let them go. */
    public boolean isKeeper() {
        return signedIn.is(Role.ARCHIVIST) || signedIn.is(Role.GENERAL_OFFICE);
    }

    /** Its holds, the latest first; none for who may not place one. */
    public List<Hold> getHolds() {
        return placed;
    }

    /** Where its filing stands in the ledger; null until it is sealed. */
    public @Nullable SealPlace getPlace() {
        return place;
    }

    /** The files of paper it is the record of. */
    public List<PaperLine> getShelved() {
        return shelved;
    }

    public List<RecordFile> getFiles() {
        return files;
    }

    /** How far the text of a file is: what was found in it, and of a scan nobody read yet whether somebody will. */
    public String reading(RecordFile file) {
        if (!file.awaitsRecognition()) {
            return file.text().name();
        }
        return switch (recognition.state().state()) {
            case OFF -> "OFF";
            case ON -> "WAITING";
            default -> "STOPPED";
        };
    }

    /** Whether the reader may have a scan tried again. */
    public boolean mayTryAgain(RecordFile file) {
        return signedIn.is(Role.ARCHIVIST) && (file.text() == FileText.Found.FAILED || file.text() == FileText.Found.BLANK);
    }

    public @Nullable ArchiveRecord getRecord() {
        return record;
    }

    /** The purposes to choose from. */
    public List<String> getPurposes() {
        return Purpose.codes();
    }

    /** The parts of the record that hold anything, in their order, with how many entries each has. */
    public List<Part> getParts() {
        var filed = record;
        if (filed == null) {
            return List.of();
        }
        return PARTS.stream()
                .map(name -> new Part(name, entries(filed.content().get(name))))
                .filter(part -> part.count() > 0)
                .toList();
    }

    private static int entries(@Nullable Object part) {
        return part instanceof List<?> list ? list.size() : 0;
    }

    /** What stands in it, with labels; empty where its text is all there is. */
    public List<RecordReading.Section> getSections() {
        return record == null ? List.of() : reading.of(record, Texts.viewLocale());
    }

    /** The names of those who took part. */
    public List<String> getPeople() {
        return record != null && record.content().get("people") instanceof Map<?, ?> people
                ? people.values().stream().map(String::valueOf).distinct().sorted().toList()
                : List.of();
    }

    /** A part of the record. */
    public record Part(String name, int count) {}
}

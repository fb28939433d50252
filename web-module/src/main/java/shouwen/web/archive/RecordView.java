package shouwen.web.archive;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shouwen.archive.ArchiveRecord;
import shouwen.archive.service.RecordDisclosures;
import shouwen.audit.Purpose;

/** A record as it was filed; personal data covered unless the person's own note of a purpose is in the address. */
@Named("archiveRecord")
@RequestScoped
public class RecordView {

    private static final List<String> PARTS = List.of(
            "handovers", "items", "orders", "replies", "callbacks", "corrections", "steps", "clocks", "attachments");

    @Inject
    RecordDisclosures disclosures;

    @Inject
    HttpServletRequest request;

    private @Nullable ArchiveRecord record;

    /** Not found for who may not read it. */
    public void load() {
        var number = request.getParameter("number");
        record = disclosures.read(number == null ? "" : number, note());
    }

    private @Nullable UUID note() {
        var text = request.getParameter("note");
        return text != null && text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}") ? UUID.fromString(text) : null;
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

    /** The names of those who took part. */
    public List<String> getPeople() {
        return record != null && record.content().get("people") instanceof Map<?, ?> people
                ? people.values().stream().map(String::valueOf).distinct().sorted().toList()
                : List.of();
    }

    /** A part of the record. */
    public record Part(String name, int count) {}
}

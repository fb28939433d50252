package shouwen.web.archive;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import shouwen.archive.ArchiveRecord;
import shouwen.archive.service.ArchiveQueries;

/** A record as it was filed. */
@Named("archiveRecord")
@RequestScoped
public class RecordView {

    private static final List<String> PARTS =
            List.of("handovers", "items", "orders", "replies", "callbacks", "corrections", "clocks", "attachments");

    @Inject
    ArchiveQueries archive;

    private @Nullable String number;
    private @Nullable ArchiveRecord record;

    /** Not found for who may not read it. */
    public void load() {
        record = archive.find(number == null ? "" : number);
    }

    public @Nullable ArchiveRecord getRecord() {
        return record;
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

    public @Nullable String getNumber() {
        return number;
    }

    public void setNumber(@Nullable String number) {
        this.number = number;
    }
}

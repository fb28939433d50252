package shouwen.archive.service;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shouwen.archive.ArchiveHit;
import shouwen.archive.ArchiveRecord;
import shouwen.archive.Facets;
import shouwen.archive.PersonalData;
import shouwen.archive.RecordKind;
import shouwen.archive.SecurityLevel;
import shouwen.audit.service.LedgerJson;
import shouwen.text.Excerpt;
import shouwen.text.TextQuery;

/** Makes values of rows of the archive. */
final class RecordRows {

    private static final int EXCERPT = 160;
    private static final String WHOLE =
            """
            select r.id, r.number, r.kind, r.class, r.source_number, r.case_number, r.title, r.text, r.content,
                cast(r.personal as text) as personal, r.security, r.departments, r.retention, cast(r.retain_until as text) as retain_until,
                exists (select from retention_hold h where h.operator_id = r.operator_id and h.record_id = r.id
                    and h.lifted_at is null and (h.until is null or h.until >= :today)) as held,
                r.sha256, r.destroyed_at, r.filed_at, r.filed_by
            from archive_record r
            where %s
            """;

    private RecordRows() {}

    /** @param clear whether personal data is shown: only after that was noted */
    @SuppressWarnings("unchecked")
    static Optional<ArchiveRecord> find(EntityManager entities, ArchiveSql sql, boolean clear) {
        List<Tuple> rows = sql.query(entities, WHOLE, Tuple.class).getResultList();
        return rows.stream().findFirst().map(row -> record(row, clear));
    }

    static ArchiveHit hit(Tuple row, @Nullable TextQuery query) {
        var personal = personal(row);
        return new ArchiveHit(
                row.get("id", UUID.class),
                row.get("number", String.class),
                kind(row),
                row.get("class", String.class),
                row.get("source_number", String.class),
                row.get("case_number", String.class),
                personal.cover(row.get("title", String.class)),
                Excerpt.of(personal.cover(row.get("text", String.class)), query, EXCERPT),
                SecurityLevel.valueOf(row.get("security", String.class)),
                List.of(row.get("departments", String[].class)),
                row.get("filed_at", Instant.class),
                row.get("held", Boolean.class),
                row.get("destroyed", Boolean.class));
    }

    private static ArchiveRecord record(Tuple row, boolean clear) {
        var stored = row.get("content", String.class);
        var content = LedgerJson.read(stored);
        var personal = clear ? new PersonalData(Map.of()) : personal(row);
        var destroyed = row.get("destroyed_at", Instant.class);
        return new ArchiveRecord(
                row.get("id", UUID.class),
                row.get("number", String.class),
                kind(row),
                row.get("class", String.class),
                row.get("source_number", String.class),
                row.get("case_number", String.class),
                clear ? row.get("title", String.class) : personal.cover(row.get("title", String.class)),
                clear ? row.get("text", String.class) : personal.cover(row.get("text", String.class)),
                clear ? content : personal.cover(content),
                clear,
                SecurityLevel.valueOf(row.get("security", String.class)),
                List.of(row.get("departments", String[].class)),
                row.get("retention", String.class),
                day(row.get("retain_until", String.class)),
                row.get("held", Boolean.class),
                row.get("sha256", String.class),
                destroyed != null || Filing.sha256(stored).equals(row.get("sha256", String.class)),
                destroyed,
                row.get("filed_at", Instant.class),
                row.get("filed_by", UUID.class));
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    private static RecordKind kind(Tuple row) {
        return RecordKind.valueOf(row.get("kind", String.class).toUpperCase(Locale.ROOT));
    }

    static PersonalData personal(Tuple row) {
        var covers = new HashMap<String, String>();
        LedgerJson.read(row.get("personal", String.class)).forEach((value, cover) -> covers.put(value, String.valueOf(cover)));
        return new PersonalData(covers);
    }

    static Facets facets(List<Tuple> rows) {
        var values = new EnumMap<Facets.Facet, List<Facets.Value>>(Facets.Facet.class);
        boolean capped = false;
        for (var row : rows) {
            var facet = row.get("facet", String.class);
            int times = row.get("times", Number.class).intValue();
            if (facet.equals("ALL")) {
                capped = times > Facets.CAP;
            } else {
                values.computeIfAbsent(Facets.Facet.valueOf(facet), one -> new ArrayList<>())
                        .add(new Facets.Value(row.get("code", String.class), times));
            }
        }
        return new Facets(values, capped);
    }
}

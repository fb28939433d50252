package shouwen.archive.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shouwen.archive.PaperFilter;
import shouwen.archive.PaperLine;
import shouwen.archive.PaperPlace;
import shouwen.archive.RecordFile;
import shouwen.archive.FileText;
import shouwen.archive.SecurityLevel;
import shouwen.content.MediaType;
import shouwen.content.service.ContentStore;
import shouwen.identity.Caller;
import shouwen.identity.Role;
import shouwen.identity.service.Callers;
import shouwen.shared.Page;
import shouwen.shared.Texts;
import shouwen.shared.UnknownThingException;

/** Lists files of paper and where they are, and hands out the scans of records the caller may read. */
@Stateless
@RolesAllowed({Role.ARCHIVIST, Role.GENERAL_OFFICE})
public class PaperQueries {

    private static final int MOST = 200;
    private static final int TEXT = 200;
    private static final String LINES =
            """
            select p.id, p.barcode, p.record_number, p.class, p.title, p.department, p.security, p.shelf, p.place,
                l.number as loan_number, s.name as holder, cast(least(l.due_on, l.recall_by) as text) as last_day,
                p.registered_at
            from paper p
            left join paper_loan l on l.id = p.loan_id
            left join staff s on s.id = l.borrower_id
            where %s
            order by p.registered_at desc, p.id desc
            limit :limit
            """;
    private static final String FILES =
            """
            select f.id, f.name, f.media_type, f.size, f.sha256, f.text_found, f.read_failure
            from record_file f join archive_record r on r.operator_id = f.operator_id and r.id = f.record_id
            where %s and r.destroyed_at is null
            order by f.id
            """;

    @PersistenceContext
    EntityManager entities;

    @Inject
    ContentStore store;

    @Inject
    Callers callers;

    /** A file with its bytes; the caller closes the stream. */
    public record OpenFile(RecordFile file, java.io.InputStream content) {}

    /** The latest registered first. @param after id of the last of the page before; null for the first */
    public Page<PaperLine> list(PaperFilter filter, @Nullable UUID after, int limit) {
        int size = Math.max(1, Math.min(limit, MOST));
        Map<String, Object> values = new HashMap<>();
        var where = new StringBuilder("p.operator_id = :operator");
        values.put("operator", callers.current().operatorId());
        if (filter.text() != null) {
            where.append(" and (lower(p.barcode) = :exact or lower(p.record_number) = :exact or strpos(p.title, :text) > 0)");
            var text = Texts.optionalLine("q", filter.text(), TEXT);
            values.put("exact", text.toLowerCase(Locale.ROOT));
            values.put("text", text);
        }
        if (filter.shelf() != null) {
            where.append(" and starts_with(p.shelf, :shelf)");
            values.put("shelf", Texts.optionalLine("shelf", filter.shelf(), TEXT));
        }
        if (filter.place() != null) {
            where.append(" and p.place = :place");
            values.put("place", filter.place().name());
        }
        if (after != null) {
            where.append(" and (p.registered_at, p.id) < (select a.registered_at, a.id from paper a"
                    + " where a.operator_id = :operator and a.id = :after)");
            values.put("after", after);
        }
        values.put("limit", size + 1);
        var rows = rows(LINES.formatted(where), values);
        var lines = rows.stream().limit(size).map(PaperQueries::line).toList();
        return new Page<>(lines, rows.size() > size ? lines.get(size - 1).id().toString() : null);
    }

    /** One file of paper. */
    public PaperLine find(String barcode) {
        return one("p.operator_id = :operator and p.barcode = :barcode", Map.of("barcode", barcode))
                .stream()
                .findFirst()
                .orElseThrow(() -> new UnknownThingException("paper", barcode));
    }

    /** The files of paper of a record the caller has read: everybody may see where they are, and ask for one. */
    @RolesAllowed("**")
    public List<PaperLine> ofRecord(UUID recordId) {
        var readable = ArchiveSql.readableBy(callers.current()).and("r.id = :record").with("record", recordId);
        if (readable.query(entities, "select r.id from archive_record r where %s", UUID.class).getResultList().isEmpty()) {
            return List.of();
        }
        return one("p.operator_id = :operator and p.record_id = :record", Map.of("record", recordId));
    }

    /** The scans of a record the caller may read. */
    @RolesAllowed("**")
    public List<RecordFile> files(UUID recordId) {
        return files(callers.current(), recordId, null);
    }

    /** A scan with its bytes. Unknown when the caller may not read its record. */
    @RolesAllowed("**")
    public OpenFile open(UUID recordId, UUID fileId) {
        var file = files(callers.current(), recordId, fileId).stream()
                .findFirst()
                .orElseThrow(() -> new UnknownThingException("attachment", fileId));
        return new OpenFile(file, store.open(file.sha256()));
    }

    @SuppressWarnings("unchecked")
    private List<RecordFile> files(Caller caller, UUID recordId, @Nullable UUID fileId) {
        var sql = ArchiveSql.readableBy(caller).and("r.id = :record").with("record", recordId);
        if (fileId != null) {
            sql.and("f.id = :file").with("file", fileId);
        }
        List<Tuple> rows = sql.query(entities, FILES, Tuple.class).getResultList();
        return rows.stream().map(PaperQueries::file).toList();
    }

    private List<PaperLine> one(String where, Map<String, Object> more) {
        var values = new HashMap<>(more);
        values.put("operator", callers.current().operatorId());
        values.put("limit", MOST);
        return rows(LINES.formatted(where), values).stream().map(PaperQueries::line).toList();
    }

    @SuppressWarnings("unchecked")
    private List<Tuple> rows(String statement, Map<String, Object> values) {
        var query = entities.createNativeQuery(statement, Tuple.class);
        values.forEach(query::setParameter);
        return query.getResultList();
    }

    private static RecordFile file(Tuple row) {
        return new RecordFile(
                row.get("id", UUID.class),
                row.get("name", String.class),
                MediaType.of(row.get("media_type", String.class)).orElseThrow(),
                row.get("size", Number.class).longValue(),
                row.get("sha256", String.class),
                FileText.Found.valueOf(row.get("text_found", String.class)),
                row.get("read_failure", String.class));
    }

    private static PaperLine line(Tuple row) {
        var last = row.get("last_day", String.class);
        return new PaperLine(
                row.get("id", UUID.class),
                row.get("barcode", String.class),
                row.get("record_number", String.class),
                row.get("class", String.class),
                row.get("title", String.class),
                row.get("department", String.class),
                SecurityLevel.valueOf(row.get("security", String.class)),
                row.get("shelf", String.class),
                PaperPlace.valueOf(row.get("place", String.class)),
                row.get("loan_number", String.class),
                row.get("holder", String.class),
                last == null ? null : LocalDate.parse(last),
                row.get("registered_at", Instant.class));
    }
}

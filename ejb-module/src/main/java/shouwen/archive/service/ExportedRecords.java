package shouwen.archive.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import shouwen.archive.ExportedRecord;
import shouwen.archive.RecordExport;
import shouwen.content.service.ContentStore;
import shouwen.identity.Caller;
import shouwen.identity.Role;
import shouwen.identity.service.Callers;
import shouwen.identity.service.Operators;
import shouwen.shared.UnknownThingException;

/** Reads the records of an export one by one, while its package is written: in clear, for who made it, as long as it is open. */
@Stateless
@RolesAllowed(Role.ARCHIVIST)
public class ExportedRecords {

    private static final String PART =
            """
            select count(*) from record_export e join record_export_item i on i.export_id = e.id
            where e.operator_id = :operator and e.made_by = :me and e.id = :export and e.made_at > :after
                and i.record_id = :record
            """;
    private static final String FILES =
            """
            select f.name, f.media_type, f.size, f.sha256, f.id from record_file f
            where f.operator_id = :operator and f.record_id = :record
            union all
            select a.name, a.media_type, a.size, a.sha256, a.id from attachment a
            join archive_record r on r.operator_id = a.operator_id and r.kind = 'case' and r.source_id = a.case_id
            where r.operator_id = :operator and r.id = :record and r.destroyed_at is null
            order by id
            """;
    private static final String CONTENT = "select r.content from archive_record r where %s";

    @PersistenceContext
    EntityManager entities;

    @Inject
    ContentStore store;

    @Inject
    Callers callers;

    @Inject
    Operators operators;

    @Inject
    Clock clock;

    /** A record of an export, in clear: that it was shown is noted already. */
    @SuppressWarnings("unchecked")
    public ExportedRecord record(RecordExport export, UUID id) {
        var caller = callers.current();
        if (isNotOf(caller, export, id)) {
            throw new UnknownThingException("record", id);
        }
        var one = ArchiveSql.readableBy(caller).and("r.id = :id").with("id", id);
        List<String> contents = one.query(entities, CONTENT, String.class).getResultList();
        var canonical = contents.stream().findFirst().orElseThrow(() -> new UnknownThingException("record", id));
        var record = RecordRows.find(entities, one.with("today", operators.today(caller.operatorId())), true)
                .orElseThrow(() -> new UnknownThingException("record", id));
        return new ExportedRecord(record, canonical, files(caller, id));
    }

    private boolean isNotOf(Caller caller, RecordExport export, UUID record) {
        var found = entities.createNativeQuery(PART, Long.class)
                .setParameter("operator", caller.operatorId())
                .setParameter("me", caller.staffId())
                .setParameter("export", export.id())
                .setParameter("record", record)
                .setParameter("after", clock.instant().minus(RecordExports.OPEN))
                .getSingleResult();
        return ((Number) found).longValue() == 0;
    }

    /** The bytes of a file of an exported record; the caller closes the stream. */
    public InputStream content(ExportedRecord.File file) {
        return store.open(file.sha256());
    }

    @SuppressWarnings("unchecked")
    private List<ExportedRecord.File> files(Caller caller, UUID record) {
        List<Tuple> rows = entities.createNativeQuery(FILES, Tuple.class)
                .setParameter("operator", caller.operatorId())
                .setParameter("record", record)
                .getResultList();
        return rows.stream()
                .map(row -> new ExportedRecord.File(
                        row.get("name", String.class),
                        row.get("media_type", String.class),
                        row.get("size", Number.class).longValue(),
                        row.get("sha256", String.class)))
                .toList();
    }
}

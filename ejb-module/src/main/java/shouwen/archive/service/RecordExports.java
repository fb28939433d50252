package shouwen.archive.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import shouwen.archive.ArchiveFilter;
import shouwen.archive.RecordExport;
import shouwen.archive.RecordExportLine;
import shouwen.audit.Purpose;
import shouwen.audit.service.Ledger;
import shouwen.identity.Caller;
import shouwen.identity.Role;
import shouwen.identity.service.Callers;
import shouwen.identity.service.Operators;
import shouwen.numbering.service.Numbers;
import shouwen.shared.ConflictException;
import shouwen.shared.Ids;
import shouwen.shared.InvalidInputException;
import shouwen.shared.Texts;
import shouwen.shared.UnknownThingException;
import shouwen.text.TextQuery;

/**
 * Hands records over in clear, as a package, for a stated purpose. That each of them was disclosed is noted first, so that it is
 * listed and counted with the other disclosures; the package can be fetched for a day by who asked for it.
 */
@Stateless
@RolesAllowed(Role.ARCHIVIST)
public class RecordExports {

    /** How the numbers of exports begin. */
    public static final String PREFIX = "DC";

    /** So many records go into a package. */
    public static final int MOST = 1000;

    /** So long a package may be fetched. */
    static final Duration OPEN = Duration.ofHours(24);
    private static final int NOTE = 300;
    private static final int LISTED = 20;
    private static final String FOUND = "select r.id from archive_record r where %s order by r.filed_at, r.id limit :limit";
    private static final String EXPORT =
            """
            insert into record_export (id, operator_id, number, purpose, note, made_at, made_by)
            values (:id, :operator, :number, :purpose, :note, :at, :by)
            """;
    private static final String ITEMS =
            """
            insert into record_export_item (operator_id, export_id, position, record_id)
            select cast(:operator as uuid), cast(:export as uuid), i.place, cast(i.id as uuid)
            from unnest(string_to_array(:ids, ',')) with ordinality as i (id, place)
            """;
    private static final String NOTES =
            """
            insert into disclosure (id, operator_id, staff_id, case_id, field, purpose, disclosed_at, subject)
            select gen_random_uuid(), i.operator_id, cast(:by as uuid), r.case_id, :field, :purpose, cast(:at as timestamptz), r.number
            from record_export_item i join archive_record r on r.id = i.record_id
            where i.operator_id = :operator and i.export_id = :export and r.destroyed_at is null
            """;
    private static final String MINE =
            """
            select e.id, e.number, e.purpose, e.note, e.made_at,
                (select count(*) from record_export_item i where i.export_id = e.id) as records
            from record_export e
            where e.operator_id = :operator and e.made_by = :me and (cast(:number as text) is null or e.number = :number)
            order by e.made_at desc, e.id desc
            limit :limit
            """;
    private static final String RECORDS =
            "select record_id from record_export_item where operator_id = :operator and export_id = :export order by position";
    @PersistenceContext
    EntityManager entities;

    @Inject
    RecordLocks locks;

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

    /** Makes a package of chosen records; gives its number. Refused without a purpose. */
    public String ofRecords(Collection<String> chosen, @Nullable String purpose, @Nullable String note) {
        var caller = callers.current();
        var wanted = new TreeSet<>(chosen);
        if (wanted.isEmpty() || wanted.size() > MOST) {
            throw new InvalidInputException("records", "archive.howMany", MOST);
        }
        return make(caller, locks.locked(caller, wanted).stream().map(RecordLocks.Locked::id).toList(), purpose, note);
    }

    /** Makes a package of all that a search finds; refused when that is nothing, or too much. */
    @SuppressWarnings("unchecked")
    public String ofSearch(@Nullable String text, ArchiveFilter filter, @Nullable String purpose, @Nullable String note) {
        var caller = callers.current();
        var query = text == null || text.isBlank()
                ? null
                : TextQuery.of(text).orElseThrow(() -> new InvalidInputException("q", "archive.twoCharacters"));
        List<UUID> found = ArchiveSql.readableBy(caller)
                .holding(query)
                .narrowedBy(filter, operators.get(caller.operatorId()).zone(), operators.today(caller.operatorId()))
                .with("limit", MOST + 1)
                .query(entities, FOUND, UUID.class)
                .getResultList();
        if (found.isEmpty() || found.size() > MOST) {
            throw new InvalidInputException("records", "archive.howMany", MOST);
        }
        return make(caller, found, purpose, note);
    }

    private String make(Caller caller, List<UUID> records, @Nullable String purpose, @Nullable String note) {
        var known = Purpose.of(purpose == null ? "" : purpose)
                .orElseThrow(() -> new InvalidInputException("purpose", "notAllowed", Purpose.codes()));
        var words = Texts.optionalLine("note", note, NOTE);
        var number = numbers.next(caller.operatorId(), PREFIX, operators.get(caller.operatorId()).zone());
        var id = Ids.next();
        entities.createNativeQuery(EXPORT)
                .setParameter("id", id)
                .setParameter("operator", caller.operatorId())
                .setParameter("number", number)
                .setParameter("purpose", known.code())
                .setParameter("note", words)
                .setParameter("at", clock.instant())
                .setParameter("by", caller.staffId())
                .executeUpdate();
        entities.createNativeQuery(ITEMS)
                .setParameter("operator", caller.operatorId())
                .setParameter("export", id)
                .setParameter("ids", records.stream().map(UUID::toString).collect(Collectors.joining(",")))
                .executeUpdate();
        entities.createNativeQuery(NOTES)
                .setParameter("by", caller.staffId())
                .setParameter("field", RecordDisclosures.FIELD)
                .setParameter("purpose", known.code())
                .setParameter("at", clock.instant())
                .setParameter("operator", caller.operatorId())
                .setParameter("export", id)
                .executeUpdate();
        ledger.write(caller.operatorId(), id, "records.exported", caller.staffId(), Map.of(
                "number", number, "purpose", known.code(), "records", records.size()));
        return number;
    }

    /** The caller's own exports, the latest first. */
    public List<RecordExportLine> mine() {
        return rows(callers.current(), null).stream().map(this::line).toList();
    }

    /** An export of the caller's, to be packed. Refused a day after it was made. */
    @SuppressWarnings("unchecked")
    public RecordExport open(String number) {
        var caller = callers.current();
        var row = rows(caller, number).stream()
                .findFirst()
                .orElseThrow(() -> new UnknownThingException("export", number));
        if (!line(row).open()) {
            throw new ConflictException("archive.exportOver", number);
        }
        List<UUID> records = entities.createNativeQuery(RECORDS, UUID.class)
                .setParameter("operator", caller.operatorId())
                .setParameter("export", row.get("id", UUID.class))
                .getResultList();
        return new RecordExport(
                row.get("id", UUID.class),
                row.get("number", String.class),
                row.get("purpose", String.class),
                row.get("note", String.class),
                row.get("made_at", Instant.class),
                caller.name(),
                records);
    }

    @SuppressWarnings("unchecked")
    private List<Tuple> rows(Caller caller, @Nullable String number) {
        return entities.unwrap(Session.class)
                .createNativeQuery(MINE, Tuple.class)
                .setParameter("operator", caller.operatorId())
                .setParameter("me", caller.staffId())
                .setParameter("number", number, String.class)
                .setParameter("limit", LISTED)
                .getResultList();
    }

    private RecordExportLine line(Tuple row) {
        var madeAt = row.get("made_at", Instant.class);
        return new RecordExportLine(
                row.get("number", String.class),
                row.get("purpose", String.class),
                row.get("note", String.class),
                madeAt,
                row.get("records", Number.class).intValue(),
                clock.instant().isBefore(madeAt.plus(OPEN)));
    }
}

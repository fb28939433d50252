package shouwen.archive.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import shouwen.identity.Caller;
import shouwen.shared.UnknownThingException;

/** Locks records the caller may read, always in the order of their ids, so that two who want the same ones wait, not fail. */
@ApplicationScoped
class RecordLocks {

    private static final String IDS = "select r.id from archive_record r where %s";
    private static final String LOCKED =
            """
            select r.id, r.number, r.destroyed_at is not null as destroyed
            from archive_record r
            where %s
            order by r.id
            for update of r
            """;

    @PersistenceContext
    EntityManager entities;

    /** A record that stands still until the transaction ends. */
    record Locked(UUID id, String number, boolean destroyed) {}

    /** Unknown when one of them is not there, or not for the caller. */
    @SuppressWarnings("unchecked")
    List<Locked> locked(Caller caller, Collection<String> numbers) {
        var wanted = new TreeSet<>(numbers);
        var sql = ArchiveSql.readableBy(caller)
                .and("r.number = any(string_to_array(:numbers, chr(31)))")
                .with("numbers", String.join("\u001f", wanted));
        List<Tuple> rows = sql.query(entities, LOCKED, Tuple.class).getResultList();
        var found = rows.stream()
                .map(row -> new Locked(
                        row.get("id", UUID.class), row.get("number", String.class), row.get("destroyed", Boolean.class)))
                .toList();
        found.forEach(record -> wanted.remove(record.number()));
        if (!wanted.isEmpty()) {
            throw new UnknownThingException("record", wanted.first());
        }
        return found;
    }

    /** The id of a record the caller may read. */
    @SuppressWarnings("unchecked")
    UUID id(Caller caller, String number) {
        var sql = ArchiveSql.readableBy(caller).and("r.number = :number").with("number", number);
        List<UUID> ids = sql.query(entities, IDS, UUID.class).getResultList();
        return ids.stream().findFirst().orElseThrow(() -> new UnknownThingException("record", number));
    }
}

package shouwen.archive.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shouwen.archive.Appraised;
import shouwen.archive.Destruction;
import shouwen.audit.ContentErased;
import shouwen.audit.ContentErased.Matter;
import shouwen.audit.service.Erasures;

/**
 * Takes what a destroyed record held out of the matter it was filed from as well, so that its certificate is true: from the case,
 * order, correction, request or entry itself, and from what belongs to it and has no record of its own. What still stands under
 * its own number in the archive stays until that record is destroyed.
 */
@ApplicationScoped
class SourceErasure {

    /** The matter of a record, then what belongs to it and stands in no other record. */
    private static final String MATTERS =
            """
            select r.kind, r.source_id as id, r.source_number as number, 0 as place
            from archive_record r
            where r.operator_id = :operator and r.id = :record and r.kind <> 'paper' and r.source_id is not null
            union all
            select x.kind, x.id, x.number, 1
            from archive_record r
            join lateral (
                select 'order' as kind, o.id, o.number
                from work_order o
                where o.operator_id = r.operator_id and o.case_id = r.source_id and r.kind = 'case'
                union all
                select 'correction', b.id, i.number
                from bill_correction b join bill i on i.id = b.bill_id
                where b.operator_id = r.operator_id and b.case_id = r.source_id and r.kind = 'case'
                union all
                select 'approval', a.id, a.subject_number
                from approval a
                where a.operator_id = r.operator_id and a.subject_id = r.source_id and a.ended_at is not null) x on true
            where r.operator_id = :operator and r.id = :record and r.kind <> 'paper'
                and not exists (select from archive_record own
                    where own.operator_id = r.operator_id and own.kind = x.kind and own.source_id = x.id
                        and own.destroyed_at is null)
            order by place, id
            """;
    private static final String SIGNATURE =
            """
            insert into content_leaving (sha256, since)
            select o.signature_sha256, cast(:at as timestamptz) from work_order o
            where o.operator_id = :operator and o.id = :order and o.signature_sha256 is not null
            on conflict do nothing
            """;

    @PersistenceContext
    EntityManager entities;

    @Inject
    Erasures erasures;

    /** After the record itself is gone, in the same transaction. */
    @SuppressWarnings("unchecked")
    void erase(Destruction destruction, Appraised.Item item, @Nullable UUID by, Instant at) {
        List<Tuple> matters = entities.createNativeQuery(MATTERS, Tuple.class)
                .setParameter("operator", destruction.operatorId())
                .setParameter("record", item.recordId())
                .getResultList();
        for (var row : matters) {
            var matter = Matter.valueOf(row.get("kind", String.class).toUpperCase(Locale.ROOT));
            var id = row.get("id", UUID.class);
            if (matter == Matter.ORDER) {
                signatureLeaves(destruction.operatorId(), id, at);
            }
            erasures.erase(
                    new ContentErased(
                            destruction.operatorId(), matter, id, row.get("number", String.class), item.title(), at),
                    by,
                    Map.of("record", item.number(), "destruction", destruction.number()));
        }
    }

    private void signatureLeaves(UUID operator, UUID order, Instant at) {
        entities.createNativeQuery(SIGNATURE)
                .setParameter("at", at)
                .setParameter("operator", operator)
                .setParameter("order", order)
                .executeUpdate();
    }
}

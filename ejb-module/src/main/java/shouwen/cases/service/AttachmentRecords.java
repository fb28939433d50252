package shouwen.cases.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import shouwen.audit.service.Ledger;
import shouwen.cases.Attachment;
import shouwen.cases.CaseState;
import shouwen.cases.ServiceCase;
import shouwen.content.FileName;
import shouwen.content.MediaType;
import shouwen.content.Stored;
import shouwen.identity.Caller;
import shouwen.shared.ConflictException;
import shouwen.shared.Ids;

/** The rows of attachments, each method a short transaction of its own or part of the caller's. */
@ApplicationScoped
@Transactional
class AttachmentRecords {

    static final int MOST = 100;

    private static final String ADD =
            """
            insert into attachment (id, operator_id, case_id, sha256, name, media_type, size, added_at, added_by)
            select :id, :operator, :case, :sha256, :name, :mediaType, :size, :at, :by
            where (select count(*) from attachment where operator_id = :operator and case_id = :case) < :most
            """;
    private static final String OF_CASE =
            """
            select id, sha256, name, media_type, size, added_at, added_by from attachment
            where operator_id = :operator and case_id = :case
            """;
    private static final String IN_ORDER = " order by added_at, id";
    private static final String ONE = " and id = :id";

    @PersistenceContext
    EntityManager entities;

    @Inject
    Cases cases;

    @Inject
    Ledger ledger;

    @Inject
    Clock clock;

    /** Refused when the caller may not read the case, or when it is closed and filed. */
    void permitAdding(Caller caller, String number) {
        refuseClosed(cases.readable(caller, number));
    }

    Attachment add(Caller caller, String number, FileName name, Stored stored) {
        var serviceCase = cases.readable(caller, number);
        refuseClosed(serviceCase);
        var attachment = new Attachment(
                Ids.next(), name.value(), stored.mediaType(), stored.size(), stored.sha256(), clock.instant(), caller.staffId());
        insert(serviceCase, attachment);
        ledger.write(
                serviceCase.operatorId(),
                serviceCase.id(),
                "attachment.added",
                caller.staffId(),
                Map.of(
                        "attachment", attachment.id(),
                        "sha256", stored.sha256(),
                        "size", stored.size(),
                        "mediaType", stored.mediaType().code()));
        return attachment;
    }

    private void insert(ServiceCase serviceCase, Attachment attachment) {
        int added = entities.createNativeQuery(ADD)
                .setParameter("id", attachment.id())
                .setParameter("operator", serviceCase.operatorId())
                .setParameter("case", serviceCase.id())
                .setParameter("sha256", attachment.sha256())
                .setParameter("name", attachment.name())
                .setParameter("mediaType", attachment.mediaType().code())
                .setParameter("size", attachment.size())
                .setParameter("at", attachment.addedAt())
                .setParameter("by", attachment.addedBy())
                .setParameter("most", MOST)
                .executeUpdate();
        if (added == 0) {
            throw new ConflictException("file.tooMany", MOST);
        }
    }

    @SuppressWarnings("unchecked")
    List<Attachment> ofCase(UUID operatorId, UUID caseId) {
        List<Tuple> rows = entities.createNativeQuery(OF_CASE + IN_ORDER, Tuple.class)
                .setParameter("operator", operatorId)
                .setParameter("case", caseId)
                .getResultList();
        return rows.stream().map(AttachmentRecords::attachment).toList();
    }

    List<Attachment> readable(Caller caller, String number) {
        var serviceCase = cases.readable(caller, number);
        return ofCase(serviceCase.operatorId(), serviceCase.id());
    }

    @SuppressWarnings("unchecked")
    Optional<Attachment> readable(Caller caller, String number, UUID id) {
        var serviceCase = cases.readable(caller, number);
        List<Tuple> rows = entities.createNativeQuery(OF_CASE + ONE, Tuple.class)
                .setParameter("operator", serviceCase.operatorId())
                .setParameter("case", serviceCase.id())
                .setParameter("id", id)
                .getResultList();
        return rows.stream().map(AttachmentRecords::attachment).findFirst();
    }

    private static void refuseClosed(ServiceCase serviceCase) {
        if (serviceCase.state() == CaseState.CLOSED) {
            throw new ConflictException("case.notInThisState", serviceCase.number().value(), serviceCase.state());
        }
    }

    private static Attachment attachment(Tuple row) {
        return new Attachment(
                row.get("id", UUID.class),
                row.get("name", String.class),
                MediaType.of(row.get("media_type", String.class)).orElseThrow(),
                row.get("size", Long.class),
                row.get("sha256", String.class),
                row.get("added_at", Instant.class),
                row.get("added_by", UUID.class));
    }
}

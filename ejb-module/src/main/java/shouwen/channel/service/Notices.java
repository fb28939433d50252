package shouwen.channel.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import shouwen.audit.service.LedgerJson;
import shouwen.shared.Ids;

/** Writes notices, in the transaction of what they tell of. */
@ApplicationScoped
public class Notices {

    private static final String TELL =
            """
            insert into notice (id, operator_id, recipient_id, kind, case_number, parameters, created_at, not_before)
            select told.id, :operator, told.recipient, :kind, :caseNumber, cast(:parameters as jsonb), :at,
                   cast(:notBefore as timestamptz)
            from unnest(cast(:ids as uuid[]), cast(:recipients as uuid[])) as told (id, recipient)
            """;

    @PersistenceContext
    EntityManager entities;

    @Inject
    Clock clock;

    @Inject
    Event<NoticesTold> told;

    /**
     * Tells people something; one statement however many they are, none when there is nobody. Outside a transaction it is
     * refused.
     *
     * @param kind one of {@link shouwen.channel.NoticeKind}
     * @param caseNumber empty when it is about no case
     * @param parameters fill the text's placeholders: texts, numbers and moments, codes rather than translated words
     */
    @Transactional(TxType.MANDATORY)
    public void tell(
            UUID operatorId,
            Collection<UUID> recipients,
            String kind,
            String caseNumber,
            Map<String, Object> parameters) {
        tell(operatorId, recipients, kind, caseNumber, parameters, null);
    }

    /**
     * The same, to be read from a moment on.
     *
     * @param notBefore null for at once
     */
    @Transactional(TxType.MANDATORY)
    public void tell(
            UUID operatorId,
            Collection<UUID> recipients,
            String kind,
            String caseNumber,
            Map<String, Object> parameters,
            @Nullable Instant notBefore) {
        var people = Set.copyOf(recipients);
        if (people.isEmpty()) {
            return;
        }
        entities.createNativeQuery(TELL)
                .setParameter("operator", operatorId)
                .setParameter("kind", kind)
                .setParameter("caseNumber", caseNumber)
                .setParameter("parameters", LedgerJson.write(parameters))
                .setParameter("at", clock.instant())
                .setParameter("notBefore", notBefore)
                .setParameter("ids", array(people.stream().map(person -> Ids.next()).toList()))
                .setParameter("recipients", array(people))
                .executeUpdate();
        told.fire(new NoticesTold(operatorId, people));
    }

    private static String array(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }
}

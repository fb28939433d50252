package shouwen.audit.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shouwen.audit.Commitment;
import shouwen.audit.LedgerEvent;
import shouwen.audit.Personal;
import shouwen.shared.Ids;

/**
 * Writes what happened, in the transaction of the change itself: either both are kept or neither. Sealing into the hash
 * chain follows within a second, outside that transaction (docs/adr/0001).
 */
@ApplicationScoped
public class Ledger {

    /** The one key of a body under which words of people stand. */
    static final String REASON = "reason";

    private static final int SALT_BYTES = 16;
    private static final String FORGET =
            """
            update ledger_event set salt = null, words = null
            where operator_id = :operator and case_id = :case and salt is not null
                and (:number = '' or body ->> 'number' = :number or body ->> 'order' = :number)
            """;

    private final SecureRandom random = new SecureRandom();

    @PersistenceContext
    EntityManager entities;

    @Inject
    Clock clock;

    @Inject
    Pseudonyms pseudonyms;

    /**
     * Writes one event; the rows of a transaction go to the database together at its end. Outside a transaction it is
     * refused.
     *
     * @param caseId the case it belongs to, null for none
     * @param type lower case, dotted: {@code case.registered}
     * @param actorId who did it, null for the system
     * @param body values of JSON and of {@code java.time}; names, telephones and addresses only as {@link Personal}; what people
     *     wrote only under {@code reason}: it is kept beside the event, which holds its {@link Commitment}
     */
    @Transactional(TxType.MANDATORY)
    public void write(
            UUID operatorId, @Nullable UUID caseId, String type, @Nullable UUID actorId, Map<String, ?> body) {
        var words = body.get(REASON) instanceof String text && !text.isBlank() ? text : null;
        boolean bare = words == null && body.values().stream().noneMatch(Personal.class::isInstance);
        var salt = bare ? null : salt();
        var sealed = salt == null ? body : sealed(operatorId, body, salt);
        entities.persist(new LedgerEvent(
                Ids.next(), operatorId, caseId, type, actorId, clock.instant(), LedgerJson.write(sealed), salt, words));
    }

    /** Destroys what people wrote about a matter and every way from its pseudonyms to them; the seals hold. */
    @Transactional(TxType.MANDATORY)
    public void forget(UUID operatorId, UUID caseId) {
        forget(operatorId, caseId, "");
    }

    /** The same for what is told there about one entry or order, by its number. */
    @Transactional(TxType.MANDATORY)
    public void forget(UUID operatorId, UUID caseId, String number) {
        entities.createNativeQuery(FORGET)
                .setParameter("operator", operatorId)
                .setParameter("case", caseId)
                .setParameter("number", number)
                .executeUpdate();
    }

    /**
     * Stands for a piece of personal data in the ledger: the same value gives the same pseudonym within an operator, and
     * without the operator's key nobody finds the way back.
     */
    public String pseudonym(UUID operatorId, String value) {
        return pseudonyms.of(operatorId, value);
    }

    private Map<String, ?> sealed(UUID operatorId, Map<String, ?> body, byte[] salt) {
        var sealed = new TreeMap<String, Object>(body);
        sealed.replaceAll((key, value) -> {
            if (value instanceof Personal personal) {
                return pseudonyms.of(operatorId, salt, personal.value());
            }
            return key.equals(REASON) && value instanceof String words && !words.isBlank() ? Commitment.of(salt, words) : value;
        });
        return sealed;
    }

    private byte[] salt() {
        var salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return salt;
    }
}

package shouwen.audit.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.hibernate.Session;

/** Keyed pseudonyms, one key for each operator. Without its key a pseudonym leads nowhere. */
@ApplicationScoped
public class Pseudonyms {

    private static final String ALGORITHM = "HmacSHA256";
    private static final String CREATE =
            "insert into pseudonym_key (operator_id, key) values (:operator, :key) on conflict (operator_id) do nothing";
    private static final String FIND = "select key from pseudonym_key where operator_id = :operator";

    @PersistenceContext
    EntityManager entities;

    private final Map<UUID, byte[]> keys = new ConcurrentHashMap<>();

    /** Makes an operator's key when the operator is set up; changes nothing if it has one. */
    @Transactional
    public void prepare(UUID operatorId) {
        var key = new byte[32];
        new SecureRandom().nextBytes(key);
        entities.createNativeQuery(CREATE)
                .setParameter("operator", operatorId)
                .setParameter("key", key)
                .executeUpdate();
    }

    /** The same value gives the same pseudonym within an operator. */
    String of(UUID operatorId, String value) {
        return of(operatorId, new byte[0], value);
    }

    /** Another one with each salt. */
    String of(UUID operatorId, byte[] salt, String value) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(keys.computeIfAbsent(operatorId, this::find), ALGORITHM));
            mac.update(salt);
            var digest = mac.doFinal(value.getBytes(StandardCharsets.UTF_8));
            return "p:" + HexFormat.of().formatHex(digest, 0, 16);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] find(UUID operatorId) {
        return entities.unwrap(Session.class)
                .createNativeQuery(FIND, byte[].class)
                .setParameter("operator", operatorId)
                .getSingleResult();
    }
}

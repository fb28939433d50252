package shouwen.identity.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import shouwen.identity.Operator;
import shouwen.shared.UnknownThingException;

/** The operators, kept in memory: they do not change while the server runs. */
@ApplicationScoped
public class Operators {

    private static final String BY_CODE = "select o from Operator o where o.code = :code";
    private static final String ALL = "select o.id from Operator o order by o.code";

    @PersistenceContext
    EntityManager entities;

    @Inject
    Clock clock;

    private final Map<UUID, OperatorProfile> profiles = new ConcurrentHashMap<>();

    /** Refused as unknown if there is no such operator. */
    public OperatorProfile get(UUID operatorId) {
        return profiles.computeIfAbsent(operatorId, this::read);
    }

    public Optional<OperatorProfile> byCode(String code) {
        return entities.createQuery(BY_CODE, Operator.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst()
                .map(Operators::profile);
    }

    /** The day it is now where the operator is. Refused as unknown if there is no such operator. */
    public LocalDate today(UUID operatorId) {
        return LocalDate.ofInstant(clock.instant(), get(operatorId).zone());
    }

    /** All operators, by code. */
    public List<UUID> all() {
        return entities.createQuery(ALL, UUID.class).getResultList();
    }

    private OperatorProfile read(UUID operatorId) {
        var operator = entities.find(Operator.class, operatorId);
        if (operator == null) {
            throw new UnknownThingException("operator", operatorId);
        }
        return profile(operator);
    }

    private static OperatorProfile profile(Operator operator) {
        return new OperatorProfile(
                operator.id(), operator.code(), operator.name(), operator.industry(), operator.zone(), operator.currency());
    }
}

package shouwen.escalation.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import shouwen.escalation.Instruction;

/** Tells who is to answer and who asked that an instruction is late; once. */
@ApplicationScoped
public class LateInstructions {

    /** So many to a transaction. */
    public static final int BATCH = 100;

    private static final String LATE =
            """
            select id from instruction
            where due_at <= :now and answered_at is null and breached_at is null
            order by due_at, id limit :most
            for update skip locked
            """;

    @PersistenceContext
    EntityManager entities;

    @Inject
    InstructionNotices notices;

    @Inject
    Clock clock;

    /** Tells of what is late by now, at most a batch; gives how many that were. */
    @Transactional(TxType.REQUIRES_NEW)
    public int tell() {
        @SuppressWarnings("unchecked")
        List<UUID> ids = entities.createNativeQuery(LATE, UUID.class)
                .setParameter("now", clock.instant())
                .setParameter("most", BATCH)
                .getResultList();
        for (var id : ids) {
            var instruction = entities.find(Instruction.class, id);
            instruction.breach(clock.instant());
            notices.late(instruction);
        }
        return ids.size();
    }
}

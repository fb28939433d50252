package shouwen.escalation.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import shouwen.cases.ServiceCase;
import shouwen.escalation.Instruction;
import shouwen.policy.PolicyPack;
import shouwen.policy.service.ActivePacks;
import shouwen.shared.ConflictException;
import shouwen.shared.LocalizedText;

/** What departments do about another's case: on the list when their queue delivers it, and in the way of its closing. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class Assists {

    private static final String OPEN =
            """
            select distinct department from instruction
            where operator_id = :operator and case_id = :case and routed and answered_at is null
            order by department
            """;

    @PersistenceContext
    EntityManager entities;

    @Inject
    ActivePacks packs;

    @Inject
    InstructionRecords records;

    @Inject
    InstructionNotices notices;

    /** The department has it on its list from now on; nothing happens when it was withdrawn on the way. */
    public void received(UUID operatorId, UUID instructionId, Instant at) {
        var instruction = entities.find(Instruction.class, instructionId, LockModeType.PESSIMISTIC_WRITE);
        if (instruction == null || !instruction.operatorId().equals(operatorId) || !instruction.received(at)) {
            return;
        }
        records.write(instruction, "instruction.received", null, "");
        notices.given(instruction);
    }

    /** Refuses the end of a case while a department still works on it. */
    public void refuseOpen(ServiceCase serviceCase) {
        entities.flush(); // the row of the case is ours from here on: nobody asks for help meanwhile
        @SuppressWarnings("unchecked")
        List<String> departments = entities.createNativeQuery(OPEN, String.class)
                .setParameter("operator", serviceCase.operatorId())
                .setParameter("case", serviceCase.id())
                .getResultList();
        if (!departments.isEmpty()) {
            var pack = packs.byVersion(serviceCase.packVersionId());
            throw new ConflictException("coordination.open", serviceCase.number(), names(pack, departments));
        }
    }

    private static LocalizedText names(PolicyPack pack, List<String> departments) {
        return new LocalizedText(
                names(pack, departments, Locale.ENGLISH, ", "),
                names(pack, departments, Locale.SIMPLIFIED_CHINESE, "、"),
                names(pack, departments, Locale.TRADITIONAL_CHINESE, "、"));
    }

    private static String names(PolicyPack pack, List<String> departments, Locale locale, String comma) {
        return departments.stream()
                .map(code -> pack.department(code).map(known -> known.name().in(locale)).orElse(code))
                .collect(Collectors.joining(comma));
    }
}

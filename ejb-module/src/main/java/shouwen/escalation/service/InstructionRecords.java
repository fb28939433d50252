package shouwen.escalation.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shouwen.audit.service.Ledger;
import shouwen.escalation.Instruction;
import shouwen.escalation.InstructionKind;
import shouwen.escalation.Matter;
import shouwen.identity.Caller;

/** Keeps instructions, and what happens to them in the ledger of the case or the entry. */
@ApplicationScoped
class InstructionRecords {

    @PersistenceContext
    EntityManager entities;

    @Inject
    Ledger ledger;

    @Inject
    Clock clock;

    Instruction keep(
            Caller me,
            UUID act,
            InstructionKind kind,
            Matter matter,
            String department,
            @Nullable String words,
            @Nullable Instant dueAt) {
        var instruction = new Instruction(
                me.operatorId(), act, kind, matter, department, words, me.staffId(), clock.instant(), dueAt);
        entities.persist(instruction);
        write(instruction, "instruction.given", me.staffId(), instruction.words());
        return instruction;
    }

    void write(Instruction instruction, String type, @Nullable UUID by, String reason) {
        var subject = instruction.caseId() != null ? instruction.caseId() : instruction.entryId();
        ledger.write(
                instruction.operatorId(),
                subject,
                type,
                by,
                Map.of(
                        "instruction", instruction.id(),
                        "kind", instruction.kind().name(),
                        "department", instruction.department(),
                        "reason", reason));
    }
}

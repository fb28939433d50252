package shouwen.web.api.escalation;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shouwen.escalation.Instruction;
import shouwen.escalation.InstructionKind;
import shouwen.escalation.InstructionState;

/**
 * An instruction.
 *
 * @param number of the case or the entry
 * @param department empty for a report to the general manager office
 * @param answer what the department said, or why it was withdrawn
 * @param answeredAt null while it waits
 */
public record InstructionRow(
        UUID id,
        InstructionKind kind,
        InstructionState state,
        String number,
        String title,
        String department,
        String words,
        String givenBy,
        Instant givenAt,
        @Nullable Instant dueAt,
        String answer,
        String answeredBy,
        @Nullable Instant answeredAt) {

    static InstructionRow of(Instruction one, Map<UUID, String> names) {
        var answerer = one.answeredBy();
        return new InstructionRow(
                one.id(),
                one.kind(),
                one.state(),
                one.number(),
                one.title(),
                one.department(),
                one.words(),
                names.getOrDefault(one.givenBy(), ""),
                one.givenAt(),
                one.dueAt(),
                one.answer(),
                answerer == null ? "" : names.getOrDefault(answerer, ""),
                one.answeredAt());
    }
}

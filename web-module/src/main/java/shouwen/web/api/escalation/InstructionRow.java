package shouwen.web.api.escalation;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shouwen.escalation.Instruction;
import shouwen.escalation.InstructionKind;

/**
 * An instruction.
 *
 * @param number of the case or the entry
 * @param department empty for a report to the general manager office
 * @param answeredAt null while it waits
 */
public record InstructionRow(
        UUID id,
        InstructionKind kind,
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

package shouwen.web.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import shouwen.cases.CaseDetails.Happened;
import shouwen.escalation.InstructionState;

class CaseAssistsTest {

    private static final Instant AT = Instant.parse("2026-11-22T01:00:00Z");
    private static final UUID HEAD = UUID.randomUUID();
    private static final UUID CLERK = UUID.randomUUID();

    private static Happened event(String type, String instruction, UUID by, String kind, String reason) {
        return new Happened(
                type, by, AT, Map.of("instruction", instruction, "kind", kind, "department", "billing", "reason", reason));
    }

    private static Happened of(String type, UUID by, String reason) {
        return event(type, "1", by, "COORDINATION", reason);
    }

    @Test
    void tells_where_each_request_stands_and_what_was_answered() {
        var given = of("instruction.given", HEAD, "看一下账单");
        var received = of("instruction.received", null, "");
        var answered = of("instruction.answered", CLERK, "已核对");

        assertThat(CaseAssists.of(List.of(given))).extracting(CaseAssists.Line::state)
                .containsExactly(InstructionState.ON_THE_WAY);
        assertThat(CaseAssists.of(List.of(given, received))).extracting(CaseAssists.Line::state)
                .containsExactly(InstructionState.OPEN);
        assertThat(CaseAssists.of(List.of(given, received, answered))).singleElement().satisfies(line -> {
            assertThat(line.state()).isEqualTo(InstructionState.ANSWERED);
            assertThat(line.words()).isEqualTo("看一下账单");
            assertThat(line.answer()).isEqualTo("已核对");
            assertThat(line.by()).isEqualTo(CLERK);
        });
    }

    @Test
    void leaves_out_instructions_that_take_nobody_elses_help() {
        var told = event("instruction.given", "2", HEAD, "INSTRUCTION", "今天办结");

        assertThat(CaseAssists.of(List.of(told))).isEmpty();
    }
}

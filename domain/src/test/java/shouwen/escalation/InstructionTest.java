package shouwen.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import shouwen.shared.ConflictException;
import shouwen.shared.InvalidInputException;

class InstructionTest {

    private static final Instant NOW = Instant.parse("2026-11-22T01:00:00Z");
    private static final UUID HEAD = UUID.randomUUID();
    private static final UUID CLERK = UUID.randomUUID();
    private static final Matter CASE = new Matter(UUID.randomUUID(), null, "R-20261122-0001", "漏水");

    private static Instruction given(InstructionKind kind, String words) {
        return new Instruction(UUID.randomUUID(), UUID.randomUUID(), kind, CASE, "maintenance", words, HEAD, NOW, null);
    }

    @Test
    void help_is_on_its_way_until_the_queue_of_the_department_delivers_it() {
        var help = given(InstructionKind.COORDINATION, "");

        var message = help.route("billing");

        assertThat(message.key()).isEqualTo("assist:" + help.id());
        assertThat(help.state()).isEqualTo(InstructionState.ON_THE_WAY);
        assertThat(help.received(NOW)).isTrue();
        assertThat(help.state()).isEqualTo(InstructionState.OPEN);
        help.answer("已修好", CLERK, NOW);
        assertThat(help.state()).isEqualTo(InstructionState.ANSWERED);
    }

    @Test
    void what_is_withdrawn_has_a_reason_and_is_not_answered_any_more() {
        var help = given(InstructionKind.COORDINATION, "看一下");
        help.route("billing");

        assertThatThrownBy(() -> help.withdraw(" ", HEAD, NOW)).isInstanceOf(InvalidInputException.class);
        help.withdraw("不用了", HEAD, NOW);

        assertThat(help.state()).isEqualTo(InstructionState.WITHDRAWN);
        assertThat(help.isOpen()).isFalse();
        assertThat(help.received(NOW)).isFalse();
        assertThatThrownBy(() -> help.answer("x", CLERK, NOW)).isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> help.withdraw("x", HEAD, NOW)).isInstanceOf(ConflictException.class);
    }

    @Test
    void only_help_may_be_asked_for_without_words() {
        assertThat(given(InstructionKind.COORDINATION, null).words()).isEmpty();
        assertThatThrownBy(() -> given(InstructionKind.INSTRUCTION, " ")).isInstanceOf(InvalidInputException.class);
    }
}

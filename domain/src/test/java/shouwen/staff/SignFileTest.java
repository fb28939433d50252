package shouwen.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDateTime;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import shouwen.shared.Ids;

/** Files of fingerprint devices (TUN-044). */
class SignFileTest {

    private static final UUID WANG = Ids.next();
    private static final UUID LI = Ids.next();
    private static final LocalDateTime NOW = LocalDateTime.parse("2026-11-23T18:00:00");

    private static SignFile.Read read(String content) {
        return SignFile.read(content, Map.of("wang", WANG, "李明", LI), NOW);
    }

    @Test
    void signs_are_read_with_and_without_a_heading_and_in_the_forms_devices_write_TUN_044() {
        var read = read("""
                \uFEFF工号,时间
                wang,2026-11-23 08:29:30
                李明;2026/11/23 8:31
                wang\t2026-11-23\t12:01
                """);

        assertThat(read.problems()).isEmpty();
        assertThat(read.signs())
                .containsExactly(
                        new SignFile.Sign(WANG, LocalDateTime.parse("2026-11-23T08:29:30")),
                        new SignFile.Sign(LI, LocalDateTime.parse("2026-11-23T08:31:00")),
                        new SignFile.Sign(WANG, LocalDateTime.parse("2026-11-23T12:01:00")));
    }

    @Test
    void what_cannot_be_read_is_told_by_line_and_the_rest_is_read_TUN_044() {
        var read = read("""
                wang,2026-11-23 08:30
                nobody,2026-11-23 08:30
                wang,2026-11-31 08:30
                wang
                wang,2026-11-24 08:30
                wang,2026-11-23 08:30
                """);

        assertThat(read.signs()).hasSize(1);
        assertThat(read.problems())
                .extracting(SignFile.Problem::line, SignFile.Problem::code)
                .containsExactly(tuple(2, "person"), tuple(3, "time"), tuple(4, "cells"), tuple(5, "future"), tuple(6, "twice"));
    }

    @Test
    void a_file_has_an_end() {
        var many = new StringBuilder();
        for (int i = 0; i <= SignFile.MOST; i++) {
            many.append("wang,").append(NOW.minusMinutes(i + 1L)).append('\n');
        }

        var read = read(many.toString());

        assertThat(read.signs()).hasSize(SignFile.MOST);
        assertThat(read.problems()).extracting(SignFile.Problem::code).containsOnly("tooMany");
    }
}

package shouwen.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RehearsalLineTest {

    private final Path root = Path.of("..").toAbsolutePath().normalize();

    @Test
    void reads_packs_and_dates_and_has_defaults_for_the_rest() {
        var asked = read("--pack heating,office --from 2026-01-01 --to 2026-03-31").orElseThrow();

        assertThat(asked.packs()).containsExactly("heating", "office");
        assertThat(asked.to()).isEqualTo(LocalDate.of(2026, 3, 31));
        assertThat(asked.customers()).isEqualTo(200);
        assertThat(asked.casesPerDay()).isNull();
        assertThat(asked.data()).isNull();
    }

    @Test
    void help_is_asked_for() {
        assertThat(read("--pack water --help")).isEmpty();
        assertThat(RehearsalLine.help()).contains("--cases-per-day", "an option is unknown or wrong");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        --pack steam --from 2026-01-01 --to 2026-01-31 | There is no pack 'steam'; there are expressway, fleet, gas
        --pack water,water --from 2026-01-01 --to 2026-01-31 | --pack names a pack twice.
        --from 2026-01-01 --to 2026-01-31 | --pack, --from and --to are needed
        --pack water --from 2026-03-31 --to 2026-01-01 | --to (2026-01-01) lies before --from (2026-03-31).
        --pack water --from 1999-01-01 --to 2026-01-01 | --from must lie in the years whose public holidays are known, 2004 to
        --pack water --from 2026-01-01 --to 2226-01-01 | --to must lie in the years whose public holidays are known, 2004 to
        --pack water --from 2026-02-30 --to 2026-03-01 | --from needs a date such as 2026-01-01, not '2026-02-30'.
        --pack water --customers 0 | --customers needs a whole number from 1 to 100000, not '0'.
        --pack water --seed x | --seed needs a whole number
        --pack water --cases-per-day NaN | --cases-per-day needs a number from 0 to 10000, not 'NaN'.
        --pack | --pack needs a value.
        --speed 7 | Unknown option --speed; bin/rehearse --help lists them.
        """)
    void refuses_in_one_line(String arguments, String line) {
        assertThatThrownBy(() -> read(arguments))
                .isInstanceOfSatisfying(
                        LaunchException.class, refusal -> assertThat(refusal.exitCode()).isEqualTo(ExitCode.USAGE))
                .hasMessageStartingWith(line)
                .hasMessageNotContaining("\n");
    }

    private Optional<RehearsalLine.Rehearsal> read(String arguments) {
        return new RehearsalLine(root).read(arguments.split(" "));
    }
}

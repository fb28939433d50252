package shouwen.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {

    private final CommandLine commandLine = new CommandLine(Path.of("/checkout"), Map.of("DATABASE_USER", "clerk"));

    @Test
    void without_options_it_is_the_demonstration_on_8080_with_the_embedded_database() {
        var settings = commandLine.read().orElseThrow();

        assertThat(settings.port()).isEqualTo(8080);
        assertThat(settings.managementPort()).isEqualTo(9990);
        assertThat(settings.mode()).isEqualTo(Mode.DEMO);
        assertThat(settings.database()).isNull();
        assertThat(settings.data()).isEqualTo(Path.of("data").toAbsolutePath());
    }

    @Test
    void the_management_port_moves_with_the_port() {
        var settings = commandLine.read("--port", "18080").orElseThrow();

        assertThat(settings.managementPort()).isEqualTo(19990);
    }

    @Test
    void an_external_database_takes_its_user_from_the_environment() {
        var settings = commandLine.read("--database-url", "postgresql://db:5432/utility", "--no-demo").orElseThrow();

        assertThat(settings.database()).isEqualTo(new Database("jdbc:postgresql://db:5432/utility", "clerk", ""));
        assertThat(settings.mode()).isEqualTo(Mode.PLAIN);
    }

    @Test
    void help_asks_for_nothing_else_and_names_every_exit_code() {
        assertThat(commandLine.read("--help")).isEmpty();
        assertThat(CommandLine.help()).contains("  4  a port is taken", "  8  the server");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--prot 1", "--port", "--port x", "--port 0", "--port 65536", "--port 9 --management-port 9",
        "--database-url mysql://db/x", "--data --no-demo"})
    void a_wrong_option_is_refused_with_one_line(String line) {
        var refusal = catchThrowableOfType(LaunchException.class, () -> commandLine.read(line.split(" ")));

        assertThat(refusal.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(refusal.getMessage()).doesNotContain("\n").isNotBlank();
    }
}

package shouwen.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RefusalsTest {

    @TempDir
    Path directory;

    @Test
    void a_data_directory_belongs_to_one_run_at_a_time() {
        try (var first = DataDirectory.take(directory)) {
            var refusal = catchThrowableOfType(LaunchException.class, () -> DataDirectory.take(directory));

            assertThat(first.path()).isEqualTo(directory);
            assertThat(refusal.exitCode()).isEqualTo(ExitCode.DATA_IN_USE);
        }
    }

    @Test
    void a_data_directory_given_back_may_be_taken_again() {
        DataDirectory.take(directory).close();

        DataDirectory.take(directory).close();

        assertThat(directory.resolve("lock")).exists();
    }

    @Test
    void a_directory_that_cannot_be_written_is_refused() throws IOException {
        var file = Files.createFile(directory.resolve("a-file"));

        var refusal = catchThrowableOfType(LaunchException.class, () -> DataDirectory.take(file.resolve("below")));

        assertThat(refusal.exitCode()).isEqualTo(ExitCode.DATA_NOT_WRITABLE);
    }

    @Test
    void a_secret_is_made_once_and_readable_by_the_owner_only() throws IOException {
        try (var data = DataDirectory.take(directory)) {
            var secret = data.secret("database.secret");

            assertThat(data.secret("database.secret")).isEqualTo(secret).hasSize(48);
            assertThat(Files.getPosixFilePermissions(directory.resolve("database.secret"))).hasSize(2);
        }
    }

    @Test
    void a_demonstration_that_was_broken_off_is_not_gone_on_with() throws IOException {
        try (var data = DataDirectory.take(directory)) {
            data.mustNotBeHalfMade();
            Files.createFile(directory.resolve("demonstration.begun"));

            var refusal = catchThrowableOfType(LaunchException.class, data::mustNotBeHalfMade);

            assertThat(refusal.exitCode()).isEqualTo(ExitCode.HALF_DEMONSTRATION);
            assertThat(refusal).hasMessageContaining(directory.toString());
        }
    }

    @Test
    void a_taken_port_is_refused_naming_the_option() throws IOException {
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var refusal = catchThrowableOfType(
                    LaunchException.class, () -> Ports.mustBeFree("127.0.0.1", other.getLocalPort(), "--port"));

            assertThat(refusal.exitCode()).isEqualTo(ExitCode.PORT);
            assertThat(refusal).hasMessageContaining("--port");
        }
    }

    @Test
    void a_database_that_does_not_answer_is_refused() {
        var nobody = new Database("jdbc:postgresql://127.0.0.1:" + Ports.free() + "/x?connectTimeout=2", "x", "x");

        var refusal = catchThrowableOfType(LaunchException.class, nobody::check);

        assertThat(refusal.exitCode()).isEqualTo(ExitCode.DATABASE);
    }
}

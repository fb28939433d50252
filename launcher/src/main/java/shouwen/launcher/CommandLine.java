package shouwen.launcher;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the options of bin/run. */
final class CommandLine {

    private static final String HELP =
            """
            Usage: bin/run [options]
            Starts the database and the server with Shouwen, prints the address, and runs until Ctrl-C.

              --port N             port of the pages and the API (default 8080)
              --management-port N  port of health and metrics on 127.0.0.1 (default port + 1910)
              --bind ADDRESS       address to listen on (default 127.0.0.1; 0.0.0.0 for all)
              --data DIR           directory kept between runs (default ./data)
              --pack NAMES         the demonstration of these policy packs, the leading one first (default heating)
              --no-demo            do not load the demonstration operator into an empty database
              --database-url URL   use this PostgreSQL instead of the embedded one;
                                   user and password from DATABASE_USER and DATABASE_PASSWORD
              --help               this text

            JAVA_OPTS is passed to the server (default heap: -Xmx1g).

            Exit codes:
            """;

    private final Path root;
    private final Map<String, String> environment;

    private int port = Settings.DEFAULT_PORT;
    private @Nullable Integer managementPort;
    private String bind = "127.0.0.1";
    private Path data = Path.of("data");
    private Mode mode = Mode.DEMO;
    private @Nullable List<String> packs;
    private @Nullable String databaseUrl;

    CommandLine(Path root, Map<String, String> environment) {
        this.root = root;
        this.environment = environment;
    }

    static String help() {
        return HELP
                + Arrays.stream(ExitCode.values())
                        .map(code -> "  %d  %s".formatted(code.number(), code.meaning()))
                        .collect(Collectors.joining("\n"));
    }

    /** The settings these arguments ask for; empty when they ask for help. */
    Optional<Settings> read(String... arguments) {
        Deque<String> rest = new ArrayDeque<>(Arrays.asList(arguments));
        while (!rest.isEmpty()) {
            var option = rest.pop();
            switch (option) {
                case "--help", "-h" -> {
                    return Optional.empty();
                }
                case "--port" -> port = portIn(option, rest);
                case "--management-port" -> managementPort = portIn(option, rest);
                case "--bind" -> bind = valueOf(option, rest);
                case "--data" -> data = Path.of(valueOf(option, rest));
                case "--pack" -> packs = new Bundled(root).packs(valueOf(option, rest));
                case "--no-demo" -> mode = Mode.PLAIN;
                case "--database-url" -> databaseUrl = valueOf(option, rest);
                default -> throw usage("Unknown option " + option + "; bin/run --help lists them.");
            }
        }
        return Optional.of(settings());
    }

    private Settings settings() {
        var management = managementPort != null ? managementPort : (port + Settings.MANAGEMENT_DISTANCE) % 65536;
        if (management == port) {
            throw usage("--management-port must differ from --port.");
        }
        return new Settings(
                root,
                port,
                management,
                bind,
                data.toAbsolutePath().normalize(),
                mode,
                database(),
                Settings.builtApplication(root),
                Settings.demonstrationOf(packs),
                Settings.PATIENCE);
    }

    private @Nullable Database database() {
        if (databaseUrl == null) {
            return null;
        }
        var url = databaseUrl.startsWith("jdbc:") ? databaseUrl : "jdbc:" + databaseUrl;
        if (!url.startsWith("jdbc:postgresql:")) {
            throw usage("--database-url must look like postgresql://host:5432/name.");
        }
        return new Database(
                url,
                environment.getOrDefault("DATABASE_USER", "shouwen"),
                environment.getOrDefault("DATABASE_PASSWORD", ""));
    }

    private static int portIn(String option, Deque<String> rest) {
        var value = valueOf(option, rest);
        try {
            var number = Integer.parseInt(value);
            if (number >= 1 && number <= 65535) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            throw usage(option + " needs a number from 1 to 65535, not '" + value + "'.");
        }
        throw usage(option + " needs a number from 1 to 65535, not '" + value + "'.");
    }

    private static String valueOf(String option, Deque<String> rest) {
        if (rest.isEmpty() || rest.peek().startsWith("--")) {
            throw usage(option + " needs a value.");
        }
        return rest.pop();
    }

    private static LaunchException usage(String line) {
        return new LaunchException(ExitCode.USAGE, line);
    }
}

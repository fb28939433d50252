package shouwen.launcher;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything a run is told.
 *
 * @param root the checkout, holding the built modules
 * @param port of the pages and the API
 * @param managementPort of health and metrics, always on the loopback address
 * @param bindAddress on which the pages and the API listen
 * @param data the directory that outlives the run
 * @param database an existing database, or null for the embedded one
 * @param application the assembled application to deploy
 * @param properties further arguments of the server's virtual machine
 * @param patience how long the application may take until it is ready
 */
public record Settings(
        Path root,
        int port,
        int managementPort,
        String bindAddress,
        Path data,
        Mode mode,
        @Nullable Database database,
        Path application,
        List<String> properties,
        Duration patience) {

    public static final int DEFAULT_PORT = 8080;
    static final int MANAGEMENT_DISTANCE = 1910;
    private static final String PACKS = "-Dshouwen.packs=";
    static final Duration PATIENCE = Duration.ofMinutes(10);

    Path image() {
        return root.resolve("ear/target/server");
    }

    /** Settings for tests: free ports, mode {@code test}, the embedded database. */
    public static Settings forTests(Path root, Path data, Path application, List<String> properties) {
        return new Settings(
                root,
                Ports.free(),
                Ports.free(),
                "127.0.0.1",
                data,
                Mode.TEST,
                null,
                application,
                properties,
                Duration.ofMinutes(4));
    }

    /** Where the build leaves the application. */
    public static Path builtApplication(Path root) {
        return root.resolve("ear/target/shouwen.ear");
    }

    /** What the server is told to demonstrate; nothing when nobody asked for packs. */
    static List<String> demonstrationOf(@Nullable List<String> packs) {
        return packs == null ? List.of() : List.of(PACKS + String.join(",", packs));
    }

    /** The packs whose demonstration was asked for, with commas; null for whatever is there. */
    @Nullable String demonstration() {
        return properties.stream()
                .filter(property -> property.startsWith(PACKS))
                .map(property -> property.substring(PACKS.length()))
                .findFirst()
                .orElse(null);
    }

    Path databaseBinaries() {
        return root.resolve("launcher/target/postgres");
    }

    /** Where people and programs find it, with a slash at the end. */
    public String address() {
        var host = bindAddress.equals("127.0.0.1") || bindAddress.equals("0.0.0.0") ? "localhost" : bindAddress;
        return "http://" + host + ":" + port + "/";
    }

    /** Where health and metrics are found, without a slash at the end. */
    public String managementAddress() {
        return "http://127.0.0.1:" + managementPort;
    }
}

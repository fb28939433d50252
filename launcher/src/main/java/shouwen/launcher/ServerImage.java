package shouwen.launcher;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.postgresql.Driver;

/**
 * The WildFly distribution with our module layer and configuration: the unpacked home stays as it is, the configuration
 * {@value #CONFIGURATION} beside the delivered ones is made by the management scripts, again whenever they change.
 */
public final class ServerImage {

    static final String CONFIGURATION = "shouwen.xml";
    static final List<String> CONFIGURATION_FILES = List.of(
            CONFIGURATION,
            "logging.properties",
            "application-users.properties",
            "application-roles.properties",
            "mgmt-users.properties",
            "mgmt-groups.properties");

    private static final String STAMP = "shouwen.stamp";

    private final Path home;

    ServerImage(Path home) {
        this.home = home;
    }

    /** Called by the build with the server home and the directory of module layer and scripts. */
    public static void main(String... arguments) throws IOException {
        var image = new ServerImage(Path.of(arguments[0]));
        var sources = Path.of(arguments[1]);
        image.layModules(sources.resolve("modules"));
        image.configure(sources.resolve("cli"));
    }

    private void layModules(Path sources) throws IOException {
        var modules = home.resolve("modules");
        Directories.copy(sources, modules);
        Files.copy(
                driver(),
                modules.resolve("system/layers/shouwen/org/postgresql/main/postgresql.jar"),
                StandardCopyOption.REPLACE_EXISTING);
    }

    private static Path driver() throws IOException {
        try {
            return Path.of(Driver.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException impossible) {
            throw new IOException(impossible);
        }
    }

    Path home() {
        return home;
    }

    void mustBeConfigured() {
        if (!Files.exists(home.resolve(STAMP))) {
            throw new LaunchException(ExitCode.SERVER, "There is no configured server in " + home + "; build first.");
        }
    }

    private void configure(Path scripts) throws IOException {
        var script = joined(scripts);
        var stamp = home.resolve(STAMP);
        var digest = digestOf(script);
        if (Files.exists(stamp) && Files.readString(stamp).equals(digest)) {
            return;
        }
        Files.deleteIfExists(stamp);
        var configurations = home.resolve("standalone/configuration");
        Files.copy(
                configurations.resolve("standalone-full.xml"),
                configurations.resolve(CONFIGURATION),
                StandardCopyOption.REPLACE_EXISTING);
        execute(script);
        Files.writeString(stamp, digest);
    }

    private static String joined(Path scripts) throws IOException {
        var all = new StringBuilder();
        try (Stream<Path> files = Files.list(scripts)) {
            for (var file : files.sorted().toList()) {
                all.append(Files.readString(file)).append('\n');
            }
        }
        return all.toString();
    }

    private void execute(String script) throws IOException {
        var file = Files.createTempFile("shouwen", ".cli");
        try {
            Files.writeString(file, script);
            var process = new ProcessBuilder(List.of(home.resolve("bin/jboss-cli.sh").toString(), "--file=" + file))
                    .redirectErrorStream(true)
                    .start();
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IOException("The server cannot be configured:\n" + output);
            }
        } catch (InterruptedException interrupted) {
            throw new IOException("interrupted", interrupted);
        } finally {
            Files.delete(file);
        }
    }

    private static String digestOf(String script) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(script.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

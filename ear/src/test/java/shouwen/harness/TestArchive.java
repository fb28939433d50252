package shouwen.harness;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import shouwen.launcher.Settings;

/** The built application with one more module: the test classes, and the libraries they need, to run inside it. */
final class TestArchive {

    private static final String MODULE = "tests.jar";
    private static final String LAST_MODULE_END = "</module>\n  <library-directory>";

    private static final List<Class<?>> ONE_OF_EACH_LIBRARY = List.of(
            org.junit.platform.commons.JUnitException.class,
            org.junit.platform.engine.TestEngine.class,
            org.junit.platform.launcher.Launcher.class,
            org.junit.jupiter.api.Test.class,
            org.junit.jupiter.engine.JupiterTestEngine.class,
            org.junit.jupiter.params.ParameterizedTest.class,
            org.opentest4j.AssertionFailedError.class,
            org.assertj.core.api.Assertions.class,
            net.bytebuddy.ByteBuddy.class,
            org.awaitility.Awaitility.class,
            org.hamcrest.Matcher.class);

    private TestArchive() {}

    static Path assemble(Path root, Path target) throws IOException {
        Files.createDirectories(target.getParent());
        Files.copy(Settings.builtApplication(root), target);
        try (var archive = open(target)) {
            addModule(archive, root.resolve("ear/target/test-classes"), target.resolveSibling(MODULE));
            for (var type : ONE_OF_EACH_LIBRARY) {
                var library = jarOf(type);
                Files.copy(library, archive.getPath("lib", library.getFileName().toString()));
            }
        }
        return target;
    }

    private static void addModule(FileSystem archive, Path classes, Path module) throws IOException {
        try (var jar = open(module)) {
            copy(classes, jar);
            Files.createDirectories(jar.getPath("META-INF"));
            Files.writeString(jar.getPath("META-INF/beans.xml"), "");
        }
        Files.copy(module, archive.getPath(MODULE));
        var descriptor = archive.getPath("META-INF/application.xml");
        var text = Files.readString(descriptor);
        Files.writeString(
                descriptor,
                text.replace(
                        LAST_MODULE_END,
                        "</module>\n  <module><ejb>" + MODULE + "</ejb></module>\n  <library-directory>"));
    }

    private static void copy(Path classes, FileSystem jar) throws IOException {
        try (Stream<Path> files = Files.walk(classes)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var target = jar.getPath(classes.relativize(file).toString());
                if (target.getParent() != null) {
                    Files.createDirectories(target.getParent());
                }
                Files.copy(file, target);
            }
        }
    }

    private static FileSystem open(Path archive) throws IOException {
        return FileSystems.newFileSystem(URI.create("jar:" + archive.toUri()), Map.of("create", "true"));
    }

    private static Path jarOf(Class<?> type) throws IOException {
        try {
            return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException impossible) {
            throw new IOException(impossible);
        }
    }

    static void clear(Path directory) throws IOException {
        if (Files.exists(directory)) {
            try (Stream<Path> paths = Files.walk(directory)) {
                for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}

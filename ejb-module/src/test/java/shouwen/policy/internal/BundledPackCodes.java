package shouwen.policy.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import shouwen.policy.PolicyPack;

/** The packs that come with the program, as their folders say. */
final class BundledPackCodes {

    private static final Path PACKS = Path.of("src/main/resources/packs");
    private static final Map<String, PolicyPack> READ = new ConcurrentHashMap<>();
    private static final Map<String, PolicyPack> RUN = new ConcurrentHashMap<>();

    private BundledPackCodes() {}

    static List<String> all() {
        try (var folders = Files.list(PACKS)) {
            return folders.filter(folder -> Files.exists(folder.resolve("index")))
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** A pack with its blanks, read once for all tests. */
    static PolicyPack read(String code) {
        return READ.computeIfAbsent(code, missing -> PackReader.read(BundledPacks.pack(missing), null));
    }

    /** A pack as its demonstration operator runs it, read once for all tests. */
    static PolicyPack demonstrated(String code) {
        return RUN.computeIfAbsent(code, missing -> {
            var own = BundledPacks.overlay("demonstration-" + missing);
            return PackReader.read(BundledPacks.pack(missing, own), own);
        });
    }

    /** The overlays that come with the program. */
    static List<String> overlays() {
        try (var files = Files.list(PACKS.resolve("overlays"))) {
            return files.map(file -> file.getFileName().toString().replace(".yaml", ""))
                    .sorted()
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}

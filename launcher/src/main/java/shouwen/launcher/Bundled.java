package shouwen.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** What comes with the checkout, known before anything is started: policy packs, and the years of the public holidays. */
final class Bundled {

    private static final Pattern YEAR = Pattern.compile("^[a-z]+,(\\d{4})-");

    private final Path root;

    Bundled(Path root) {
        this.root = root;
    }

    /** The packs named, refused with the known ones when one is not among them or named twice. */
    List<String> packs(String named) {
        var packs = List.of(named.split(",", -1));
        var known = packs();
        for (var pack : packs) {
            if (!known.contains(pack)) {
                throw usage("There is no pack '" + pack + "'; there are " + String.join(", ", known) + ".");
            }
        }
        if (packs.stream().distinct().count() < packs.size()) {
            throw usage("--pack names a pack twice.");
        }
        return packs;
    }

    /** Refused when the calendar does not speak for the year. */
    void refuseUnknownYear(String option, int year) {
        var years = years();
        int first = years.get(0);
        int last = years.get(years.size() - 1);
        if (year < first || year > last) {
            throw usage("%s must lie in the years whose public holidays are known, %d to %d.".formatted(option, first, last));
        }
    }

    private List<String> packs() {
        try (var folders = Files.list(root.resolve("ejb-module/src/main/resources/packs"))) {
            return folders.filter(folder -> Files.exists(folder.resolve("index")))
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private List<Integer> years() {
        var file = root.resolve("domain/src/main/resources/shouwen/calendar/china.csv");
        try (var lines = Files.lines(file)) {
            return lines.map(YEAR::matcher)
                    .filter(line -> line.find())
                    .map(line -> Integer.valueOf(line.group(1)))
                    .sorted()
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static LaunchException usage(String line) {
        return new LaunchException(ExitCode.USAGE, line);
    }
}

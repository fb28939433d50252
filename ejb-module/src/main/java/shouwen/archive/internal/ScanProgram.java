package shouwen.archive.internal;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import shouwen.archive.Recognition;
import shouwen.archive.Recognition.State;
import shouwen.archive.ScanFailure;
import shouwen.shared.Setting;

/**
 * The program that recognises characters, Tesseract 4 or newer: a process of its own with the lowest priority, bounded in time,
 * memory and output, that sees none of the server's settings.
 *
 * @param languages of its models: {@code chi_sim}
 * @param perPage longest time for one page
 */
record ScanProgram(String command, List<String> languages, Duration perPage) {

    private static final Duration CHECK = Duration.ofSeconds(20);
    private static final int DEFAULT_SECONDS = 60;

    /** Shorter than somebody holds a scan. */
    private static final int MOST_SECONDS = 300;

    private static final int MOST_OUTPUT = 2_000_000;
    private static final int ENDED_BY_SIGNAL = 128;

    /** Memory and output in blocks of the shell; seconds of processor time, should the server die before it. */
    private static final String BOUNDED =
            "ulimit -v 3000000; ulimit -f 8192; ulimit -t \"$1\"; shift; exec nice -n 19 \"$@\"";

    private static final Set<String> ENVIRONMENT = Set.of("PATH", "HOME", "LD_LIBRARY_PATH", "TESSDATA_PREFIX");

    /** From {@code SHOUWEN_OCR}, {@code SHOUWEN_OCR_PROGRAM}, {@code SHOUWEN_OCR_SECONDS}; empty where no language is named. */
    static Optional<ScanProgram> configured() {
        var languages = Setting.of("ocr");
        var command = Setting.of("ocr.program");
        var seconds = Setting.of("ocr.seconds");
        return languages.isEmpty()
                ? Optional.empty()
                : Optional.of(new ScanProgram(
                        command.isEmpty() ? "tesseract" : command,
                        List.of(languages.split("\\+")),
                        Duration.ofSeconds(
                                seconds.matches("[1-9]\\d{0,2}")
                                        ? Math.min(MOST_SECONDS, Integer.parseInt(seconds))
                                        : DEFAULT_SECONDS)));
    }

    private record Ran(int exit, String out, String err) {}

    /** Whether it can be run and knows the languages. */
    Recognition state(Path folder) {
        try {
            var ran = run(folder, CHECK, List.of("--list-langs"));
            var known = (ran.out() + "\n" + ran.err()).lines().map(String::strip).toList();
            var missing = languages.stream().filter(language -> !known.contains(language)).toList();
            if (ran.exit() == 0) {
                return missing.isEmpty() ? Recognition.ON : new Recognition(State.NO_LANGUAGE, String.join("+", missing));
            }
        } catch (IOException | ScanException notThere) {
            return new Recognition(State.NO_PROGRAM, command);
        }
        return new Recognition(State.NO_PROGRAM, command);
    }

    /** What stands in a picture, as the program says it. @param dpi 0 where nobody knows */
    String read(Path folder, Path picture, int dpi) throws IOException, ScanException {
        var arguments = new ArrayList<>(List.of(picture.toString(), "stdout", "-l", String.join("+", languages)));
        if (dpi > 0) {
            arguments.addAll(List.of("--dpi", String.valueOf(dpi)));
        }
        var ran = run(folder, perPage, arguments);
        if (ran.exit() != 0) {
            throw new ScanException(ScanFailure.PROGRAM, ran.exit() + " " + ran.err().lines().findFirst().orElse(""));
        }
        return ran.out();
    }

    private Ran run(Path folder, Duration limit, List<String> arguments) throws IOException, ScanException {
        var out = folder.resolve("out");
        var err = folder.resolve("err");
        var line = new ArrayList<>(List.of("sh", "-c", BOUNDED, "sh", String.valueOf(limit.toSeconds() + 1), command));
        line.addAll(arguments);
        var builder = new ProcessBuilder(line)
                .directory(folder.toFile())
                .redirectInput(new File("/dev/null"))
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().keySet().retainAll(ENVIRONMENT);
        builder.environment().put("OMP_THREAD_LIMIT", "1");
        var process = builder.start();
        try {
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new ScanException(ScanFailure.TIME, limit.toString());
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new ScanException(ScanFailure.BROKEN_OFF, "interrupted");
        } finally {
            process.destroyForcibly();
        }
        if (process.exitValue() > ENDED_BY_SIGNAL) {
            throw new ScanException(ScanFailure.BROKEN_OFF, "ended by " + (process.exitValue() - ENDED_BY_SIGNAL));
        }
        return new Ran(process.exitValue(), text(out), text(err));
    }

    private static String text(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return new String(in.readNBytes(MOST_OUTPUT), StandardCharsets.UTF_8);
        }
    }
}

package shouwen.launcher;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the options of bin/rehearse. */
final class RehearsalLine {

    private static final String HELP =
            """
            Usage: bin/rehearse --pack NAMES --from DATE --to DATE [options]
            Plays an operator under bundled policy packs with a clock that moves, through the real services, and reports.

              --pack NAMES         one pack, or several with commas, the leading one first: heating,office
              --from DATE          first day, for example 2026-01-01
              --to DATE            last day
              --customers N        how many customers (default 200)
              --seed N             same seed and dates, same figures (default 1)
              --cases-per-day N    on an average (default: one for every 40 customers, at least 1)
              --report FILE        write the report there as Markdown, and beside it as .json
                                   (default: print it)
              --data DIR           keep what was played there, to be looked at with bin/run --data DIR
                                   (default: a temporary directory)
              --help               this text

            JAVA_OPTS is passed to the server (default heap: -Xmx1g).

            Exit codes:
            """;
    private static final int MOST_CUSTOMERS = 100_000;
    private static final int MOST_CASES = 10_000;

    private final Bundled bundled;

    private List<String> packs = List.of();
    private @Nullable LocalDate from;
    private @Nullable LocalDate to;
    private int customers = 200;
    private long seed = 1;
    private @Nullable Double casesPerDay;
    private @Nullable Path report;
    private @Nullable Path data;

    RehearsalLine(Path root) {
        this.bundled = new Bundled(root);
    }

    /**
     * What is asked for.
     *
     * @param report where the report goes; null: it is printed
     * @param data the directory to keep; null: none
     */
    record Rehearsal(
            List<String> packs,
            LocalDate from,
            LocalDate to,
            int customers,
            long seed,
            @Nullable Double casesPerDay,
            @Nullable Path report,
            @Nullable Path data) {}

    static String help() {
        return HELP
                + Arrays.stream(ExitCode.values())
                        .map(code -> "  %d  %s".formatted(code.number(), code.meaning()))
                        .collect(Collectors.joining("\n"));
    }

    /** What these arguments ask for; empty when they ask for help. */
    Optional<Rehearsal> read(String... arguments) {
        Deque<String> rest = new ArrayDeque<>(Arrays.asList(arguments));
        while (!rest.isEmpty()) {
            var option = rest.pop();
            switch (option) {
                case "--help", "-h" -> {
                    return Optional.empty();
                }
                case "--pack" -> packs = bundled.packs(valueOf(option, rest));
                case "--from" -> from = dateIn(option, rest);
                case "--to" -> to = dateIn(option, rest);
                case "--customers" -> customers = (int) wholeIn(option, rest, 1, MOST_CUSTOMERS);
                case "--seed" -> seed = wholeIn(option, rest, Long.MIN_VALUE, Long.MAX_VALUE);
                case "--cases-per-day" -> casesPerDay = numberIn(option, rest, MOST_CASES);
                case "--report" -> report = Path.of(valueOf(option, rest)).toAbsolutePath().normalize();
                case "--data" -> data = Path.of(valueOf(option, rest)).toAbsolutePath().normalize();
                default -> throw usage("Unknown option " + option + "; bin/rehearse --help lists them.");
            }
        }
        return Optional.of(rehearsal());
    }

    private Rehearsal rehearsal() {
        if (packs.isEmpty() || from == null || to == null) {
            throw usage("--pack, --from and --to are needed; bin/rehearse --help lists all options.");
        }
        if (to.isBefore(from)) {
            throw usage("--to (" + to + ") lies before --from (" + from + ").");
        }
        bundled.refuseUnknownYear("--from", from.getYear());
        bundled.refuseUnknownYear("--to", to.getYear());
        return new Rehearsal(packs, from, to, customers, seed, casesPerDay, report, data);
    }

    private static LocalDate dateIn(String option, Deque<String> rest) {
        var value = valueOf(option, rest);
        try {
            return LocalDate.parse(value);
        } catch (DateTimeParseException notADate) {
            throw usage(option + " needs a date such as 2026-01-01, not '" + value + "'.");
        }
    }

    private static long wholeIn(String option, Deque<String> rest, long least, long most) {
        var value = rest.isEmpty() ? "" : rest.pop();
        try {
            long number = Long.parseLong(value);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // falls through to the refusal
        }
        throw usage("%s needs a whole number from %d to %d, not '%s'.".formatted(option, least, most, value));
    }

    private static double numberIn(String option, Deque<String> rest, int most) {
        var value = rest.isEmpty() ? "" : rest.pop();
        try {
            double number = Double.parseDouble(value);
            if (number >= 0 && number <= most) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // falls through to the refusal
        }
        throw usage("%s needs a number from 0 to %d, not '%s'.".formatted(option, most, value));
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

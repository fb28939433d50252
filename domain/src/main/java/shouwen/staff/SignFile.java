package shouwen.staff;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A file of a fingerprint device (TUN-044): one sign a line, the person and when, with comma, semicolon or tab between. The
 * person is a login or a name only one has. A line with words in the place of the time at the top is a heading. What cannot
 * be read is told by line, and nothing of it is guessed.
 */
public final class SignFile {

    /** So many signs to a file. */
    public static final int MOST = 2000;

    private static final Pattern CELLS = Pattern.compile("[,;\\t]");
    private static final List<DateTimeFormatter> FORMS = Stream.of(
                    "uuuu-M-d H:mm[:ss]", "uuuu/M/d H:mm[:ss]", "uuuu-M-d'T'H:mm[:ss]")
            .map(form -> DateTimeFormatter.ofPattern(form).withResolverStyle(ResolverStyle.STRICT))
            .toList();

    private final Map<String, UUID> people;
    private final LocalDateTime now;
    private final List<Sign> signs = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Set<Sign> seen = new HashSet<>();

    private SignFile(Map<String, UUID> people, LocalDateTime now) {
        this.people = people;
        this.now = now;
    }

    /** Somebody at the door, in local time. */
    public record Sign(UUID staffId, LocalDateTime at) {}

    /**
     * A line that cannot be taken.
     *
     * @param code {@code cells}, {@code person}, {@code time}, {@code future}, {@code twice} or {@code tooMany}
     * @param text what stands there, shortened
     */
    public record Problem(int line, String code, String text) {}

    /** What a file holds. */
    public record Read(List<Sign> signs, List<Problem> problems) {

        public Read {
            signs = List.copyOf(signs);
            problems = List.copyOf(problems);
        }
    }

    /**
     * Reads a file.
     *
     * @param people by login and by names only one has
     * @param now in local time: nobody signs in the future
     */
    public static Read read(String content, Map<String, UUID> people, LocalDateTime now) {
        var file = new SignFile(people, now);
        var lines = content.replace("\uFEFF", "").lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            file.line(i + 1, lines.get(i).strip());
        }
        return new Read(file.signs, file.problems);
    }

    private void line(int number, String line) {
        if (line.isEmpty()) {
            return;
        }
        var cells = CELLS.split(line, -1);
        if (cells.length < 2) {
            problem(number, "cells", line);
            return;
        }
        var when = (cells[1].strip() + (isSplit(cells) ? " " + cells[2].strip() : "")).replace("\"", "");
        if (number == 1 && when.chars().noneMatch(Character::isDigit)) {
            return; // a heading
        }
        take(number, cells[0].replace("\"", "").strip(), when);
    }

    /** Some devices put date and time into cells of their own. */
    private static boolean isSplit(String[] cells) {
        return cells.length > 2 && !cells[1].contains(":") && cells[2].contains(":");
    }

    private void take(int number, String who, String when) {
        var person = people.get(who);
        var at = time(when);
        if (person == null) {
            problem(number, "person", who);
        } else if (at == null) {
            problem(number, "time", when);
        } else if (at.isAfter(now)) {
            problem(number, "future", when);
        } else if (!seen.add(new Sign(person, at))) {
            problem(number, "twice", who + " " + when);
        } else if (signs.size() >= MOST) {
            problem(number, "tooMany", String.valueOf(MOST));
        } else {
            signs.add(new Sign(person, at));
        }
    }

    private static @Nullable LocalDateTime time(String text) {
        for (var form : FORMS) {
            try {
                var at = LocalDateTime.parse(text, form);
                return at.getYear() < 2000 || at.getYear() > 2058 ? null : at;
            } catch (DateTimeException otherForm) {
                // the next one may fit
            }
        }
        return null;
    }

    private void problem(int line, String code, String text) {
        problems.add(new Problem(line, code, text.length() > 60 ? text.substring(0, 60) + "…" : text));
    }
}

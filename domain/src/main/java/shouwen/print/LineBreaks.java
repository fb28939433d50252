package shouwen.print;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Breaks text into lines: Chinese between any two characters, Latin words at blanks, and within only where one is too long. */
public final class LineBreaks {

    private static final String NOT_FIRST = "，。、；：？！）》」』】〕…—,.;:?!)]}%";

    private final ToDoubleFunction<String> widths;

    /** @param widths how wide a text is */
    public LineBreaks(ToDoubleFunction<String> widths) {
        this.widths = widths;
    }

    /** The lines, at least one. */
    public List<String> of(String text, double width) {
        var lines = new ArrayList<String>();
        text.lines().forEach(line -> breakLine(line.stripTrailing(), width, lines));
        return lines.isEmpty() ? List.of("") : lines;
    }

    private void breakLine(String text, double width, List<String> lines) {
        var line = new StringBuilder();
        double used = 0;
        for (var piece : pieces(text)) {
            double wide = widths.applyAsDouble(piece);
            if (used + wide > width && !line.isEmpty()) {
                lines.add(line.toString().stripTrailing());
                line.setLength(0);
                used = 0;
            }
            if (wide > width) {
                used = split(piece, width, line, lines);
            } else if (!line.isEmpty() || !piece.isBlank()) {
                line.append(piece);
                used += wide;
            }
        }
        lines.add(line.toString().stripTrailing());
    }

    /** A word longer than a line. */
    private double split(String word, double width, StringBuilder line, List<String> lines) {
        double used = 0;
        for (int i = 0; i < word.length(); i = word.offsetByCodePoints(i, 1)) {
            var one = word.substring(i, word.offsetByCodePoints(i, 1));
            double wide = widths.applyAsDouble(one);
            if (used + wide > width && !line.isEmpty()) {
                lines.add(line.toString());
                line.setLength(0);
                used = 0;
            }
            line.append(one);
            used += wide;
        }
        return used;
    }

    /** What is not torn apart: a Latin word, a Chinese character with the signs behind it. */
    private static List<String> pieces(String text) {
        var pieces = new ArrayList<String>();
        var piece = new StringBuilder();
        int before = ' ';
        for (int c : text.codePoints().toArray()) {
            if (!piece.isEmpty() && mayBreak(before, c)) {
                pieces.add(piece.toString());
                piece.setLength(0);
            }
            piece.appendCodePoint(c);
            before = c;
        }
        if (!piece.isEmpty()) {
            pieces.add(piece.toString());
        }
        return pieces;
    }

    private static boolean mayBreak(int before, int next) {
        if (NOT_FIRST.indexOf(next) >= 0) {
            return false;
        }
        return Character.isWhitespace(before) || Character.isWhitespace(next) || isWide(before) || isWide(next);
    }

    private static boolean isWide(int c) {
        return c >= 0x2E80;
    }
}

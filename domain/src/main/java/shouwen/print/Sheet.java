package shouwen.print;

import java.util.List;

/**
 * A document to be printed, its words already in the language of the reader.
 *
 * @param language of the words, as in {@code zh-CN}
 * @param subject one line under the title; may be empty
 */
public record Sheet(String title, String subject, String language, List<Part> parts) {

    public Sheet {
        parts = List.copyOf(parts);
    }

    /** What a sheet is made of, from top to bottom. */
    public sealed interface Part {}

    public record Heading(String words) implements Part {}

    /** Lines of text, broken where they are too long. */
    public record Words(String words) implements Part {}

    /** Pairs of name and value. */
    public record Facts(List<Fact> facts) implements Part {

        public Facts {
            facts = List.copyOf(facts);
        }
    }

    public record Fact(String name, String value) {}

    /**
     * Rows under headings.
     *
     * @param shares of the width, one for each column
     */
    public record Table(List<String> headings, List<Integer> shares, List<Row> rows) implements Part {

        public Table {
            headings = List.copyOf(headings);
            shares = List.copyOf(shares);
            rows = List.copyOf(rows);
        }
    }

    /** @param under small print under the cells, over the whole width; may be empty */
    public record Row(List<String> cells, String under) {

        public Row {
            cells = List.copyOf(cells);
        }
    }
}

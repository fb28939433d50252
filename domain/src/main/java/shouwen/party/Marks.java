package shouwen.party;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import shouwen.shared.InvalidInputException;

/** The marks of a household; often none. */
public record Marks(Set<Mark> set) {

    public static final Marks NONE = new Marks(Set.of());

    public Marks {
        set = Set.copyOf(set);
    }

    /** From codes as the API sends them. Refused with {@code unknownChoice} for any other word. */
    public static Marks of(String field, Collection<String> codes) {
        var marks = EnumSet.noneOf(Mark.class);
        for (String code : codes) {
            marks.add(Arrays.stream(Mark.values())
                    .filter(mark -> mark.code().equals(code))
                    .findAny()
                    .orElseThrow(() -> new InvalidInputException(field, "unknownChoice", allowed())));
        }
        return new Marks(marks);
    }

    /** In the order of {@link Mark}. */
    public List<String> codes() {
        return set.stream().sorted().map(Mark::code).toList();
    }

    public boolean isMarked() {
        return !set.isEmpty();
    }

    private static String allowed() {
        return Arrays.stream(Mark.values()).map(Mark::code).collect(Collectors.joining(", "));
    }
}

package shouwen.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import shouwen.shared.LocalizedText;

/**
 * An entry that two versions of a pack do not have alike.
 *
 * @param section the part of the pack: {@code clocks}
 * @param name null where such entries have none
 * @param clause the first clause it names, empty for none
 * @param fields those that differ; of an entry added or gone, all of them
 */
public record EntryDifference(
        String section,
        String id,
        @Nullable LocalizedText name,
        String clause,
        Kind kind,
        List<FieldDifference> fields) {

    /** What became of it from the one version to the other. */
    public enum Kind {
        ADDED,
        GONE,
        CHANGED
    }

    /**
     * One value, before and after.
     *
     * @param path inside the entry: {@code levels.1.after}
     * @param before null where it was not there
     * @param after null where it is not there any more
     */
    public record FieldDifference(String path, @Nullable String before, @Nullable String after) {}

    public EntryDifference {
        fields = List.copyOf(fields);
    }
}

package shouwen.policy;

import java.util.List;

/**
 * What ties a pack to its regulation.
 *
 * @param bindings which rules carry which clauses, in the order of the pack
 * @param examples tried out when the pack was read
 */
public record PackProof(List<Binding> bindings, List<Example> examples) {

    /** A pack that proves nothing. */
    public static final PackProof NONE = new PackProof(List.of(), List.of());

    public PackProof {
        bindings = List.copyOf(bindings);
        examples = List.copyOf(examples);
    }
}

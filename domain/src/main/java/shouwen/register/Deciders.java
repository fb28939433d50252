package shouwen.register;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import shouwen.policy.LadderRule;

/**
 * Who decides a step of an entry, as the ladder found from its fields.
 *
 * @param ladder the id of the ladder
 * @param clause the clause of its band
 * @param posts the posts that decide, in order
 * @param by the field the ladder goes by, which must be filled in before anybody decides; null for none
 * @param debt the step still owed because lower posts were passed over (TUN-039); null when none were
 */
public record Deciders(
        String ladder,
        String clause,
        List<String> posts,
        LadderRule.Needs needs,
        @Nullable String by,
        @Nullable String debt) {

    public Deciders {
        posts = List.copyOf(posts);
    }

    /** The same, decided by other posts. */
    Deciders by(List<String> others) {
        return new Deciders(ladder, clause, others, needs, by, debt);
    }

    /** The posts that may decide next, after those that agreed and refused. */
    List<String> next(Set<String> agreed, Set<String> refused) {
        if (settled(agreed, refused)) {
            return List.of();
        }
        var open = posts.stream()
                .filter(post -> !agreed.contains(post) && !refused.contains(post))
                .toList();
        return needs == LadderRule.Needs.ALL && !open.isEmpty() ? open.subList(0, 1) : open;
    }

    boolean granted(Set<String> agreed) {
        return agreed.size() >= enough();
    }

    /** Whether enough consent can no longer be reached. */
    boolean denied(Set<String> refused) {
        return !refused.isEmpty() && (needs == LadderRule.Needs.EITHER || posts.size() - refused.size() < enough());
    }

    private boolean settled(Set<String> agreed, Set<String> refused) {
        return granted(agreed) || denied(refused);
    }

    private int enough() {
        return switch (needs) {
            case ALL -> Math.max(1, posts.size());
            case ANY, EITHER -> 1;
            case MAJORITY -> posts.size() / 2 + 1;
        };
    }
}

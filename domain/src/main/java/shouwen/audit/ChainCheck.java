package shouwen.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Walks a chain from its beginning and compares each seal with what the event gives, and each root with what the seals
 * give. Goes on behind a flaw from what is stored, so that one forged event is one flaw.
 *
 * <p>Not safe for use by several threads.
 */
public final class ChainCheck {

    private final List<LedgerAnchor> anchors;
    private final MerkleTree tree = new MerkleTree();
    private final List<LedgerFlaw> flaws = new ArrayList<>();
    private HashChain chain;
    private int checked;

    /** @param anchors roots that were taken of this chain, in any order */
    public ChainCheck(UUID operatorId, Collection<LedgerAnchor> anchors) {
        chain = new HashChain(operatorId);
        this.anchors = anchors.stream()
                .sorted(Comparator.comparingLong(LedgerAnchor::position))
                .toList();
    }

    /**
     * The next stored seal, in the order of positions.
     *
     * @param fact the event it seals, null if that is gone
     */
    public void next(long position, byte[] seal, @Nullable LedgerFact fact) {
        if (position != chain.position() + 1) {
            found(LedgerFlaw.Kind.MISSING, chain.position() + 1, null);
        } else if (fact == null) {
            found(LedgerFlaw.Kind.MISSING, position, null);
        } else if (!Arrays.equals(chain.append(fact), seal)) {
            found(LedgerFlaw.Kind.ALTERED, position, fact.eventId());
        }
        chain = HashChain.after(position, seal);
        tree.append(seal);
        while (checked < anchors.size() && anchors.get(checked).position() <= position) {
            compare(anchors.get(checked++));
        }
    }

    /** No more seals: a root that knows more shows that the end was cut off. */
    public void end() {
        if (checked < anchors.size()) {
            found(LedgerFlaw.Kind.TRUNCATED, chain.position() + 1, null);
        }
    }

    /** What was found so far, in the order of the chain. */
    public List<LedgerFlaw> flaws() {
        return List.copyOf(flaws);
    }

    private void compare(LedgerAnchor anchor) {
        if (!Arrays.equals(anchor.root(), tree.root())) {
            found(LedgerFlaw.Kind.ROOT_DIFFERS, anchor.position(), null);
        }
    }

    private void found(LedgerFlaw.Kind kind, long position, @Nullable UUID eventId) {
        flaws.add(new LedgerFlaw(kind, position, eventId));
    }
}

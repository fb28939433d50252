package shouwen.audit;

import java.util.Arrays;
import java.util.List;

/**
 * The way from one leaf of a Merkle tree to its root (RFC 6962): the roots of the subtrees beside it, from the leaf upwards.
 * Whoever has the leaf, the way and the root can check without the tree that the leaf stands in it. {@link MerklePaths} finds it.
 *
 * @param index of the leaf, the first being 0
 * @param size how many leaves the tree has
 */
public record MerklePath(long index, long size, List<byte[]> beside) {

    private static final byte[] LEAF = {0};
    private static final byte[] NODE = {1};

    public MerklePath {
        beside = List.copyOf(beside);
    }

    /** Whether the leaf stands in the tree with that root. */
    public boolean leads(byte[] leaf, byte[] root) {
        long at = index;
        long last = size - 1;
        var hash = Sha256.of(LEAF, leaf);
        for (var other : beside) {
            if (last == 0) {
                return false;
            }
            if ((at & 1) == 1 || at == last) {
                hash = Sha256.of(NODE, other, hash);
                while ((at & 1) == 0 && at != 0) {
                    at >>= 1;
                    last >>= 1;
                }
            } else {
                hash = Sha256.of(NODE, hash, other);
            }
            at >>= 1;
            last >>= 1;
        }
        return last == 0 && Arrays.equals(hash, root);
    }
}

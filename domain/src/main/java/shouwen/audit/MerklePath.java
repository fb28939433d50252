package shouwen.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The way from one leaf of a Merkle tree to its root (RFC 6962): the roots of the subtrees beside it, from the leaf upwards.
 * Whoever has the leaf, the way and the root can check without the tree that the leaf stands in it.
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

    /** Finds the way while the leaves pass by, the leaf itself left out or not. */
    public static Finder find(long index, long size) {
        return new Finder(index, size);
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

    /** Grows the subtrees beside a leaf. Not safe for use by several threads. */
    public static final class Finder {

        private final long index;
        private final long size;
        private final List<Range> ranges = new ArrayList<>();

        private Finder(long index, long size) {
            if (index < 0 || index >= size) {
                throw new IllegalArgumentException(index + " of " + size);
            }
            this.index = index;
            this.size = size;
            split(0, size);
        }

        private record Range(long from, long to, MerkleTree tree) {}

        private void split(long from, long to) {
            if (to - from == 1) {
                return;
            }
            long middle = from + Long.highestOneBit(to - from - 1);
            if (index < middle) {
                split(from, middle);
                ranges.add(new Range(middle, to, new MerkleTree()));
            } else {
                split(middle, to);
                ranges.add(new Range(from, middle, new MerkleTree()));
            }
        }

        /** The leaf at a place, in the order of places. */
        public void next(long place, byte[] leaf) {
            for (var range : ranges) {
                if (place >= range.from() && place < range.to()) {
                    range.tree().append(leaf);
                    return;
                }
            }
        }

        /** Refused when a leaf was missing. */
        public MerklePath path() {
            ranges.forEach(range -> {
                if (range.tree().size() != range.to() - range.from()) {
                    throw new IllegalStateException("leaves are missing");
                }
            });
            return new MerklePath(index, size, ranges.stream().map(range -> range.tree().root()).toList());
        }
    }
}

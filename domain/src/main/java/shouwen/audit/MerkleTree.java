package shouwen.audit;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A Merkle tree as in RFC 6962, kept as the roots of its full subtrees: 32 bytes for each set bit of its size, so that a
 * ledger of any length goes on from where it stood.
 *
 * <p>Not safe for use by several threads.
 */
public final class MerkleTree {

    private static final int DIGEST = 32;
    private static final byte[] LEAF = {0};
    private static final byte[] NODE = {1};

    private final List<byte[]> peaks = new ArrayList<>(); // of falling size
    private long size;

    public MerkleTree() {}

    /** The tree of that many leaves, from what {@link #frontier()} gave. */
    public static MerkleTree resume(long size, byte[] frontier) {
        if (frontier.length != Long.bitCount(size) * DIGEST) {
            throw new IllegalArgumentException("a tree of " + size + " leaves has another frontier");
        }
        var tree = new MerkleTree();
        for (int at = 0; at < frontier.length; at += DIGEST) {
            tree.peaks.add(Arrays.copyOfRange(frontier, at, at + DIGEST));
        }
        tree.size = size;
        return tree;
    }

    public void append(byte[] leaf) {
        var peak = Sha256.of(LEAF, leaf);
        for (long full = size; (full & 1) == 1; full >>= 1) {
            peak = Sha256.of(NODE, peaks.remove(peaks.size() - 1), peak);
        }
        peaks.add(peak);
        size++;
    }

    /** The root over all leaves; of no leaves the digest of nothing. */
    public byte[] root() {
        if (peaks.isEmpty()) {
            return Sha256.of();
        }
        var root = peaks.get(peaks.size() - 1);
        for (int at = peaks.size() - 2; at >= 0; at--) {
            root = Sha256.of(NODE, peaks.get(at), root);
        }
        return root.clone();
    }

    public long size() {
        return size;
    }

    /** All that is needed to go on. */
    public byte[] frontier() {
        var bytes = new ByteArrayOutputStream(peaks.size() * DIGEST);
        peaks.forEach(bytes::writeBytes);
        return bytes.toByteArray();
    }
}

package shouwen.audit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the ways of some leaves of one tree to its root while all its leaves pass by once. Each subtree is hashed once, however
 * many leaves are asked for, so that a thousand ways cost little more than one. Not safe for use by several threads.
 */
public final class MerklePaths {

    private static final byte[] LEAF = {0};
    private static final byte[] NODE = {1};

    private final long size;
    private final Map<Long, List<Range>> ways = new HashMap<>();
    private final Set<Range> wanted = new HashSet<>();
    private final Map<Range, byte[]> roots = new HashMap<>();
    private final Deque<Full> peaks = new ArrayDeque<>(); // the last first
    private long passed;

    /** @param leaves their places, the first being 0 */
    public MerklePaths(Collection<Long> leaves, long size) {
        this.size = size;
        for (long leaf : leaves) {
            if (leaf < 0 || leaf >= size) {
                throw new IllegalArgumentException(leaf + " of " + size);
            }
            var way = new ArrayList<Range>();
            split(leaf, 0, size, way);
            ways.put(leaf, way);
            wanted.addAll(way);
        }
    }

    private record Range(long from, long to) {}

    /** A subtree of a power of two of leaves. */
    private record Full(Range range, byte[] root) {
        long leaves() {
            return range.to() - range.from();
        }
    }

    /** The subtrees beside the leaf, from it upwards. */
    private static void split(long leaf, long from, long to, List<Range> way) {
        if (to - from == 1) {
            return;
        }
        long middle = from + Long.highestOneBit(to - from - 1);
        if (leaf < middle) {
            split(leaf, from, middle, way);
            way.add(new Range(middle, to));
        } else {
            split(leaf, middle, to, way);
            way.add(new Range(from, middle));
        }
    }

    /** The next leaf, in the order of places. */
    public void next(byte[] leaf) {
        if (passed == size) {
            throw new IllegalStateException("more than " + size + " leaves");
        }
        var full = keep(new Full(new Range(passed, passed + 1), Sha256.of(LEAF, leaf)));
        passed++;
        while (!peaks.isEmpty() && peaks.peek().leaves() == full.leaves()) {
            full = keep(join(peaks.pop(), full));
        }
        peaks.push(full);
    }

    private static Full join(Full left, Full right) {
        return new Full(new Range(left.range().from(), right.range().to()), Sha256.of(NODE, left.root(), right.root()));
    }

    private Full keep(Full full) {
        if (wanted.contains(full.range())) {
            roots.put(full.range(), full.root());
        }
        return full;
    }

    /** The way of a leaf that was asked for. Refused when a leaf was missing. */
    public MerklePath of(long leaf) {
        var way = ways.get(leaf);
        if (way == null || passed != size) {
            throw new IllegalStateException("leaves are missing");
        }
        return new MerklePath(leaf, size, way.stream().map(this::root).toList());
    }

    /** What is no full subtree reaches to the last leaf: it is made of the last peaks. */
    private byte[] root(Range range) {
        var known = roots.get(range);
        return known == null ? roots.computeIfAbsent(range, this::ragged) : known;
    }

    private byte[] ragged(Range range) {
        Full root = null;
        for (var peak : peaks) {
            if (peak.range().from() >= range.from()) {
                root = root == null ? peak : join(peak, root);
            }
        }
        if (root == null || !root.range().equals(range)) {
            throw new IllegalStateException("no subtree " + range);
        }
        return root.root();
    }
}

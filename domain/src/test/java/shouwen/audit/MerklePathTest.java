package shouwen.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class MerklePathTest {

    @Test
    void leads_from_every_leaf_of_every_tree_to_its_root() {
        for (int size = 1; size <= 40; size++) {
            var root = tree(size).root();
            for (int leaf = 0; leaf < size; leaf++) {
                assertThat(path(leaf, size).leads(leaf(leaf), root)).as(leaf + " of " + size).isTrue();
            }
        }
    }

    @Test
    void leads_nowhere_from_another_leaf_place_or_to_another_root() {
        var root = tree(13).root();

        assertThat(path(5, 13).leads(leaf(6), root)).isFalse();
        assertThat(path(6, 13).leads(leaf(5), root)).isFalse();
        assertThat(path(5, 13).leads(leaf(5), tree(14).root())).isFalse();
    }

    @Test
    void the_ways_of_several_leaves_are_those_of_each_alone() {
        for (int size = 1; size <= 70; size++) {
            var all = LongStream.range(0, size).boxed().toList();
            var together = paths(all, size);
            var root = tree(size).root();
            for (long leaf : all) {
                assertThat(together.of(leaf).leads(leaf(leaf), root)).as(leaf + " of " + size).isTrue();
            }
        }
    }

    @Test
    void is_not_found_while_leaves_are_missing() {
        var paths = new MerklePaths(List.of(0L), 3);
        paths.next(leaf(0));
        paths.next(leaf(1));

        assertThatThrownBy(() -> paths.of(0)).isInstanceOf(IllegalStateException.class);
        paths.next(leaf(2));
        assertThat(paths.of(0).beside()).hasSize(2);
        assertThatThrownBy(() -> paths.of(1)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> paths.next(leaf(3))).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new MerklePaths(List.of(3L), 3)).isInstanceOf(IllegalArgumentException.class);
    }

    private static MerkleTree tree(int size) {
        var tree = new MerkleTree();
        LongStream.range(0, size).forEach(place -> tree.append(leaf(place)));
        return tree;
    }

    private static MerklePath path(int leaf, int size) {
        return paths(List.of((long) leaf), size).of(leaf);
    }

    private static MerklePaths paths(List<Long> leaves, int size) {
        var paths = new MerklePaths(leaves, size);
        LongStream.range(0, size).forEach(place -> paths.next(leaf(place)));
        return paths;
    }

    private static byte[] leaf(long place) {
        return new byte[] {(byte) place, 7};
    }
}

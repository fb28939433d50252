package shouwen.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
    void is_not_found_while_leaves_are_missing() {
        var finder = MerklePath.find(0, 3);
        finder.next(1, leaf(1));

        assertThatThrownBy(finder::path).isInstanceOf(IllegalStateException.class);
    }

    private static MerkleTree tree(int size) {
        var tree = new MerkleTree();
        LongStream.range(0, size).forEach(place -> tree.append(leaf(place)));
        return tree;
    }

    private static MerklePath path(int leaf, int size) {
        var finder = MerklePath.find(leaf, size);
        LongStream.range(0, size).forEach(place -> finder.next(place, leaf(place)));
        return finder.path();
    }

    private static byte[] leaf(long place) {
        return new byte[] {(byte) place, 7};
    }
}

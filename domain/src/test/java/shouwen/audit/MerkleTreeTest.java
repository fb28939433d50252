package shouwen.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class MerkleTreeTest {

    /** The example of RFC 6962 as published with its reference implementation: eight leaves. */
    @Test
    void agrees_with_the_published_example() {
        var tree = new MerkleTree();
        var leaves = List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657",
                "606162636465666768696a6b6c6d6e6f");

        leaves.forEach(leaf -> tree.append(HexFormat.of().parseHex(leaf)));

        assertThat(HexFormat.of().formatHex(tree.root()))
                .isEqualTo("5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");
    }

    @Test
    void the_root_of_nothing_is_the_digest_of_nothing() {
        assertThat(HexFormat.of().formatHex(new MerkleTree().root()))
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    @Property(tries = 100)
    void agrees_with_the_recursive_definition(@ForAll @IntRange(min = 1, max = 130) int size) {
        assertThat(tree(size).root()).isEqualTo(byDefinition(0, size));
    }

    @Property(tries = 100)
    void goes_on_where_it_stood(@ForAll @IntRange(max = 130) int before, @ForAll @IntRange(max = 60) int more) {
        var first = tree(before);

        var resumed = MerkleTree.resume(before, first.frontier());
        IntStream.range(before, before + more).forEach(n -> resumed.append(leaf(n)));

        assertThat(resumed.root()).isEqualTo(tree(before + more).root());
    }

    private static MerkleTree tree(int size) {
        var tree = new MerkleTree();
        IntStream.range(0, size).forEach(n -> tree.append(leaf(n)));
        return tree;
    }

    private static byte[] byDefinition(int from, int to) {
        if (to - from == 1) {
            return Sha256.of(new byte[] {0}, leaf(from));
        }
        int split = Integer.highestOneBit(to - from - 1);
        return Sha256.of(new byte[] {1}, byDefinition(from, from + split), byDefinition(from + split, to));
    }

    private static byte[] leaf(int n) {
        return ByteBuffer.allocate(4).putInt(n).array();
    }
}

package org.lectern.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The roots are those of the Merkle tree test in Google's Certificate Transparency reference implementation
 * (cpp/merkletree/merkle_tree_test.cc).
 */
@Tag("domain")
class MerkleVectorsTest {
    private static final List<Hash> LEAVES = Stream.of(
                    "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f")
            .map(hex -> Merkle.leaf(HexFormat.of().parseHex(hex)))
            .toList();
    private static final List<String> ROOTS = List.of(
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    @Test
    void rootsAreThoseOfTheReferenceImplementation() {
        assertThat(IntStream.rangeClosed(0, 8)
                        .mapToObj(n -> Merkle.root(LEAVES.subList(0, n)).hex()))
                .containsExactlyElementsOf(ROOTS);
    }

    @Test
    void aLeafThatLooksLikeANodeHasAnotherHash() {
        byte[] both = new byte[64];
        assertThat(Merkle.leaf(both)).isNotEqualTo(Merkle.node(Hash.at(both, 0), Hash.at(both, 32)));
    }

    /** The tree of seven leaves in RFC 6962 section 2.1.3, with its letters. */
    private record Seven(Hash a, Hash b, Hash c, Hash d, Hash f, Hash g, Hash h, Hash i, Hash j, Hash k, Hash l) {
        static Seven tree() {
            Hash a = LEAVES.get(0);
            Hash b = LEAVES.get(1);
            Hash c = LEAVES.get(2);
            Hash d = LEAVES.get(3);
            Hash f = LEAVES.get(5);
            Hash g = Merkle.node(a, b);
            Hash h = Merkle.node(c, d);
            Hash i = Merkle.node(LEAVES.get(4), f);
            Hash j = LEAVES.get(6);
            return new Seven(a, b, c, d, f, g, h, i, j, Merkle.node(g, h), Merkle.node(i, j));
        }
    }

    @Test
    void auditPathsAreThoseOfTheRfc() {
        Seven t = Seven.tree();
        assertThat(inclusion(0)).containsExactly(t.b, t.h, t.l);
        assertThat(inclusion(3)).containsExactly(t.c, t.g, t.l);
        assertThat(inclusion(4)).containsExactly(t.f, t.j, t.k);
        assertThat(inclusion(6)).containsExactly(t.i, t.k);
    }

    @Test
    void consistencyProofsAreThoseOfTheRfc() {
        Seven t = Seven.tree();
        assertThat(consistency(3)).containsExactly(t.c, t.d, t.g, t.l);
        assertThat(consistency(4)).containsExactly(t.l);
        assertThat(consistency(6)).containsExactly(t.i, t.j, t.k);
    }

    private static List<Hash> inclusion(long index) {
        return Merkle.inclusion(index, 7, Merkle.over(LEAVES));
    }

    private static List<Hash> consistency(long size) {
        return Merkle.consistency(size, 7, Merkle.over(LEAVES));
    }
}

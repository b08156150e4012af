package org.lectern.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.testing.Property;

@Tag("domain")
class MerkleTest {
    @Property(tries = 100)
    void everyInclusionProofHoldsAndFailsWhenAltered(RandomGenerator random) {
        List<Hash> leaves = TestLog.hashes(random, random.nextInt(1, 70));
        Hash root = Merkle.root(leaves);
        long size = leaves.size();
        for (int index = 0; index < size; index++) {
            List<Hash> path = Merkle.inclusion(index, size, Merkle.over(leaves));
            Hash leaf = leaves.get(index);
            assertThat(Merkle.includes(leaf, index, size, path, root)).isTrue();
            assertThat(Merkle.includes(flip(leaf, random), index, size, path, root))
                    .isFalse();
            assertThat(Merkle.includes(leaf, index, size, path, flip(root, random)))
                    .isFalse();
            assertThat(Merkle.includes(leaf, index, size, longer(path, random), root))
                    .isFalse();
            assertThat(Merkle.includes(leaf, size, size, path, root)).isFalse();
            for (int i = 0; i < path.size(); i++) {
                assertThat(Merkle.includes(leaf, index, size, altered(path, i, random), root))
                        .isFalse();
                assertThat(Merkle.includes(leaf, index, size, path.subList(0, i), root))
                        .isFalse();
            }
            for (int other = 0; other < size; other++) {
                assertThat(Merkle.includes(leaf, other, size, path, root)).isEqualTo(other == index);
            }
        }
    }

    @Property(tries = 100)
    void anyTwoSizesAreConsistentAndFailWhenAltered(RandomGenerator random) {
        List<Hash> leaves = TestLog.hashes(random, random.nextInt(1, 40));
        int size = leaves.size();
        Hash root = Merkle.root(leaves);
        for (int old = 0; old <= size; old++) {
            Hash oldRoot = Merkle.root(leaves.subList(0, old));
            List<Hash> path = Merkle.consistency(old, size, Merkle.over(leaves));
            assertThat(Merkle.consistent(old, oldRoot, size, root, path)).isTrue();
            assertThat(Merkle.consistent(old, flip(oldRoot, random), size, root, path))
                    .isFalse();
            assertThat(Merkle.consistent(old, oldRoot, size, root, longer(path, random)))
                    .isFalse();
            if (old > 0) {
                assertThat(Merkle.consistent(old, oldRoot, size, flip(root, random), path))
                        .isFalse();
            }
            for (int i = 0; i < path.size(); i++) {
                assertThat(Merkle.consistent(old, oldRoot, size, root, altered(path, i, random)))
                        .isFalse();
                assertThat(Merkle.consistent(old, oldRoot, size, root, path.subList(0, i)))
                        .isFalse();
            }
        }
    }

    @Test
    void anOldTreeIsNotLargerThanTheNewOne() {
        Hash root = Merkle.leaf(new byte[0]);
        assertThat(Merkle.consistent(2, root, 1, root, List.of())).isFalse();
        assertThatThrownBy(() -> Merkle.consistency(2, 1, Merkle.over(List.of(root))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Merkle.inclusion(1, 1, Merkle.over(List.of(root))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Hash flip(Hash hash, RandomGenerator random) {
        byte[] bytes = hash.bytes();
        bytes[random.nextInt(32)] ^= (byte) (1 << random.nextInt(8));
        return Hash.of(bytes);
    }

    private static List<Hash> altered(List<Hash> path, int index, RandomGenerator random) {
        List<Hash> altered = new ArrayList<>(path);
        altered.set(index, flip(altered.get(index), random));
        return altered;
    }

    private static List<Hash> longer(List<Hash> path, RandomGenerator random) {
        List<Hash> longer = new ArrayList<>(path);
        longer.addAll(TestLog.hashes(random, 1));
        return longer;
    }
}

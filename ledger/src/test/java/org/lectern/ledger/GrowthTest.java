package org.lectern.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.testing.Property;

@Tag("domain")
class GrowthTest {
    @Property(tries = 50)
    void appendingInAnySplitGivesTheSameTree(RandomGenerator random) {
        List<Hash> leaves = TestLog.hashes(random, random.nextInt(0, 1500));
        TestLog log = new TestLog();
        while (log.leaves.size() < leaves.size()) {
            int from = log.leaves.size();
            int to = Math.min(leaves.size(), from + random.nextInt(0, 600));
            log.append(leaves.subList(from, to));
        }
        assertThat(log.root).isEqualTo(Merkle.root(leaves)).isEqualTo(log.tree().root());
    }

    @Property(tries = 20)
    void proofsReadFromTilesAreThoseOfTheTree(RandomGenerator random) {
        TestLog log = TestLog.of(random, random.nextInt(1, 1200));
        int size = log.leaves.size();
        int index = random.nextInt(size);
        int old = random.nextInt(size + 1);
        assertThat(log.tree().leaf(index)).isEqualTo(log.leaves.get(index));
        assertThat(log.tree().inclusion(index)).isEqualTo(Merkle.inclusion(index, size, Merkle.over(log.leaves)));
        assertThat(log.tree().consistency(old)).isEqualTo(Merkle.consistency(old, size, Merkle.over(log.leaves)));
    }

    @Property(tries = 20)
    void theNeededTilesAreEnoughForAProof(RandomGenerator random) {
        TestLog log = TestLog.of(random, random.nextInt(1, 70_000));
        int index = random.nextInt(log.leaves.size());
        log.reads.clear();
        List<Hash> path = log.tree().inclusion(index);
        assertThat(Merkle.includes(log.leaves.get(index), index, log.leaves.size(), path, log.root))
                .isTrue();
        assertThat(log.tree().needed(index)).containsAll(log.reads);
    }

    @Test
    void anOlderTreeIsReadFromWiderTiles() {
        TestLog log = TestLog.of(new Random(1), 1000);
        assertThat(new TileTree(log, 300).root()).isEqualTo(Merkle.root(log.leaves.subList(0, 300)));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 255, 256, 257, 65_535, 65_536, 65_537})
    void appendingReadsOnlyTheRightEdge(int size) {
        TestLog log = TestLog.of(new Random(2), size);
        log.reads.clear();
        log.append(TestLog.hashes(new Random(3), 300));
        assertThat(log.reads).allSatisfy(tile -> {
            assertThat(tile.full()).isFalse();
            assertThat(TileTree.rightEdge(size)).contains(tile);
        });
        assertThat(log.root).isEqualTo(Merkle.root(log.leaves));
    }

    @Test
    void onlyTheEndsWidthIsHandedBack() {
        assertThat(TestLog.of(new Random(4), 0)
                        .append(TestLog.hashes(new Random(5), 600))
                        .tiles()
                        .keySet())
                .containsExactly(new Tile(0, 0, 256), new Tile(0, 1, 256), new Tile(0, 2, 88), new Tile(1, 0, 2));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 256, tile/0/000",
        "0, 1234067, 256, tile/0/x001/x234/067",
        "1, 1234, 5, tile/1/x001/234.p/5",
        "2, 999, 255, tile/2/999.p/255"
    })
    void aTilesPathIsThePublicOne(int level, long index, int width, String path) {
        assertThat(new Tile(level, index, width).path()).isEqualTo(path);
        assertThat(Tile.parse(path)).isEqualTo(new Tile(level, index, width));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tile/0/000.p/256",
                "tile/0/000.p/0",
                "tile/00/000",
                "tile/0/0",
                "tile/0/x000/000",
                "tile/9/000",
                "tile/0/../000",
                "tile/0/001/234",
                "/tile/0/000",
                "tile/0/000.p/01"
            })
    void anyOtherSpellingOfAPathIsRefused(String path) {
        assertThatThrownBy(() -> Tile.parse(path)).isInstanceOf(FormatException.class);
    }
}

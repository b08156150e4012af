package org.lectern.ledger;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** A log in memory, kept as the server keeps it: one row for each level and index, the widest tile in it. */
final class TestLog implements TileReader {
    record Place(int level, long index) {}

    final Map<Place, byte[]> rows = new HashMap<>();
    final List<Hash> leaves = new ArrayList<>();
    final List<Tile> reads = new ArrayList<>();
    Hash root = Merkle.emptyRoot();

    static TestLog of(RandomGenerator random, int size) {
        TestLog log = new TestLog();
        log.append(hashes(random, size));
        return log;
    }

    static List<Hash> hashes(RandomGenerator random, int count) {
        List<Hash> hashes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            byte[] bytes = new byte[32];
            random.nextBytes(bytes);
            hashes.add(Hash.of(bytes));
        }
        return hashes;
    }

    Growth append(List<Hash> more) {
        Growth growth = Growth.append(this, leaves.size(), more);
        growth.tiles().forEach((tile, bytes) -> rows.put(new Place(tile.level(), tile.index()), bytes));
        leaves.addAll(more);
        root = growth.root();
        return growth;
    }

    TileTree tree() {
        return new TileTree(this, leaves.size());
    }

    @Override
    public byte[] read(Tile tile) {
        reads.add(tile);
        byte[] bytes = rows.get(new Place(tile.level(), tile.index()));
        if (bytes == null) {
            throw new IllegalStateException("no tile at " + tile.path());
        }
        return bytes;
    }

    SignedNote head(SigningKey key) {
        return new Checkpoint(key.name(), leaves.size(), root).sign(key);
    }

    static Entry entry(int number, Hash commitment) {
        Instant at = Instant.parse("2026-06-09T14:02:00.123Z").plusSeconds(number);
        return new Entry("decision.hide", at, "case-" + number, "person_1", commitment);
    }

    static byte[] payload(String text) {
        return ("{\"text\":" + JsonText.quote(text) + "}").getBytes(US_ASCII);
    }
}

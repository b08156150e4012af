package org.lectern.ledger;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedSet;

/**
 * What is known of the records of an export once they are written to a file: how many, the tiles that prove them, the
 * media they name.
 */
final class RecordSpool {
    private final TileTree tree;
    private final SortedSet<Tile> tiles;
    private final Set<Hash> media = new HashSet<>();
    private long records;
    private long withheld;
    private long last = -1;
    private byte[] leaves = {};

    private RecordSpool(TileTree tree) {
        this.tree = tree;
        this.tiles = TileTree.rightEdge(tree.size());
    }

    static RecordSpool fill(Path file, Iterable<ExportRecord> records, TileTree tree) throws IOException {
        RecordSpool spool = new RecordSpool(tree);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            for (ExportRecord record : records) {
                spool.take(record);
                String line = record.line();
                if (line.length() > ExportRecord.MOST_CHARACTERS) {
                    throw new IllegalArgumentException("record " + record.index() + " is too long");
                }
                out.write(line.getBytes(US_ASCII));
                out.write('\n');
            }
        }
        return spool;
    }

    private void take(ExportRecord record) {
        long index = record.index();
        if (index <= last || index >= tree.size()) {
            throw new IllegalArgumentException("record " + index + " is out of order or not in the log");
        }
        Entry entry = Entry.parse(record.entry());
        if (!record.keeps(entry.commitment())) {
            throw new IllegalArgumentException("the payload of record " + index + " is not the one it commits to");
        }
        if (last < 0 || index / Tile.FULL != last / Tile.FULL) {
            tiles.addAll(tree.needed(index));
            leaves = TileTree.read(tree.tiles(), Tile.holding(0, index, tree.size()));
        }
        if (!Hash.at(leaves, (int) (index % Tile.FULL) * Hash.LENGTH).equals(entry.leafHash())) {
            throw new IllegalArgumentException("the log has another entry at index " + index);
        }
        last = index;
        records++;
        withheld += record.payload() == null ? 1 : 0;
        media.addAll(record.media());
    }

    long records() {
        return records;
    }

    long withheld() {
        return withheld;
    }

    SortedSet<Tile> tiles() {
        return tiles;
    }

    Set<Hash> media() {
        return media;
    }
}

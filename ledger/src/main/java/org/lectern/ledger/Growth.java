package org.lectern.ledger;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What appending leaves makes of a tree: the new size and root, and the bytes of each tile that is new or has grown. A
 * grown tile replaces the narrower one at the same level and index.
 */
public record Growth(long size, Hash root, SortedMap<Tile, byte[]> tiles) {
    public Growth {
        tiles = Collections.unmodifiableSortedMap(new TreeMap<>(tiles));
    }

    /** Appends leaf hashes to a tree; reads only the partial tiles at its right edge, one a level at most. */
    public static Growth append(TileReader reader, long oldSize, List<Hash> leaves) {
        long size = Math.addExact(oldSize, leaves.size());
        SortedMap<Tile, byte[]> changed = new TreeMap<>();
        byte[] added = join(leaves);
        for (int level = 0; added.length > 0; level++) {
            added = appendLevel(reader, level, oldSize, added, changed);
        }
        TileReader both = tile -> {
            byte[] fresh = changed.get(tile);
            return fresh != null ? fresh : TileTree.read(reader, tile);
        };
        return new Growth(size, new TileTree(both, size).root(), changed);
    }

    /** Fills tiles of one level and returns the hashes that full tiles hand to the level above. */
    private static byte[] appendLevel(
            TileReader reader, int level, long oldSize, byte[] added, SortedMap<Tile, byte[]> changed) {
        long count = Tile.hashes(level, oldSize);
        byte[] row = added;
        if (count % Tile.FULL != 0) {
            Tile edge = Tile.holding(level, count - 1, oldSize);
            row = concat(TileTree.read(reader, edge), edge.bytes(), added);
        }
        ByteBuffer above = ByteBuffer.allocate(row.length / (Tile.FULL * Hash.LENGTH) * Hash.LENGTH);
        long index = count / Tile.FULL;
        for (int from = 0; from < row.length; from += Tile.FULL * Hash.LENGTH, index++) {
            byte[] bytes = Arrays.copyOfRange(row, from, Math.min(row.length, from + Tile.FULL * Hash.LENGTH));
            Tile tile = new Tile(level, index, bytes.length / Hash.LENGTH);
            changed.put(tile, bytes);
            if (tile.full()) {
                TileTree.fold(bytes, 0, Tile.FULL).putInto(above);
            }
        }
        return above.array();
    }

    private static byte[] concat(byte[] first, int length, byte[] second) {
        byte[] both = Arrays.copyOf(first, length + second.length);
        System.arraycopy(second, 0, both, length, second.length);
        return both;
    }

    private static byte[] join(List<Hash> leaves) {
        ByteBuffer bytes = ByteBuffer.allocate(leaves.size() * Hash.LENGTH);
        leaves.forEach(leaf -> leaf.putInto(bytes));
        return bytes.array();
    }
}

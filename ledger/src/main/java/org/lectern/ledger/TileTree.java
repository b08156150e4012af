package org.lectern.ledger;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** A tree of a known size whose hashes are read from tiles. */
public record TileTree(TileReader tiles, long size) implements NodeReader {
    public TileTree {
        if (size < 0) {
            throw new IllegalArgumentException("a tree has no negative size");
        }
    }

    public Hash root() {
        return Merkle.root(size, this);
    }

    /** The hash of the leaf at the index. */
    public Hash leaf(long index) {
        return node(0, index);
    }

    public List<Hash> inclusion(long index) {
        return Merkle.inclusion(index, size, this);
    }

    public List<Hash> consistency(long oldSize) {
        return Merkle.consistency(oldSize, size, this);
    }

    @Override
    public Hash node(int level, long index) {
        int tileLevel = level / Tile.HEIGHT;
        int count = 1 << (level % Tile.HEIGHT);
        long first = index * count;
        Tile tile = Tile.holding(tileLevel, first, size);
        return fold(read(tiles, tile), (int) (first % Tile.FULL), count);
    }

    /** The tiles from which the root and the inclusion proof of the leaf can be computed. */
    public SortedSet<Tile> needed(long index) {
        SortedSet<Tile> needed = rightEdge(size);
        for (int level = 0; index >> (level * Tile.HEIGHT) < Tile.hashes(level, size); level++) {
            needed.add(Tile.holding(level, index >> (level * Tile.HEIGHT), size));
        }
        return needed;
    }

    /** The tiles from which the root of a tree of the size can be computed. */
    static SortedSet<Tile> rightEdge(long size) {
        SortedSet<Tile> edge = new TreeSet<>();
        for (int level = 0; Tile.hashes(level, size) > 0; level++) {
            long count = Tile.hashes(level, size);
            if (count % Tile.FULL != 0) {
                edge.add(Tile.holding(level, count - 1, size));
            }
        }
        return edge;
    }

    static byte[] read(TileReader tiles, Tile tile) {
        byte[] bytes = tiles.read(tile);
        if (bytes.length < tile.bytes() || bytes.length % Hash.LENGTH != 0) {
            throw new FormatException(tile.path() + " has " + bytes.length + " bytes instead of " + tile.bytes());
        }
        return bytes;
    }

    /** The root over a power of two of hashes inside a tile. */
    static Hash fold(byte[] tile, int first, int count) {
        if (count == 1) {
            return Hash.at(tile, first * Hash.LENGTH);
        }
        int half = count / 2;
        return Merkle.node(fold(tile, first, half), fold(tile, first + half, half));
    }
}

package org.lectern.ledger;

/**
 * Reads the bytes of a stored tile: at least {@code tile.bytes()} of them, so a wider tile stored at the same level and
 * index will do. Throws an unchecked exception when there is none.
 */
@FunctionalInterface
public interface TileReader {
    byte[] read(Tile tile);
}

package org.lectern.ledger;

/**
 * Reads the hash of a complete subtree: level 0 are leaves, and node (level, index) covers 2^level leaves from index *
 * 2^level on.
 */
@FunctionalInterface
public interface NodeReader {
    Hash node(int level, long index);
}

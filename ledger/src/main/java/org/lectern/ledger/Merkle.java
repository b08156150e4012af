package org.lectern.ledger;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The Merkle tree of RFC 6962 section 2.1 as pure functions; checking follows RFC 9162 sections 2.1.3.2 and 2.1.4.2.
 */
public final class Merkle {
    private Merkle() {}

    /** The root of a tree without leaves: SHA-256 of nothing. */
    public static Hash emptyRoot() {
        return Hash.sha256();
    }

    public static Hash leaf(byte[] data) {
        return Hash.sha256(new byte[] {0}, data);
    }

    public static Hash node(Hash left, Hash right) {
        MessageDigest digest = Hash.newDigest();
        digest.update((byte) 1);
        left.update(digest);
        right.update(digest);
        return Hash.finish(digest);
    }

    /** The root over leaf hashes held in memory. */
    public static Hash root(List<Hash> leaves) {
        return root(leaves.size(), over(leaves));
    }

    /** The root of the first {@code size} leaves; asks only for complete subtrees on the right edge. */
    public static Hash root(long size, NodeReader nodes) {
        return size == 0 ? emptyRoot() : range(0, size, nodes);
    }

    /** The audit path of RFC 6962 section 2.1.1, lowest sibling first. */
    public static List<Hash> inclusion(long index, long size, NodeReader nodes) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("index " + index + " is not in a tree of size " + size);
        }
        List<Hash> path = new ArrayList<>();
        long from = 0;
        long to = size;
        while (to - from > 1) {
            long middle = from + largestPowerBelow(to - from);
            if (index < middle) {
                path.addFirst(range(middle, to, nodes));
                to = middle;
            } else {
                path.addFirst(range(from, middle, nodes));
                from = middle;
            }
        }
        return List.copyOf(path);
    }

    /** The consistency proof of RFC 6962 section 2.1.2; empty when the sizes are equal or the old tree is empty. */
    public static List<Hash> consistency(long oldSize, long newSize, NodeReader nodes) {
        if (oldSize < 0 || oldSize > newSize) {
            throw new IllegalArgumentException("a tree of size " + newSize + " has no earlier size " + oldSize);
        }
        if (oldSize == 0 || oldSize == newSize) {
            return List.of();
        }
        List<Hash> path = new ArrayList<>();
        long from = 0;
        long to = newSize;
        while (to != oldSize) {
            long middle = from + largestPowerBelow(to - from);
            if (oldSize <= middle) {
                path.addFirst(range(middle, to, nodes));
                to = middle;
            } else {
                path.addFirst(range(from, middle, nodes));
                from = middle;
            }
        }
        if (from != 0) {
            path.addFirst(range(from, to, nodes));
        }
        return List.copyOf(path);
    }

    /** True when the path proves that the leaf stands at the index of the tree with this size and root. */
    public static boolean includes(Hash leaf, long index, long size, List<Hash> path, Hash root) {
        if (index < 0 || index >= size) {
            return false;
        }
        long fn = index;
        long sn = size - 1;
        Hash r = leaf;
        for (Hash p : path) {
            if (sn == 0) {
                return false;
            }
            if ((fn & 1) == 1 || fn == sn) {
                r = node(p, r);
                while ((fn & 1) == 0 && fn != 0) {
                    fn >>= 1;
                    sn >>= 1;
                }
            } else {
                r = node(r, p);
            }
            fn >>= 1;
            sn >>= 1;
        }
        return sn == 0 && r.equals(root);
    }

    /** True when the path proves that the tree of the old size and root is a beginning of the new one. */
    public static boolean consistent(long oldSize, Hash oldRoot, long newSize, Hash newRoot, List<Hash> path) {
        if (oldSize < 0 || oldSize > newSize) {
            return false;
        }
        if (oldSize == newSize) {
            return path.isEmpty() && oldRoot.equals(newRoot);
        }
        if (oldSize == 0) {
            return path.isEmpty() && oldRoot.equals(emptyRoot());
        }
        return !path.isEmpty() && grows(oldSize, oldRoot, newSize, newRoot, path);
    }

    private static boolean grows(long oldSize, Hash oldRoot, long newSize, Hash newRoot, List<Hash> path) {
        boolean power = Long.bitCount(oldSize) == 1;
        int shift = Long.numberOfTrailingZeros(~(oldSize - 1));
        long fn = (oldSize - 1) >> shift;
        long sn = (newSize - 1) >> shift;
        Hash fr = power ? oldRoot : path.getFirst();
        Hash sr = fr;
        for (Hash c : power ? path : path.subList(1, path.size())) {
            if (sn == 0) {
                return false;
            }
            if ((fn & 1) == 1 || fn == sn) {
                fr = node(c, fr);
                sr = node(c, sr);
                while ((fn & 1) == 0 && fn != 0) {
                    fn >>= 1;
                    sn >>= 1;
                }
            } else {
                sr = node(sr, c);
            }
            fn >>= 1;
            sn >>= 1;
        }
        return sn == 0 && fr.equals(oldRoot) && sr.equals(newRoot);
    }

    /** Reads nodes by hashing a list of leaves: for small trees and tests. */
    public static NodeReader over(List<Hash> leaves) {
        return new NodeReader() {
            @Override
            public Hash node(int level, long index) {
                return level == 0
                        ? leaves.get(Math.toIntExact(index))
                        : Merkle.node(node(level - 1, index * 2), node(level - 1, index * 2 + 1));
            }
        };
    }

    /**
     * MTH of leaves from..to, where from is a multiple of the largest power of two below the length: folds complete
     * subtrees from the right.
     */
    private static Hash range(long from, long to, NodeReader nodes) {
        @Nullable Hash result = null;
        long end = to;
        while (end > from) {
            int level = Long.numberOfTrailingZeros(end - from);
            Hash subtree = nodes.node(level, (end >> level) - 1);
            result = result == null ? subtree : node(subtree, result);
            end -= 1L << level;
        }
        if (result == null) {
            throw new IllegalArgumentException("an empty range has no node");
        }
        return result;
    }

    private static long largestPowerBelow(long size) {
        return Long.highestOneBit(size - 1);
    }
}

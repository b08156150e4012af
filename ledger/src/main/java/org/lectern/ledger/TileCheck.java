package org.lectern.ledger;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Checks that the shipped tiles hang together up to the checkpoint's root, and finds leaves in those that do. */
final class TileCheck {
    private static final int CACHED = 512;
    private static final Comparator<Tile> TOP_FIRST =
            Comparator.comparingInt(Tile::level).reversed().thenComparingLong(Tile::index);

    private final Archive archive;
    private final Findings findings;
    private final @Nullable Checkpoint checkpoint;
    private final SortedSet<Tile> tiles = new TreeSet<>(TOP_FIRST.thenComparingInt(Tile::width));
    private final Map<Tile, byte[]> cache = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Tile, byte[]> eldest) {
            return size() > CACHED;
        }
    };

    TileCheck(Archive archive, Findings findings, @Nullable Checkpoint checkpoint) {
        this.archive = archive;
        this.findings = findings;
        this.checkpoint = checkpoint;
        for (String name : archive.names()) {
            if (ArchiveLayout.isTile(name)) {
                tiles.add(Tile.parse(name));
            }
        }
    }

    void check() {
        checkList();
        if (checkpoint == null || findings.damaged(ArchiveLayout.CHECKPOINT)) {
            return;
        }
        for (Tile tile : tiles) {
            if (!belongs(tile, checkpoint.size())) {
                findings.add(tile.path(), "A log of this size has no such tile.");
            }
        }
        checkRoot(checkpoint);
        for (Tile tile : tiles) {
            if (tile.full() && !findings.damaged(tile.path())) {
                checkAbove(tile, checkpoint.size());
            }
        }
    }

    /** Whether the tile that has this leaf is in the archive. */
    boolean holds(long index, long size) {
        return archive.has(Tile.holding(0, index, size).path());
    }

    /** The leaf's hash, or null when its tile is missing or damaged, which is then among the findings. */
    @Nullable
    Hash leaf(long index, long size) {
        byte[] bytes = bytes(Tile.holding(0, index, size));
        return bytes == null ? null : Hash.at(bytes, (int) (index % Tile.FULL) * Hash.LENGTH);
    }

    /** Names each shipped tile that proves nothing; the needed ones are all those that records asked for. */
    void refuseUnneeded(SortedSet<Tile> needed) {
        for (Tile tile : tiles) {
            if (!needed.contains(tile)) {
                findings.add(tile.path(), "No record needs this tile.");
            }
        }
    }

    private void checkList() {
        byte[] list = archive.read(ArchiveLayout.TILES);
        StringBuilder expected = new StringBuilder();
        for (String name : archive.names()) {
            if (ArchiveLayout.isTile(name)) {
                expected.append(name).append('\n');
            }
        }
        boolean same = list != null && Arrays.equals(list, expected.toString().getBytes(US_ASCII));
        if (list != null && !same && !findings.any()) {
            findings.add(ArchiveLayout.TILES, "This does not list the tiles that are in the archive.");
        }
    }

    private void checkRoot(Checkpoint head) {
        SortedSet<Tile> edge = TileTree.rightEdge(head.size());
        boolean whole = true;
        for (Tile tile : edge) {
            whole &= bytes(tile) != null;
        }
        TileReader reader = tile -> {
            byte[] bytes = bytes(tile);
            if (bytes == null) {
                throw new IllegalStateException(tile.path() + " was there a moment ago");
            }
            return bytes;
        };
        if (whole && !new TileTree(reader, head.size()).root().equals(head.root())) {
            findings.add(edge.getLast().path(), "The tiles at the log's end do not lead to the checkpoint's root.");
        }
    }

    private void checkAbove(Tile tile, long size) {
        Tile above = Tile.holding(tile.level() + 1, tile.index(), size);
        byte[] own = bytes(tile);
        byte[] upper = bytes(above);
        if (own != null && upper != null) {
            Hash promised = Hash.at(upper, (int) (tile.index() % Tile.FULL) * Hash.LENGTH);
            if (!TileTree.fold(own, 0, Tile.FULL).equals(promised)) {
                cache.remove(tile);
                findings.add(tile.path(), "This tile does not lead to the one above it, " + above.path() + ".");
            }
        }
    }

    private static boolean belongs(Tile tile, long size) {
        long first = tile.index() * Tile.FULL;
        return first < Tile.hashes(tile.level(), size)
                && Tile.holding(tile.level(), first, size).equals(tile);
    }

    private byte @Nullable [] bytes(Tile tile) {
        String path = tile.path();
        if (findings.damaged(path)) {
            return null;
        }
        byte[] bytes = cache.get(tile);
        if (bytes == null) {
            bytes = load(tile, path);
        }
        return bytes;
    }

    private byte @Nullable [] load(Tile tile, String path) {
        if (!archive.has(path)) {
            findings.add(path, "This tile is missing.");
            return null;
        }
        byte[] bytes = archive.read(path);
        if (bytes == null) {
            return null;
        }
        if (bytes.length != tile.bytes()) {
            findings.add(path, "This tile has " + bytes.length + " bytes instead of " + tile.bytes() + ".");
            return null;
        }
        cache.put(tile, bytes);
        return bytes;
    }
}

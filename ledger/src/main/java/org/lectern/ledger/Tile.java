package org.lectern.ledger;

import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The place of one tile of the C2SP tlog-tiles layout: up to 256 hashes of tree level 8 * level, from hash 256 * index
 * on. Its bytes are width * 32 long. A width below 256 is a partial tile at the right edge.
 */
public record Tile(int level, long index, int width) implements Comparable<Tile> {
    public static final int HEIGHT = 8;
    public static final int FULL = 256;

    private static final Pattern PATH =
            Pattern.compile("tile/(0|[1-9][0-9]?)/((?:x[0-9]{3}/){0,5}[0-9]{3})(?:\\.p/([1-9][0-9]{0,2}))?");
    private static final Comparator<Tile> ORDER =
            Comparator.comparingInt(Tile::level).thenComparingLong(Tile::index).thenComparingInt(Tile::width);

    public Tile {
        if (level < 0 || level > 7 || index < 0 || width < 1 || width > FULL) {
            throw new FormatException("no tile has level " + level + ", index " + index + ", width " + width);
        }
    }

    /** The tile that holds hash {@code position} of a tile level, as wide as a tree of the size makes it. */
    public static Tile holding(int level, long position, long treeSize) {
        long first = position / FULL * FULL;
        long count = hashes(level, treeSize) - first;
        if (position < 0 || count <= position - first) {
            throw new IllegalArgumentException(
                    "a tree of " + treeSize + " has no hash " + position + " at level " + level);
        }
        return new Tile(level, position / FULL, (int) Math.min(FULL, count));
    }

    /** How many hashes a tile level has in a tree of the size. */
    public static long hashes(int level, long treeSize) {
        return level * HEIGHT >= Long.SIZE ? 0 : treeSize >> (level * HEIGHT);
    }

    /** From a path such as {@code tile/0/x001/234} or {@code tile/1/000.p/5}. */
    public static Tile parse(String path) {
        Matcher m = PATH.matcher(path);
        if (!m.matches()) {
            throw new FormatException("not the path of a tile");
        }
        long index = Long.parseLong(m.group(2).replaceAll("[x/]", ""));
        String width = m.group(3);
        try {
            Tile tile = new Tile(Integer.parseInt(m.group(1)), index, width == null ? FULL : Integer.parseInt(width));
            if (tile.path().equals(path)) {
                return tile;
            }
        } catch (FormatException e) {
            throw new FormatException("not the path of a tile: " + e.getMessage());
        }
        throw new FormatException("not the path of a tile as it is always written");
    }

    public boolean full() {
        return width == FULL;
    }

    public int bytes() {
        return width * Hash.LENGTH;
    }

    public String path() {
        StringBuilder path = new StringBuilder(String.format(Locale.ROOT, "%03d", index % 1000));
        for (long rest = index / 1000; rest > 0; rest /= 1000) {
            path.insert(0, String.format(Locale.ROOT, "x%03d/", rest % 1000));
        }
        return "tile/" + level + "/" + path + (full() ? "" : ".p/" + width);
    }

    @Override
    public int compareTo(Tile other) {
        return ORDER.compare(this, other);
    }
}

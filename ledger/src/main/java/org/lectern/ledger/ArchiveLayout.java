package org.lectern.ledger;

import java.util.List;
import java.util.regex.Pattern;

/** Which files an export has and how large each may be. */
final class ArchiveLayout {
    static final String README = "README.txt";
    static final String MANIFEST = "manifest.json";
    static final String SIGNATURE = "manifest.sig";
    static final String CHECKPOINT = "checkpoint";
    static final String RECORDS = "records.jsonl";
    static final String TILES = "tiles.txt";
    static final List<String> REQUIRED = List.of(README, MANIFEST, SIGNATURE, CHECKPOINT, RECORDS, TILES);

    static final int MOST_FILES = 250_000;

    private static final long MIB = 1L << 20;
    private static final Pattern MEDIA = Pattern.compile("media/[0-9a-f]{64}");

    private ArchiveLayout() {}

    static String media(Hash sha256) {
        return "media/" + sha256.hex();
    }

    static boolean isMedia(String name) {
        return MEDIA.matcher(name).matches();
    }

    static boolean isTile(String name) {
        try {
            return Tile.parse(name).path().equals(name);
        } catch (FormatException e) {
            return false;
        }
    }

    static boolean known(String name) {
        return REQUIRED.contains(name) || isMedia(name) || isTile(name);
    }

    /** The most bytes a file of this name may have, unpacked. */
    static long most(String name) {
        return switch (name) {
            case MANIFEST -> 64 * MIB;
            case TILES -> 16 * MIB;
            case README, SIGNATURE, CHECKPOINT -> MIB;
            case RECORDS -> 256 * 1024 * MIB;
            default -> isTile(name) ? Tile.FULL * Hash.LENGTH : 64 * 1024 * MIB;
        };
    }
}

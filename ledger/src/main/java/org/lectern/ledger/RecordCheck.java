package org.lectern.ledger;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Checks each line of records.jsonl: its spelling, its entry against the log, its payload against the entry's
 * commitment.
 */
final class RecordCheck {
    private static final Pattern INDEX = Pattern.compile("^\\{\"index\":([0-9]{1,18}),");
    private static final int MOST_ABSENT = 100_000;

    private final Archive archive;
    private final Findings findings;
    private final TileCheck tiles;
    private final @Nullable Checkpoint checkpoint;
    private final Set<Hash> named = new HashSet<>();
    private final Set<Hash> absent = new HashSet<>();
    private final SortedSet<Tile> needed;
    private long records;
    private long withheld;
    private long last = -1;
    private long line;

    RecordCheck(Archive archive, Findings findings, TileCheck tiles, @Nullable Checkpoint checkpoint) {
        this.archive = archive;
        this.findings = findings;
        this.tiles = tiles;
        this.checkpoint = checkpoint;
        this.needed = TileTree.rightEdge(checkpoint == null ? 0 : checkpoint.size());
    }

    void check() {
        try (InputStream in = new BufferedInputStream(archive.open(ArchiveLayout.RECORDS), 64 * 1024)) {
            LineReader lines = new LineReader(in, ExportRecord.MOST_CHARACTERS);
            for (LineReader.Line next = lines.next(); next != null; next = lines.next()) {
                line++;
                check(next);
            }
        } catch (IOException e) {
            archive.unreadable(ArchiveLayout.RECORDS);
        }
        if (!findings.any()) {
            tiles.refuseUnneeded(needed);
        }
    }

    /** Compares the counts in the manifest, unless a line has been refused already. */
    void compare(Manifest manifest) {
        boolean same = manifest.records() == records && manifest.withheld() == withheld;
        if (!same && archive.has(ArchiveLayout.RECORDS) && !findings.damaged(ArchiveLayout.RECORDS)) {
            findings.add(
                    ArchiveLayout.RECORDS,
                    "It has " + records + " records, " + withheld + " of them withheld; manifest.json says "
                            + manifest.records() + " and " + manifest.withheld() + ".");
        }
    }

    boolean names(Hash media) {
        return named.contains(media);
    }

    int absentMedia() {
        return absent.size();
    }

    private void check(LineReader.Line next) {
        switch (next) {
            case LineReader.Line.TooLong() -> problem(null, "The line is longer than a record can be.");
            case LineReader.Line.Unfinished() -> problem(null, "The last line has no line end.");
            case LineReader.Line.Text(String text) -> {
                try {
                    check(ExportRecord.parse(text));
                } catch (FormatException e) {
                    problem(indexIn(text), "The line is not a record: " + e.getMessage() + ".");
                }
            }
        }
    }

    private void check(ExportRecord record) {
        long index = record.index();
        records++;
        withheld += record.payload() == null ? 1 : 0;
        if (index <= last) {
            problem(index, "The record is not in order: the one before has index " + last + ".");
        } else {
            checkLeaf(record);
            last = index;
        }
        try {
            if (!record.keeps(Entry.parse(record.entry()).commitment())) {
                problem(index, "The payload or the salt has been changed: they are not what the entry commits to.");
            }
        } catch (FormatException e) {
            problem(index, "The entry cannot be read: " + e.getMessage() + ".");
        }
        checkMedia(record);
    }

    private void checkLeaf(ExportRecord record) {
        if (checkpoint == null) {
            return;
        }
        long index = record.index();
        if (index >= checkpoint.size()) {
            if (!findings.damaged(ArchiveLayout.CHECKPOINT)) {
                problem(index, "The log has only " + checkpoint.size() + " entries.");
            }
            return;
        }
        // The records were changed: it is this one's index that leads to a tile that never belonged here.
        if (findings.damaged(ArchiveLayout.RECORDS) && !tiles.holds(index, checkpoint.size())) {
            problem(index, "The archive has no tile for this index.");
            return;
        }
        if (last < 0 || index / Tile.FULL != last / Tile.FULL) {
            needed.addAll(new TileTree(tile -> new byte[0], checkpoint.size()).needed(index));
        }
        Hash leaf = findings.damaged(ArchiveLayout.CHECKPOINT) ? null : tiles.leaf(index, checkpoint.size());
        if (leaf != null && !leaf.equals(Merkle.leaf(record.entryBytes()))) {
            problem(index, "The entry is not the one that the log has at this index.");
        }
    }

    private void checkMedia(ExportRecord record) {
        for (Hash media : record.media()) {
            if (archive.has(ArchiveLayout.media(media))) {
                named.add(media);
            } else if (absent.size() < MOST_ABSENT) {
                absent.add(media);
            }
        }
    }

    private void problem(@Nullable Long index, String what) {
        findings.add(new Problem(ArchiveLayout.RECORDS, index, line, what));
    }

    private static @Nullable Long indexIn(String text) {
        Matcher m = INDEX.matcher(text);
        return m.find() ? Long.valueOf(m.group(1)) : null;
    }
}

package org.lectern.ledger;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes an export archive: the same facts, records, media and key give the same bytes. Records are spooled to a
 * temporary file that only the owner can read, so that they need not fit in memory.
 */
public final class ArchiveWriter {
    private final ExportFacts facts;
    private final SignedNote checkpoint;
    private final TileReader tiles;
    private final SigningKey signer;

    /** A writer for the log of the checkpoint; the signer is the log's own key. */
    public ArchiveWriter(ExportFacts facts, SignedNote checkpoint, TileReader tiles, SigningKey signer) {
        this.facts = facts;
        this.checkpoint = checkpoint;
        this.tiles = tiles;
        this.signer = signer;
        if (!checkpoint.signedBy(signer.verifier())) {
            throw new IllegalArgumentException("the checkpoint is not signed by the key that signs the export");
        }
    }

    /**
     * Writes the archive and leaves the stream open. Records come in rising order of index; each must be in the log,
     * each payload must keep its entry's commitment, and each media file must be named by a payload: otherwise an
     * {@link IllegalArgumentException} says which does not, before anything is written.
     */
    public Manifest write(Iterable<ExportRecord> records, Map<Hash, MediaSource> media, OutputStream out)
            throws IOException {
        Path spool = Files.createTempFile("lectern-export", ".jsonl");
        try {
            RecordSpool spooled = RecordSpool.fill(spool, records, new TileTree(tiles, head().size()));
            SortedMap<String, MediaSource> files = files(spool, spooled, media);
            Manifest manifest = manifest(spooled, files);
            writeZip(manifest, files, out);
            return manifest;
        } finally {
            Files.deleteIfExists(spool);
        }
    }

    private Checkpoint head() {
        return Checkpoint.parse(checkpoint.text());
    }

    private SortedMap<String, MediaSource> files(Path spool, RecordSpool spooled, Map<Hash, MediaSource> media) {
        SortedMap<String, MediaSource> files = new TreeMap<>();
        files.put(ArchiveLayout.README, ArchiveWriter::readme);
        files.put(ArchiveLayout.CHECKPOINT, () -> new ByteArrayInputStream(checkpoint.bytes()));
        files.put(ArchiveLayout.RECORDS, () -> Files.newInputStream(spool));
        for (Tile tile : spooled.tiles()) {
            files.put(tile.path(), () -> {
                byte[] bytes = Arrays.copyOf(TileTree.read(tiles, tile), tile.bytes());
                return new ByteArrayInputStream(bytes);
            });
        }
        String list = spooled.tiles().stream()
                .map(Tile::path)
                .sorted()
                .map(path -> path + "\n")
                .collect(Collectors.joining());
        files.put(ArchiveLayout.TILES, () -> new ByteArrayInputStream(list.getBytes(US_ASCII)));
        media.forEach((hash, source) -> {
            if (!spooled.media().contains(hash)) {
                throw new IllegalArgumentException("no payload names the media file " + hash);
            }
            files.put(ArchiveLayout.media(hash), source);
        });
        if (files.size() > ArchiveLayout.MOST_FILES - 2) {
            throw new IllegalArgumentException("an export holds at most " + ArchiveLayout.MOST_FILES + " files");
        }
        return files;
    }

    private Manifest manifest(RecordSpool spooled, SortedMap<String, MediaSource> files) throws IOException {
        List<Manifest.FileFact> facts = new ArrayList<>();
        for (var file : files.entrySet()) {
            FileDigest digest;
            try (InputStream in = file.getValue().open()) {
                digest = FileDigest.of(in, Long.MAX_VALUE);
            }
            if (ArchiveLayout.isMedia(file.getKey())
                    && !ArchiveLayout.media(digest.sha256()).equals(file.getKey())) {
                throw new IllegalArgumentException(file.getKey() + " has other bytes than its name says");
            }
            facts.add(new Manifest.FileFact(file.getKey(), digest.size(), digest.sha256()));
        }
        Checkpoint head = head();
        return new Manifest(this.facts, head.origin(), head.size(), spooled.records(), spooled.withheld(), facts);
    }

    private void writeZip(Manifest manifest, SortedMap<String, MediaSource> files, OutputStream out)
            throws IOException {
        byte[] bytes = manifest.bytes();
        SignedNote signature = SignedNote.sign(Manifest.signedText(bytes), signer);
        ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(out));
        put(zip, ArchiveLayout.MANIFEST, () -> new ByteArrayInputStream(bytes));
        put(zip, ArchiveLayout.SIGNATURE, () -> new ByteArrayInputStream(signature.bytes()));
        for (var file : files.entrySet()) {
            put(zip, file.getKey(), file.getValue());
        }
        zip.finish();
        zip.flush();
    }

    private void put(ZipOutputStream zip, String name, MediaSource source) throws IOException {
        boolean dense = ArchiveLayout.isMedia(name) || ArchiveLayout.isTile(name);
        zip.setLevel(dense ? Deflater.NO_COMPRESSION : Deflater.DEFAULT_COMPRESSION);
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(LocalDateTime.ofInstant(facts.madeAt(), ZoneOffset.UTC));
        zip.putNextEntry(entry);
        try (InputStream in = source.open()) {
            in.transferTo(zip);
        }
        zip.closeEntry();
    }

    private static InputStream readme() {
        InputStream readme = ArchiveWriter.class.getResourceAsStream(ArchiveLayout.README);
        if (readme == null) {
            throw new IllegalStateException("the export's README.txt is missing from the program");
        }
        return readme;
    }
}

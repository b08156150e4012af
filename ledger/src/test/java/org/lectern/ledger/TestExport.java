package org.lectern.ledger;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A log of 700 entries and an export of some of them, one withheld and two with a picture. */
final class TestExport {
    static final SigningKey KEY = SigningKey.generate("library.example/log");

    final TestLog log = new TestLog();
    final List<ExportRecord> records = new ArrayList<>();
    final Map<Hash, MediaSource> media = new HashMap<>();

    TestExport() {
        Random random = new Random(7);
        List<Hash> leaves = new ArrayList<>();
        for (int i = 0; i < 700; i++) {
            byte[] picture = ("picture " + i).repeat(20).getBytes(US_ASCII);
            byte[] payload = payload(i, Hash.sha256(picture));
            byte[] salt = new byte[32];
            random.nextBytes(salt);
            Entry entry = TestLog.entry(i, Commitment.of(salt, payload));
            leaves.add(entry.leafHash());
            if (i == 3 || i == 4 || i == 255 || i == 650 || i == 699) {
                records.add(
                        i == 4
                                ? ExportRecord.withheld(i, entry.bytes())
                                : ExportRecord.open(i, entry.bytes(), payload, salt));
            }
            if (i == 3 || i == 650) {
                media.put(Hash.sha256(picture), () -> new ByteArrayInputStream(picture));
            }
        }
        log.append(leaves);
    }

    private static byte[] payload(int number, Hash picture) {
        boolean pictured = number == 3 || number == 650 || number == 699;
        String media = pictured ? ",\"media\":[{\"sha256\":\"" + picture.hex() + "\"}]" : "";
        return ("{\"text\":\"A \\\"quoted\\\" comment\\n\\u00e9 " + number + "\"" + media + "}").getBytes(US_ASCII);
    }

    byte[] write() {
        ExportFacts facts =
                new ExportFacts("Biblioth\u00e8que \"A\"", Instant.parse("2026-06-09T14:02:00Z"), "person_1");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new ArchiveWriter(facts, log.head(KEY), log, KEY).write(records, media, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static Map<String, byte[]> unzip(byte[] archive) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    static byte[] file(Map<String, byte[]> files, String name) {
        return Objects.requireNonNull(files.get(name), name);
    }

    static byte[] zip(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        }
        return out.toByteArray();
    }

    /** Recomputes the manifest of changed files and signs it with a key of the forger's choice. */
    static void resign(Map<String, byte[]> files, SigningKey key) {
        Manifest old = Manifest.parse(file(files, ArchiveLayout.MANIFEST));
        files.remove(ArchiveLayout.MANIFEST);
        files.remove(ArchiveLayout.SIGNATURE);
        List<Manifest.FileFact> facts = files.entrySet().stream()
                .map(f -> new Manifest.FileFact(f.getKey(), f.getValue().length, Hash.sha256(f.getValue())))
                .sorted((a, b) -> a.name().compareTo(b.name()))
                .toList();
        byte[] manifest =
                new Manifest(old.facts(), old.origin(), old.logSize(), old.records(), old.withheld(), facts).bytes();
        files.put(ArchiveLayout.MANIFEST, manifest);
        files.put(
                ArchiveLayout.SIGNATURE,
                SignedNote.sign(Manifest.signedText(manifest), key).bytes());
    }

    static Verdict verify(Path folder, byte[] archive) throws IOException {
        Path file = folder.resolve("export.zip");
        Files.write(file, archive);
        return ArchiveVerifier.verify(file, KEY.verifier());
    }
}

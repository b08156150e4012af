package org.lectern.ledger;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.testing.Property;

@Tag("domain")
class ArchiveTest {
    private static final TestExport EXPORT = new TestExport();
    private static final byte[] ARCHIVE = EXPORT.write();

    @TempDir
    Path folder;

    @Test
    void anUntouchedExportIsVerified() throws IOException {
        assertThat(TestExport.verify(folder, ARCHIVE)).isInstanceOfSatisfying(Verdict.Verified.class, verified -> {
            assertThat(verified.manifest().records()).isEqualTo(5);
            assertThat(verified.manifest().withheld()).isEqualTo(1);
            assertThat(verified.manifest().facts().organisation()).isEqualTo("Biblioth\u00e8que \"A\"");
            assertThat(verified.absentMedia()).isEqualTo(1);
        });
    }

    @Property(tries = 10)
    void anExportOfAnyLogIsVerified(RandomGenerator random) throws IOException {
        int size = random.nextBoolean() ? random.nextInt(70_000) : 256 * random.nextInt(3);
        List<Hash> leaves = TestLog.hashes(random, size);
        List<ExportRecord> records = new ArrayList<>();
        for (int i = 0; i < size; i += 1 + random.nextInt(size)) {
            Entry entry = TestLog.entry(i, Merkle.emptyRoot());
            leaves.set(i, entry.leafHash());
            records.add(ExportRecord.withheld(i, entry.bytes()));
        }
        TestLog log = new TestLog();
        log.append(leaves);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new ArchiveWriter(new ExportFacts("A", Instant.EPOCH, "b"), log.head(TestExport.KEY), log, TestExport.KEY)
                .write(records, Map.of(), out);
        assertThat(TestExport.verify(folder, out.toByteArray())).isInstanceOf(Verdict.Verified.class);
    }

    @Test
    void aHostileNameCannotSteerTheTerminal() {
        assertThat(Problem.of("a\u001b[2J\u202eb\u00e9", "No.").sentence()).isEqualTo("a\\u001b[2J\\u202eb\u00e9: No.");
    }

    @Test
    void theSameExportHasTheSameBytesAndOnlyTheTilesItNeeds() throws IOException {
        assertThat(EXPORT.write()).isEqualTo(ARCHIVE);
        assertThat(TestExport.unzip(ARCHIVE).keySet())
                .filteredOn(ArchiveLayout::isTile)
                .containsExactly("tile/0/000", "tile/0/002.p/188", "tile/1/000.p/2");
    }

    @Property(tries = 12)
    void aChangedByteInAnyFileIsFoundAndOnlyThatFileNamed(RandomGenerator random) throws IOException {
        for (String name : TestExport.unzip(ARCHIVE).keySet()) {
            Map<String, byte[]> files = TestExport.unzip(ARCHIVE);
            byte[] bytes = TestExport.file(files, name);
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            assertThat(problems(TestExport.zip(files)))
                    .isNotEmpty()
                    .allSatisfy(problem -> assertThat(problem.file()).isEqualTo(name));
        }
    }

    @Test
    void anIndexThatWasChangedToOneWhoseTileIsNotThereIsBlamedOnItsRecord() throws IOException {
        Map<String, byte[]> files = TestExport.unzip(ARCHIVE);
        String records = new String(TestExport.file(files, ArchiveLayout.RECORDS), StandardCharsets.UTF_8);
        assertThat(files).doesNotContainKey("tile/0/001");
        String changed = records.replaceFirst("\\{\"index\":[0-9]+,", "{\"index\":300,");
        files.put(ArchiveLayout.RECORDS, changed.getBytes(StandardCharsets.UTF_8));
        assertThat(problems(TestExport.zip(files)))
                .allMatch(problem -> problem.file().equals(ArchiveLayout.RECORDS))
                .anyMatch(problem -> Long.valueOf(300).equals(problem.record()));
    }

    @Test
    void aChangedPayloadIsNamedByItsIndex() throws IOException {
        Map<String, byte[]> files = TestExport.unzip(ARCHIVE);
        replace(files, ArchiveLayout.RECORDS, "comment\\\\n\\\\u00e9 255", "comment\\\\n\\\\u00e9 256");
        assertThat(problems(TestExport.zip(files)))
                .filteredOn(problem -> problem.record() != null)
                .singleElement()
                .satisfies(problem -> assertThat(problem.sentence())
                        .startsWith("records.jsonl record 255 (line 3): The payload or the salt has been changed"));
    }

    @Test
    void aMissingFileIsNamed() throws IOException {
        for (String name : TestExport.unzip(ARCHIVE).keySet()) {
            Map<String, byte[]> files = TestExport.unzip(ARCHIVE);
            files.remove(name);
            assertThat(problems(TestExport.zip(files)))
                    .isNotEmpty()
                    .allSatisfy(problem -> assertThat(problem.file()).isEqualTo(name));
        }
    }

    @Test
    void anExtraFileIsNamed() throws IOException {
        String media = "media/" + "0".repeat(64);
        for (String name : List.of("notes.txt", "../../etc/passwd", "/records.jsonl", "media/", media, "tile/0/001")) {
            Map<String, byte[]> files = TestExport.unzip(ARCHIVE);
            files.put(name, new byte[name.endsWith("/") ? 0 : 8192]);
            assertThat(problems(TestExport.zip(files)))
                    .isNotEmpty()
                    .allSatisfy(problem -> assertThat(problem.file()).isEqualTo(name));
        }
    }

    @Test
    void aFileThatIsThereTwiceIsNamed() throws IOException {
        Map<String, byte[]> files = TestExport.unzip(ARCHIVE);
        files.put("README.tx_", "other".getBytes(US_ASCII));
        byte[] zip = TestExport.zip(files);
        byte[] alias = "README.tx_".getBytes(US_ASCII);
        for (int i = 0; i <= zip.length - alias.length; i++) {
            if (Arrays.equals(zip, i, i + alias.length, alias, 0, alias.length)) {
                zip[i + alias.length - 1] = 't';
            }
        }
        assertThat(problems(zip))
                .anyMatch(problem -> problem.sentence().equals("README.txt: This file is in the archive twice."));
    }

    @Test
    void whatAnotherKeySignedAnewIsRefused() throws IOException {
        Map<String, byte[]> files = TestExport.unzip(ARCHIVE);
        replace(files, ArchiveLayout.README, "archive", "Archive");
        TestExport.resign(files, SigningKey.generate(TestExport.KEY.name()));
        assertThat(problems(TestExport.zip(files)))
                .singleElement()
                .satisfies(problem -> assertThat(problem.file()).isEqualTo(ArchiveLayout.SIGNATURE));
    }

    @Test
    void theLogIsCheckedEvenWhereItsOwnKeySignedTheManifestAnew() throws IOException {
        for (String name : List.of("tile/0/000", "tile/1/000.p/2", "tile/0/002.p/188")) {
            Map<String, byte[]> files = TestExport.unzip(ARCHIVE);
            TestExport.file(files, name)[40] ^= 1;
            TestExport.resign(files, TestExport.KEY);
            assertThat(problems(TestExport.zip(files)))
                    .isNotEmpty()
                    .allMatch(problem -> problem.file().startsWith("tile/"));
        }
        Map<String, byte[]> files = TestExport.unzip(ARCHIVE);
        replace(files, ArchiveLayout.RECORDS, "decision.hide", "decision.hides");
        TestExport.resign(files, TestExport.KEY);
        assertThat(problems(TestExport.zip(files)))
                .isNotEmpty()
                .allMatch(problem -> problem.file().equals(ArchiveLayout.RECORDS));
    }

    @Test
    void allProblemsAreToldUpToAHundred() throws IOException {
        Map<String, byte[]> files = TestExport.unzip(ARCHIVE);
        TestExport.file(files, ArchiveLayout.README)[0] ^= 1;
        TestExport.file(files, "tile/0/000")[0] ^= 1;
        TestExport.file(files, ArchiveLayout.RECORDS)[20] ^= 1;
        assertThat(problems(TestExport.zip(files)))
                .extracting(Problem::file)
                .contains(ArchiveLayout.README, "tile/0/000", ArchiveLayout.RECORDS);
        for (int i = 0; i < 200; i++) {
            files.put("extra" + i, new byte[1]);
        }
        assertThat(TestExport.verify(folder, TestExport.zip(files)))
                .isInstanceOfSatisfying(Verdict.Refused.class, refused -> {
                    assertThat(refused.problems()).hasSize(100);
                    assertThat(refused.more()).isTrue();
                });
    }

    @Test
    void aBloatedFileIsRefusedWithoutUnpackingIt() throws IOException {
        Map<String, byte[]> files = TestExport.unzip(ARCHIVE);
        files.put(ArchiveLayout.CHECKPOINT, new byte[3 << 20]);
        files.put("tile/0/000", new byte[1 << 20]);
        assertThat(problems(TestExport.zip(files)))
                .anyMatch(p -> p.sentence().equals("tile/0/000: This file is larger than it can be in an export."))
                .anyMatch(p -> p.sentence().equals("checkpoint: This file is larger than it can be in an export."));
    }

    @Test
    void anEndlessLineIsRefused() throws IOException {
        Map<String, byte[]> files = TestExport.unzip(ARCHIVE);
        byte[] line = new byte[ExportRecord.MOST_CHARACTERS + 2];
        Arrays.fill(line, (byte) '[');
        files.put(ArchiveLayout.RECORDS, line);
        TestExport.resign(files, TestExport.KEY);
        assertThat(problems(TestExport.zip(files)))
                .anyMatch(p -> p.sentence().equals("records.jsonl (line 1): The line is longer than a record can be."));
    }

    @Test
    void theWriterRefusesWhatItsReaderWould() {
        ExportRecord first = EXPORT.records.getFirst();
        assertRefused(List.of(first, first), Map.of(), "out of order");
        assertRefused(List.of(new ExportRecord(5, first.entry(), null, null)), Map.of(), "another entry");
        byte[] salt = new byte[32];
        ExportRecord other = ExportRecord.open(3, first.entryBytes(), TestLog.payload("x"), salt);
        assertRefused(List.of(other), Map.of(), "not the one it commits to");
        assertRefused(EXPORT.records, Map.of(Merkle.emptyRoot(), () -> new ByteArrayInputStream(salt)), "no payload");
        Hash picture = EXPORT.media.keySet().iterator().next();
        assertRefused(EXPORT.records, Map.of(picture, () -> new ByteArrayInputStream(salt)), "other bytes");
    }

    private static void assertRefused(List<ExportRecord> records, Map<Hash, MediaSource> media, String why) {
        TestExport other = new TestExport();
        other.records.clear();
        other.records.addAll(records);
        other.media.clear();
        other.media.putAll(media);
        assertThatThrownBy(other::write)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(why);
    }

    private List<Problem> problems(byte[] archive) throws IOException {
        return problems(TestExport.verify(folder, archive));
    }

    static List<Problem> problems(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Refused refused -> refused.problems();
            case Verdict.Verified verified -> List.of();
            case Verdict.Consistent consistent -> List.of();
        };
    }

    private static void replace(Map<String, byte[]> files, String name, String from, String to) {
        String text = new String(TestExport.file(files, name), US_ASCII);
        assertThat(text).contains(from);
        files.put(name, text.replace(from, to).getBytes(US_ASCII));
    }
}

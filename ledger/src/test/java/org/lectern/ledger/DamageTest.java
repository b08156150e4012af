package org.lectern.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Damage all over an export, which takes long. */
@Tag("servers")
class DamageTest {
    private static final byte[] ARCHIVE = new TestExport().write();

    @TempDir
    Path folder;

    @Test
    void aBitChangedInTheZipItselfNeverBreaksTheCommand() throws IOException {
        Path file = folder.resolve("export.zip");
        Path key = folder.resolve("log.vkey");
        TestExport.KEY.verifier().write(key);
        for (int i = 0; i < ARCHIVE.length; i += 13) {
            byte[] changed = ARCHIVE.clone();
            changed[i] ^= 16;
            Files.write(file, changed);
            assertThat(exit(file.toString())).isIn(1, 2);
            assertThat(exit(file.toString(), "--key", key.toString())).isIn(0, 1);
        }
    }

    @Test
    void everyByteOfTheRecordsIsBlamedOnItsOwnRecord() throws IOException {
        byte[] records = TestExport.file(TestExport.unzip(ARCHIVE), ArchiveLayout.RECORDS);
        long line = 1;
        for (int i = 0; i < records.length; i += 3) {
            line += i == 0 ? 0 : count(records, Math.max(0, i - 3), i);
            Map<String, byte[]> files = TestExport.unzip(ARCHIVE);
            TestExport.file(files, ArchiveLayout.RECORDS)[i] ^= 1;
            long expected = line;
            assertThat(problems(TestExport.zip(files)))
                    .allMatch(problem -> problem.file().equals(ArchiveLayout.RECORDS))
                    .anyMatch(problem -> problem.line() != null && problem.line() == expected);
        }
    }

    private static int exit(String... args) {
        PrintStream nowhere = new PrintStream(new ByteArrayOutputStream(), true, UTF_8);
        return Verify.run(args, nowhere, nowhere);
    }

    private List<Problem> problems(byte[] archive) throws IOException {
        return ArchiveTest.problems(TestExport.verify(folder, archive));
    }

    private static long count(byte[] bytes, int from, int to) {
        long count = 0;
        for (int i = from; i < to; i++) {
            count += bytes[i] == '\n' ? 1 : 0;
        }
        return count;
    }
}

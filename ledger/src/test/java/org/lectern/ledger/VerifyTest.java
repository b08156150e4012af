package org.lectern.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("domain")
class VerifyTest {
    private static final byte[] ARCHIVE = new TestExport().write();

    @TempDir
    Path folder;

    private Path file = Path.of("");
    private Path key = Path.of("");

    /** What a run of the command gave. */
    private record Told(int exit, String out, String err) {}

    @BeforeEach
    void writeFiles() throws IOException {
        file = Files.write(folder.resolve("export.zip"), ARCHIVE);
        key = folder.resolve("log.vkey");
        TestExport.KEY.verifier().write(key);
    }

    @Test
    void aGoodExportExitsWithZero() {
        Told told = run(file.toString(), "--key", key.toString());
        assertThat(told.err).isEmpty();
        assertThat(told.exit).isZero();
        assertThat(told.out).contains("Verified: signed by library.example/log", "Records: 5 of 700");
        assertThat(run("--key", TestExport.KEY.verifier().text(), file.toString()))
                .isEqualTo(told);
    }

    @Test
    void withoutAKeyNobodyVouches() throws IOException {
        assertThat(run(file.toString()).exit).isEqualTo(2);
        assertThat(run(file.toString()).out).contains("onsistent, nobody vouched");
        Map<String, byte[]> files = TestExport.unzip(ARCHIVE);
        TestExport.file(files, "tile/0/000")[0] ^= 1;
        Files.write(file, TestExport.zip(files));
        assertThat(run(file.toString()).exit).isEqualTo(1);
        assertThat(run(file.toString()).err).contains("tile/0/000: ");
    }

    @Test
    void anotherLogsKeyIsNotEnough() {
        String other = SigningKey.generate("other.example").verifier().text();
        Told told = run(file.toString(), "--key", other);
        assertThat(told.exit).isEqualTo(1);
        assertThat(told.err).contains("manifest.sig: ", "checkpoint: ");
    }

    @Test
    void aFileCutOffAnywhereIsToldPlainly() throws IOException {
        for (int length = 0; length < ARCHIVE.length; length += 997) {
            Files.write(file, Arrays.copyOf(ARCHIVE, length));
            Told told = run(file.toString(), "--key", key.toString());
            assertThat(told.exit).isEqualTo(1);
            assertThat(told.err).contains("The file is damaged, cut off or not a ZIP. Ask for it again.");
        }
    }

    @Test
    void whatCannotBeReadSaysWhatToDo() throws IOException {
        assertThat(run("nowhere.zip"))
                .isEqualTo(new Told(
                        1, "", "The file nowhere.zip cannot be read. Check the path and that you may read it.\n"));
        assertThat(run(folder.toString()).exit).isEqualTo(1);
        assertThat(run(file.toString(), "--key", "nowhere").err).contains("nowhere cannot be read");
        Path empty = Files.writeString(folder.resolve("empty"), "");
        assertThat(run(file.toString(), "--key", empty.toString()).err)
                .contains("one line of the form name+hash+base64");
        assertThat(run(file.toString(), "--key").exit).isEqualTo(1);
        assertThat(run().err).startsWith("Usage: verify FILE");
        assertThat(run("--help")).isEqualTo(new Told(0, Verify.USAGE, ""));
    }

    private static Told run(String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exit = Verify.run(args, new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8));
        return new Told(exit, out.toString(UTF_8), err.toString(UTF_8));
    }
}

package org.lectern.server.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.ledger.Verify;
import org.lectern.server.testing.Acceptance;
import org.lectern.server.testing.Browser.Page;
import org.lectern.server.testing.WordPressServer;

/** The main job, end to end, on a real blog, with the real ten seconds. */
@Tag("servers")
class JourneyTest {

    private static final BlogLibrary PLACE = BlogLibrary.open("cadott", "PT10S");
    private static final WordPressServer BLOG = BlogLibrary.BLOG;

    @TempDir
    Path folder;

    @Test
    @Acceptance(clause = "ca-public-record", criterion = 1)
    @Acceptance(clause = "ca-public-record", criterion = 5)
    @Acceptance(clause = "ca-public-record", criterion = 6)
    @Acceptance(clause = "ca-review-right", criterion = 1)
    void aCommentIsTakenInDecidedCarriedOutAndProven() throws IOException {
        String words = "Buy now: fresh firewood, free quote";
        String comment = BLOG.comment(BLOG.publish("Winter hours", "We open at ten."), "Woody", words);
        Desk desk = PLACE.desk("director");
        String number = desk.waiting(words);
        assertThat(desk.open(number).text()).contains("We open at ten.", words);

        Instant decided = Instant.now();
        Page answer = desk.hide(number, "ca-commercial:commercial", "Buy now", "Advertises firewood.");
        assertThat(answer.status()).isEqualTo(302);
        assertThat(desk.casePage(number).text()).contains("Decided: hide", "Advertises firewood.");
        assertThat(BLOG.row(comment).status()).as("before the ten seconds").isEqualTo("1");
        BlogLibrary.eventually(comment, "0");
        assertThat(Duration.between(decided, Instant.now())).isGreaterThan(Duration.ofSeconds(9));
        assertThat(BLOG.transitions(comment)).containsExactly("approved unapproved");
        var row = BLOG.row(comment);
        assertThat(row.text()).isEqualTo(words);
        assertThat(row.email()).isEqualTo(WordPressServer.VISITOR_EMAIL);
        assertThat(row.ip()).isEqualTo(WordPressServer.VISITOR_IP);

        org.lectern.server.testing.TestServer.eventually(
                "the outcome is on the case page",
                () -> desk.casePage(number).text().contains("Carried out on"));
        assertThat(desk.casePage(number).text())
                .contains("Captured from", "Noticed:", "Case " + number + " opened", "Read back: held back")
                .containsPattern("Decided: hide.*record \\d+.*Carried out on.*record \\d+");
        assertProven(export(desk));
    }

    @Test
    void whatIsUndoneInTimeNeverHappens() {
        String words = "Buy now: second-hand skis, free quote";
        String comment = BLOG.comment(BLOG.publish("Snow", "It snows."), "Skip", words);
        Desk desk = PLACE.desk("director");
        String number = desk.waiting(words);
        Page decided = desk.hide(number, "ca-commercial:commercial", "Buy now", "Advertises skis.");
        assertThat(desk.undo(decided).status()).isEqualTo(302);
        assertThat(desk.waits(number)).isTrue();
        assertThat(desk.casePage(number).text()).contains("Undone before it was carried out");
        String other = "Buy now: skates as well, free quote";
        String second = BLOG.comment(BLOG.publish("Ice", "It freezes."), "Skip", other);
        desk.hide(desk.waiting(other), "ca-commercial:commercial", "Buy now", "Advertises skates.");
        BlogLibrary.eventually(second, "0");
        assertThat(BLOG.transitions(comment)).as("the one undone before").isEmpty();
    }

    private Path export(Desk desk) throws IOException {
        desk.browser().get("/record");
        Path file = folder.resolve("export.zip");
        Files.write(
                file, desk.browser().postForBytes("/record/export", Map.of()).body());
        return file;
    }

    /** The export verifies; with any one byte of any file in it changed it does not, and the file is named. */
    private void assertProven(Path export) throws IOException {
        Path key = PLACE.server().started().installation().logKey().publicFile();
        assertThat(verify(export, key).exit()).isZero();
        assertThat(verify(export, null).exit()).isEqualTo(2);
        Map<String, byte[]> files = unzip(export);
        assertThat(files.keySet())
                .contains("manifest.json", "records.jsonl", "checkpoint", "README.txt")
                .anyMatch(name -> name.startsWith("media/"));
        for (String name : files.keySet()) {
            Map<String, byte[]> changed = new LinkedHashMap<>(files);
            byte[] bytes = changed.get(name).clone();
            bytes[bytes.length / 2] ^= 1;
            changed.put(name, bytes);
            Verified verified = verify(zip(changed), key);
            assertThat(verified.exit()).as(name).isEqualTo(1);
            assertThat(verified.said()).as(name).contains(name);
        }
        byte[] half = Files.readAllBytes(export);
        Path damaged = Files.write(folder.resolve("damaged.zip"), java.util.Arrays.copyOf(half, half.length / 2));
        assertThat(verify(damaged, key).exit()).isEqualTo(1);
    }

    private record Verified(int exit, String said) {}

    private static Verified verify(Path export, @org.jspecify.annotations.Nullable Path key) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        String[] arguments = key == null
                ? new String[] {export.toString()}
                : new String[] {export.toString(), "--key", key.toString()};
        int exit = Verify.run(arguments, out, out);
        return new Verified(exit, said.toString(StandardCharsets.UTF_8));
    }

    static Map<String, byte[]> unzip(Path file) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(Files.readAllBytes(file)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    private Path zip(Map<String, byte[]> files) throws IOException {
        Path file = folder.resolve("changed.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, byte[]> one : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(one.getKey()));
                zip.write(one.getValue());
                zip.closeEntry();
            }
        }
        return file;
    }
}

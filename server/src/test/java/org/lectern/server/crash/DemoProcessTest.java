package org.lectern.server.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.server.database.TestDatabase;
import org.lectern.server.practice.Patrons;
import org.lectern.server.testing.Browser;
import org.lectern.server.testing.TestServer;

/** The demo as it is started on the command line: what it says, and that nothing is left of it. */
@Tag("servers")
class DemoProcessTest {

    private static final Path DEMOS = Path.of(System.getProperty("user.home"), ".cache", "lectern", "demo");

    private static final Instant START = Instant.parse("2026-06-09T14:00:00Z");

    private final Path out = TestDatabase.folder();
    private final Set<Path> before = folders();

    @AfterEach
    void remove() {
        TestDatabase.remove(out);
    }

    private static Set<Path> folders() {
        if (!Files.isDirectory(DEMOS)) {
            return Set.of();
        }
        try (Stream<Path> all = Files.list(DEMOS)) {
            return all.collect(Collectors.toSet());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private LecternProcess demo() {
        return LecternProcess.start(
                out.resolve("out.txt"), Map.of(), "demo", "--port", "0", "--seed", "7", "--clock", START.toString());
    }

    private Path ownFolder() {
        return folders().stream()
                .filter(one -> !before.contains(one))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void itSaysWhoCanSignInAndLeavesNothingWhenAskedToEnd() throws IOException {
        LecternProcess demo = demo();
        TestServer.eventually("its folder", () -> !before.containsAll(folders()));
        TestServer.eventually("its database", () -> Files.exists(ownFolder().resolve("postgres/postmaster.pid")));
        TestServer.eventually("its pages", () -> Files.exists(ownFolder().resolve("run.json")));
        TestServer.eventually("ready", () -> demo.said().contains("Lectern is ready at http://localhost:"));
        TestServer.eventually("all is said", () -> demo.said().contains("Stop with Ctrl-C"));
        assertThat(demo.said()).contains("dana@cadott.example", "pia@ecrl.example", "practice makes perfect");
        showsThePatronsOfItsSeedAndClock(demo);
        Path folder = ownFolder();
        long postgres = Long.parseLong(Files.readAllLines(folder.resolve("postgres/postmaster.pid"))
                .getFirst()
                .strip());
        long asked = System.nanoTime();
        demo.stop();
        assertThat((System.nanoTime() - asked) / 1_000_000_000L)
                .as("seconds until it has ended")
                .isLessThan(30);
        TestServer.eventually(
                "PostgreSQL has ended",
                () -> ProcessHandle.of(postgres).filter(ProcessHandle::isAlive).isEmpty());
        assertThat(folder).doesNotExist();
    }

    /** What stands on the practice blog at the start is what this seed gives for this clock, in every other demo too. */
    private static void showsThePatronsOfItsSeedAndClock(LecternProcess demo) {
        Matcher blog = Pattern.compile("practice\\.localhost(:\\d+)").matcher(demo.said());
        assertThat(blog.find()).isTrue();
        Browser visitor = new Browser(URI.create("http://127.0.0.1" + blog.group(1)));
        String shown = Pattern.compile("href=\"(/posts/\\d+)\"")
                .matcher(visitor.get("/posts").body())
                .results()
                .map(link -> link.group(1))
                .distinct()
                .map(visitor::get)
                .map(page -> page.text() + page.body())
                .collect(Collectors.joining("\n"));
        assertThat(new Patrons(7, START).backlog())
                .allSatisfy(script ->
                        assertThat(shown).contains(script.author(), script.text(), "datetime=\"" + script.at() + "\""));
    }

    @Test
    void askedToEndWhileItIsStillStartingItLeavesNothingEither() {
        LecternProcess demo = demo();
        TestServer.eventually("its folder is there", () -> folders().stream().anyMatch(one -> !before.contains(one)));
        Path folder = ownFolder();
        demo.stop();
        assertThat(folder).doesNotExist();
    }
}

package org.lectern.server.journey;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.ledger.Hash;
import org.lectern.server.testing.Acceptance;
import org.lectern.server.testing.Browser.Page;
import org.lectern.server.testing.FaultProxy;
import org.lectern.server.testing.FaultProxy.Fault;
import org.lectern.server.testing.TestServer;
import org.lectern.server.testing.WordPressServer;
import org.slf4j.LoggerFactory;

/** Comments that are made to hurt programs, and what must never be seen: secrets, patrons' addresses, what is sealed. */
@Tag("servers")
class HostileCommentsTest {

    private static final WordPressServer BLOG = BlogLibrary.BLOG;
    private static final FaultProxy PROXY = FaultProxy.before(BLOG.address());
    private static final TestServer SERVER =
            TestServer.start(Map.of("intake.full-look", "PT2S", "enforcement.grace", "PT0S"), Clock.systemUTC());
    private static final BlogLibrary PLACE = BlogLibrary.on(SERVER, "cadott", BLOG.access(PROXY.address()));

    // After the server, whose start arranges logging anew.
    private static final Logged LOGGED = Logged.all();

    /** A 64-bit id that no double can hold, and text with all that is hard. */
    private static final String ID = "9007199254740993";

    private static final String BYTES = "{\"id\":" + ID + ",\"post\":%s,\"parent\":0,"
            + "\"author\":0,\"author_name\":\"Eve \\u202e<i>\",\"author_url\":\"\",\"date_gmt\":\"2026-06-09T14:00:00\","
            + "\"content\":{\"raw\":\"nul \\u0000 lone \\ud83d half, turned \\u202edesrever\\u202c and <script>alert(1)</script> &lt;b&gt;\"},"
            + "\"link\":\"https://blog.example/?p=1#comment-" + ID + "\",\"status\":\"approved\",\"type\":\"comment\"}";

    @TempDir
    Path folder;

    private final Desk desk = PLACE.desk("director");

    @AfterAll
    static void stop() {
        SERVER.close();
        PROXY.close();
        LOGGED.stop();
    }

    @Test
    void whatIsHardToKeepIsKeptByteForByteAndShownSafely() throws IOException {
        String post = BLOG.publish("Traps", "For programs.");
        String sent = BYTES.formatted(post);
        PROXY.rule(request -> request.target().contains("status=all")
                ? Fault.status(200, "application/json", "[" + sent + "]", "X-WP-TotalPages: 1")
                : new Fault.Pass());
        String number = desk.waiting("lone");
        PROXY.rule(_ -> new Fault.Pass());
        Page page = desk.open(number);
        assertThat(page.body())
                .doesNotContain("<script>alert(1)")
                .doesNotContain("\u202e")
                .doesNotContain("\u0000");
        assertThat(page.text()).contains("U+FFFD", "U+202E", "<script>alert(1)</script>");
        // Its name is covered where something is noticed.
        Page author = desk.browser().get("/cases/" + number + "/author");
        assertThat(author.body()).doesNotContain("\u202e").doesNotContain("<i>");
        assertThat(author.text()).contains("Eve [U+202E]<i>");
        assertThat(desk.casePage(number).body()).doesNotContain("\u202e").doesNotContain("<script>alert(1)");

        Map<String, byte[]> export = export();
        String sha256 = Hash.sha256(sent.getBytes(StandardCharsets.UTF_8)).hex();
        assertThat(new String(export.get("records.jsonl"), StandardCharsets.UTF_8))
                .contains(sha256);
        assertThat(export.values()).anyMatch(bytes -> Hash.sha256(bytes).hex().equals(sha256));
    }

    @Test
    @Acceptance(clause = "ca-no-pii-trade", criterion = 1)
    void noSecretAndNoAddressOfAPatronLeavesItsPlace() throws IOException {
        String words = "Buy now: secrets, free quote";
        String comment = BLOG.comment(BLOG.publish("Secrets", "Kept."), "Sam", words);
        String number = desk.waiting(words);
        desk.hide(number, "ca-commercial:commercial", "Buy now", "Advertises.");
        BlogLibrary.eventually(comment, "0");
        PROXY.rule(_ -> Fault.status(500, "text/html", "<h1>Broken</h1>"));
        String trouble = "/channels/" + PLACE.channel();
        TestServer.eventually(
                "the trouble shows",
                () -> desk.browser().get(trouble).text().contains("error of its own")
                        || desk.browser().get(trouble).body().contains("500"));
        StringBuilder seen = new StringBuilder(LOGGED.text());
        for (String path : List.of(
                trouble,
                "/channels",
                "/comments/" + number,
                "/cases/" + number,
                "/record",
                "/settings",
                "/outbox",
                "/nowhere")) {
            seen.append(desk.browser().get(path).body());
        }
        seen.append(desk.browser().postWithoutToken(trouble + "/look", Map.of()).body());
        PROXY.rule(_ -> new Fault.Pass());
        for (Map.Entry<String, byte[]> file : export().entrySet()) {
            seen.append(new String(file.getValue(), StandardCharsets.ISO_8859_1));
        }
        assertThat(LOGGED.text()).as("something was logged").isNotEmpty();
        for (String secret : List.of(
                BLOG.applicationPassword(),
                BLOG.applicationPassword().replace(" ", ""),
                WordPressServer.VISITOR_EMAIL,
                WordPressServer.VISITOR_IP,
                WordPressServer.VISITOR_AGENT,
                TestServer.PASSWORD,
                SERVER.started().installation().database().application().password(),
                SERVER.started().installation().token())) {
            assertThat(seen.indexOf(secret))
                    .as("the place of a secret of " + secret.length() + " characters")
                    .isEqualTo(-1);
        }
    }

    @Test
    void whatIsMarkedAsContrabandIsShownToNobody() throws IOException {
        String words = "words that nobody is to see again";
        String comment = BLOG.comment(BLOG.publish("Sealed", "Away."), "Somebody", words);
        String number = desk.waiting(words);
        Map<String, String> form = new HashMap<>(Desk.removal("delete", "", "", "Marked."));
        form.put("attest", "minor");
        assertThat(desk.decide(number, form).status()).isEqualTo(302);
        BlogLibrary.eventually(comment, "trash");
        for (String role : List.of("director", "staff")) {
            Desk any = PLACE.desk(role);
            for (String path : List.of(
                    "/comments/" + number,
                    "/cases/" + number,
                    "/comments/queue?view=decided",
                    "/comments/queue",
                    "/record")) {
                assertThat(any.browser().get(path).body()).as(role + " " + path).doesNotContain(words);
            }
        }
        for (int index = 0; index < 200; index++) {
            Page entry = desk.browser().get("/record/" + index);
            if (entry.status() == 404) {
                break;
            }
            assertThat(entry.body()).as("/record/" + index).doesNotContain(words);
            assertThat(new String(
                            desk.browser().bytes("/record/" + index + "/bytes").body(), StandardCharsets.UTF_8))
                    .as("/record/" + index + "/bytes")
                    .doesNotContain(words);
        }
        export().forEach((name, bytes) ->
                assertThat(new String(bytes, StandardCharsets.UTF_8)).as(name).doesNotContain(words));
    }

    @Test
    void aChannelInTroubleSaysSoWithTheTimeOfTheNextTry() {
        PROXY.rule(_ -> Fault.status(401, "application/json", "{\"code\":\"rest_not_logged_in\"}"));
        Page[] page = new Page[1];
        TestServer.eventually("the trouble shows", () -> {
            page[0] = desk.browser().get("/channels/" + PLACE.channel());
            return page[0].text().contains("application password")
                    && page[0].body().contains("note-clock");
        });
        assertThat(page[0].text()).containsPattern("Lectern tries again at \\S+ \\d\\d:\\d\\d");
        PROXY.rule(_ -> new Fault.Pass());
        desk.browser().post("/channels/" + PLACE.channel() + "/look", Map.of());
        TestServer.eventually(
                "all is well again",
                () -> !desk.browser().get("/channels/" + PLACE.channel()).body().contains("note-clock"));
    }

    private Map<String, byte[]> export() throws IOException {
        desk.browser().get("/record");
        Path file = folder.resolve("export.zip");
        Files.write(
                file, desk.browser().postForBytes("/record/export", Map.of()).body());
        return JourneyTest.unzip(file);
    }

    /** All that is logged from now on, as it would be printed. */
    private static final class Logged extends AppenderBase<ILoggingEvent> {

        private final Queue<String> lines = new ConcurrentLinkedQueue<>();

        static Logged all() {
            Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
            Logged logged = new Logged();
            logged.setContext(root.getLoggerContext());
            logged.start();
            root.addAppender(logged);
            ((Logger) LoggerFactory.getLogger("org.lectern")).setLevel(Level.DEBUG);
            return logged;
        }

        @Override
        protected void append(ILoggingEvent event) {
            lines.add(event.getLevel() + " " + event.getFormattedMessage());
            for (var cause = event.getThrowableProxy(); cause != null; cause = cause.getCause()) {
                lines.add(cause.getClassName() + " " + cause.getMessage());
            }
        }

        String text() {
            return lines.stream().collect(Collectors.joining("\n"));
        }
    }
}

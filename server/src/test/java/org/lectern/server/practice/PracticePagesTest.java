package org.lectern.server.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.server.platform.PlatformStatus;

@Tag("domain")
class PracticePagesTest {

    private static final Instant NOW = Instant.parse("2026-03-02T15:00:00Z");

    private final PracticePlatform platform = PracticePlatform.start(
            0,
            InstantSource.fixed(NOW),
            List.of(PracticeBlog.CADOTT, PracticeBlog.ECRL),
            URI.create("http://localhost:8080"));
    private final PracticePost post =
            platform.publish(PracticeBlog.CADOTT, "Story time moves", "To Thursday.", "Desk", NOW);
    private final HttpClient visitor = HttpClient.newHttpClient();

    @AfterEach
    void closeAll() {
        platform.close();
        visitor.close();
    }

    @Test
    void theFrontPageListsThePostsOfBothLibraries() throws Exception {
        platform.publish(PracticeBlog.ECRL, "A new stop", "At the hall.", "Outreach", NOW);
        assertThat(get("/posts").body())
                .contains("Story time moves", "A new stop", "Cadott Community Library", "No comments");
        assertThat(get("/").headers().firstValue("Location")).contains("/posts");
    }

    @Test
    void whatAVisitorWritesIsThereAtOnceAndHarmless() throws Exception {
        HttpResponse<String> answer = write("name=Ann&text=%3Cscript%3Ealert(1)%3C%2Fscript%3E+safe%E2%80%AE");
        assertThat(answer.statusCode()).isEqualTo(303);
        String page = get("/posts/" + post.id()).body();
        assertThat(page)
                .contains("Ann", "&lt;script&gt;alert(1)", "U+202E", "1 comment")
                .doesNotContain("<script>alert");
    }

    @Test
    void theWarningThatThisIsPracticeStandsOnThePage() throws Exception {
        assertThat(get("/posts/" + post.id()).body()).contains("Practice.", "http://localhost:8080");
        assertThat(get("/assets/css/practice.css").statusCode()).isEqualTo(200);
        assertThat(get("/assets/css/lectern.css").statusCode()).isEqualTo(404);
    }

    @Test
    void aCommentThatIsNotVisibleIsNotShown() throws Exception {
        long id = platform.comment(post, "Bob", "Look at my shop", NOW).id();
        for (PlatformStatus away : List.of(PlatformStatus.HELD, PlatformStatus.SPAM, PlatformStatus.TRASHED)) {
            platform.change(id, away);
            assertThat(get("/posts/" + post.id()).body()).doesNotContain("Look at my shop");
        }
        platform.change(id, PlatformStatus.VISIBLE);
        assertThat(get("/posts/" + post.id()).body()).contains("Look at my shop");
    }

    @Test
    void anEmptyFormComesBackWithWhatWasWritten() throws Exception {
        HttpResponse<String> answer = write("name=&text=kept+words");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("kept words", "name-e");
        assertThat(write("name=Ann&text=" + "x".repeat(5001)).statusCode()).isEqualTo(400);
    }

    @Test
    void aPageElsewhereCannotWriteHere() throws Exception {
        HttpRequest request = form("name=Ann&text=hello")
                .header("Origin", "https://elsewhere.example")
                .build();
        assertThat(visitor.send(request, HttpResponse.BodyHandlers.ofString()).statusCode())
                .isEqualTo(403);
    }

    @Test
    void aNamePointedAtThisMachineGetsNothing() throws IOException {
        assertThat(statusFor("elsewhere.example:" + port())).contains("421");
        assertThat(statusFor("practice.localhost:" + port())).contains("200");
    }

    @Test
    void theInvitedPatronsHaveWrittenBeforeTheStartAndGoOnWhenTimePasses() {
        List<Instant> times = List.of(NOW, NOW.plus(Duration.ofMinutes(8)));
        Clock jumping = new Clock() {
            private int asked;

            @Override
            public synchronized Instant instant() {
                return times.get(Math.min(asked++, 1));
            }

            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }
        };
        List<Script> due = new Patrons(7, NOW)
                .scripts()
                .takeWhile(script -> !script.at().isAfter(times.getLast()))
                .toList();
        try (PatronsAtWork patrons = PatronsAtWork.begin(platform, 7, jumping.instant(), jumping)) {
            assertThat(patrons).isNotNull();
            while (visible() < due.size()) {
                Thread.onSpinWait();
            }
        }
    }

    private long visible() {
        return platform.posts().stream()
                .mapToLong(one -> platform.visible(one).size())
                .sum();
    }

    private String statusFor(String host) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
            String request = "GET /posts HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .findFirst()
                    .orElse("");
        }
    }

    private int port() {
        return platform.pages().getPort();
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return visitor.send(HttpRequest.newBuilder(at(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> write(String form) throws IOException, InterruptedException {
        return visitor.send(form(form).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder form(String form) {
        return HttpRequest.newBuilder(at("/posts/" + post.id() + "/comments"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form));
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + port() + path);
    }
}

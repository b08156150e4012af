package org.lectern.server.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lectern.server.platform.Access;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A real WordPress, one for each test JVM: installed into a fresh folder, with a MariaDB of its own, ended with the JVM. Visitors write
 * from 127.0.0.9, so that their address differs from that of whoever moderates.
 */
public final class WordPressServer {

    /** Where visitors' comments come from. */
    public static final String VISITOR_IP = "127.0.0.9";
    /** What visitors read the blog with. */
    public static final String VISITOR_AGENT = "Patron/1.0 (an armchair)";
    /** Visitors' e-mail address. */
    public static final String VISITOR_EMAIL = "pat.reader@patrons.example";

    private static final JsonMapper JSON = new JsonMapper();

    private final WordPressProcesses processes;

    private WordPressServer(WordPressProcesses processes) {
        this.processes = processes;
    }

    /** Started on first use, shared by all tests of the JVM. Throws, naming Debian's packages, where something is not installed. */
    public static WordPressServer running() {
        return Holder.ONE;
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + processes.port());
    }

    public String username() {
        return "librarian";
    }

    public String applicationPassword() {
        return processes.passwords().getFirst();
    }

    /** How a connector reaches the blog as its administrator. */
    public Access access() {
        return access(address());
    }

    /** The same by another address, such as a proxy's. */
    public Access access(URI address) {
        return new Access(address, username(), applicationPassword());
    }

    /** The sign-in of somebody who may not moderate. */
    public Access subscriber() {
        return new Access(address(), "reader", processes.passwords().get(1));
    }

    /** A new post, open for comments; its id. */
    public String publish(String title, String content) {
        return act("post", title, content).asString();
    }

    /** A new page, open for comments; its id. */
    public String publishPage(String title, String content) {
        return act("page", title, content).asString();
    }

    /** A visitor writes a comment by the form below the post; the comment's id. */
    public String comment(String postId, String author, String text) {
        HttpResponse<String> answer = submit(Map.of(
                "comment_post_ID",
                postId,
                "comment_parent",
                "0",
                "author",
                author,
                "email",
                VISITOR_EMAIL,
                "comment",
                text));
        String to = answer.headers()
                .firstValue("Location")
                .orElseThrow(() -> new IllegalStateException(
                        "WordPress took no comment: " + answer.statusCode() + " " + answer.body()));
        return to.replaceAll("(?s).*(?:#comment-|unapproved=)(\\d+).*", "$1");
    }

    private HttpResponse<String> submit(Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest request = HttpRequest.newBuilder(address().resolve("/wp-comments-post.php"))
                .header("User-Agent", VISITOR_AGENT)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try (HttpClient visitor = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .localAddress(InetAddress.ofLiteral(VISITOR_IP))
                .build()) {
            return visitor.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A comment written past WordPress's doors, with exactly this text, IP and agent; its id. */
    public String insert(String postId, String author, String text, String ip, String agent) {
        String hex = HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
        return act("insert", postId, author, hex, ip, agent).asString();
    }

    /** So many comments at once; the id of the newest. */
    public String many(String postId, int number) {
        return act("many", postId, Integer.toString(number)).asString();
    }

    /** An administrator changes the text in WordPress. */
    public void edit(String commentId, String text) {
        act("edit", commentId, text);
    }

    public void approve(String commentId) {
        act("approve", commentId);
    }

    public void hold(String commentId) {
        act("hold", commentId);
    }

    public void spam(String commentId) {
        act("spam", commentId);
    }

    public void trash(String commentId) {
        act("trash", commentId);
    }

    /** An administrator deletes the comment for good. */
    public void delete(String commentId) {
        act("delete", commentId);
    }

    /** Sets one of WordPress's options, for all tests of the JVM: whoever changes one puts it back. */
    public void option(String name, String value) {
        act("option", name, value);
    }

    /** The comment as the blog's own database holds it. */
    public Row row(String commentId) {
        JsonNode row = act("row", commentId);
        return new Row(
                row.path("comment_author").asString(),
                row.path("comment_author_email").asString(),
                row.path("comment_author_IP").asString(),
                row.path("comment_agent").asString(),
                row.path("comment_approved").asString(),
                row.path("comment_content").asString(),
                row.path("comment_date_gmt").asString());
    }

    /** Every change of the comment's status since it was written, as "approved unapproved", counted inside WordPress. */
    public List<String> transitions(String commentId) {
        Path counted = processes.counts().resolve(commentId);
        try {
            return Files.exists(counted) ? Files.readAllLines(counted) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonNode act(String... arguments) {
        return JSON.readTree(processes.php("act.php", arguments));
    }

    /** A row of wp_comments; {@code status} is WordPress's own: 1, 0, spam, trash. */
    public record Row(
            String author, String email, String ip, String agent, String status, String text, String dateGmt) {}

    private static final class Holder {
        static final WordPressServer ONE = start();

        private static WordPressServer start() {
            WordPressProcesses processes = WordPressProcesses.start();
            Runtime.getRuntime().addShutdownHook(new Thread(processes::close));
            return new WordPressServer(processes);
        }
    }
}

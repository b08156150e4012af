package org.lectern.server.practice;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.lectern.server.database.Identifiers;
import org.lectern.server.platform.Access;
import org.lectern.server.platform.PlatformStatus;
import org.lectern.server.words.Problem;
import org.lectern.server.words.Refusal;

/** A running practice platform, on this machine only. What is on it is gone when it closes. */
public final class PracticePlatform implements AutoCloseable {

    private final HttpServer server;
    private final InstantSource clock;
    private final PracticeStore store = new PracticeStore();
    private final Map<PracticeBlog, String> tokens = new LinkedHashMap<>();
    private final ExecutorService requests = Executors.newVirtualThreadPerTaskExecutor();

    private PracticePlatform(HttpServer server, InstantSource clock) {
        this.server = server;
        this.clock = clock;
    }

    /**
     * Starts on a port of 127.0.0.1; 0 takes a free one.
     *
     * @param lectern where Lectern itself is, to link to it, or null
     * @throws Refusal where the port is in use
     */
    public static PracticePlatform start(
            int port, InstantSource clock, List<PracticeBlog> blogs, @Nullable URI lectern) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            PracticePlatform platform = new PracticePlatform(server, clock);
            platform.serve(blogs, lectern);
            return platform;
        } catch (BindException e) {
            throw new Refusal(Problem.PORT_IN_USE, Integer.toString(port), String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void serve(List<PracticeBlog> blogs, @Nullable URI lectern) {
        blogs.forEach(blog -> tokens.put(blog, Identifiers.reference()));
        PracticeApi api = new PracticeApi(store, tokens, pages().toString(), clock);
        PracticePages pages = new PracticePages(store, clock, blogs, lectern);
        server.createContext("/", exchange -> {
            try (exchange) {
                PracticeRequest request = PracticeRequest.of(exchange);
                if (!isOurs(exchange)) {
                    request.answer(421, "text/plain", new byte[0]);
                } else if (request.path().contains("api")) {
                    api.answer(request);
                } else {
                    pages.answer(request);
                }
            }
        });
        server.setExecutor(requests);
        server.start();
    }

    /** A page elsewhere whose name is pointed at this machine gets nothing. */
    private boolean isOurs(HttpExchange exchange) {
        String host = String.valueOf(exchange.getRequestHeaders().getFirst("Host"));
        return List.of("127.0.0.1:", "localhost:", "practice.localhost:").stream()
                .anyMatch(name -> host.equals(name + port()));
    }

    int port() {
        return server.getAddress().getPort();
    }

    /** Where people read and write. */
    public URI pages() {
        return URI.create("http://practice.localhost:" + port());
    }

    /** How the practice connector reaches a blog. */
    public Access access(PracticeBlog blog) {
        String token = tokens.get(blog);
        if (token == null) {
            throw new IllegalArgumentException("No such blog here: " + blog.id());
        }
        return new Access(URI.create("http://127.0.0.1:" + port() + "/blogs/" + blog.id()), blog.id(), token);
    }

    public PracticePost publish(PracticeBlog blog, String title, String text, String by, Instant at) {
        return store.publish(blog, title, text, by, at);
    }

    /** A visitor writes, now or at a time in the past; everybody sees it at once. */
    public PracticeComment comment(PracticePost post, String author, String text, Instant at) {
        return store.comment(post, author, text, at);
    }

    /** Somebody changes a comment on the platform itself, past Lectern. */
    public void change(long commentId, PlatformStatus status) {
        store.change(commentId, status);
    }

    /** Its author edits a comment. */
    public void edit(long commentId, String text) {
        store.edit(commentId, text);
    }

    /** Its author deletes a comment for good. */
    public void remove(long commentId) {
        store.remove(commentId);
    }

    /** Posts of all blogs, newest first. */
    public List<PracticePost> posts() {
        return store.posts();
    }

    /** What the public sees under a post, oldest first. */
    public List<PracticeComment> visible(PracticePost post) {
        return store.visible(post);
    }

    @Override
    public void close() {
        server.stop(0);
        requests.shutdownNow();
    }
}

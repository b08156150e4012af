package org.lectern.server.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.lectern.server.channels.Channels;
import org.lectern.server.channels.Health;
import org.lectern.server.database.OrganisationId;
import org.lectern.server.database.Tenancy;
import org.lectern.server.journey.Desk;
import org.lectern.server.mail.Mail;
import org.lectern.server.mail.MailServer;
import org.lectern.server.mail.Message;
import org.lectern.server.people.Person;
import org.lectern.server.platform.Access;
import org.lectern.server.platform.PlatformStatus;
import org.lectern.server.practice.PracticeBlog;
import org.lectern.server.practice.PracticeComment;
import org.lectern.server.practice.PracticePlatform;
import org.lectern.server.practice.PracticePost;
import org.lectern.server.testing.Browser;
import org.lectern.server.testing.FaultProxy;
import org.lectern.server.testing.Statements;
import org.lectern.server.testing.TestServer;
import org.lectern.server.testing.TestServer.Library;

/** A library of its own on the shared server, with a practice blog of its own as its channel. */
final class PracticeLibrary implements AutoCloseable {

    private static final Clock CLOCK = Clock.systemUTC();
    private static final HttpClient AROUND = HttpClient.newHttpClient();

    private final TestServer server;
    private final Library library;
    private final PracticePlatform platform;
    private final PracticePost post;
    private final FaultProxy proxy;
    private final Access direct;

    PracticeLibrary(String starter) {
        this(TestServer.shared(), starter);
    }

    PracticeLibrary(TestServer server, String starter) {
        this(server, server.found(starter), starter);
    }

    /** A library under a rulebook of its own. */
    static PracticeLibrary under(TestServer server, String yaml) {
        return new PracticeLibrary(server, server.foundUnder(yaml), "cadott");
    }

    private PracticeLibrary(TestServer server, Library library, String blogOf) {
        this.server = server;
        this.library = library;
        // No removal of a test waits by chance, unless the test says so.
        one("insert into moderation.hold_seeds select organisation, now(), sha256('seed'), 0 from policy.versions"
                + " limit 1 returning 1");
        PracticeBlog blog = PracticeBlog.ALL.stream()
                .filter(one -> one.id().equals(blogOf))
                .findFirst()
                .orElseThrow();
        platform = PracticePlatform.start(0, CLOCK, List.of(blog), URI.create("http://localhost"));
        post = platform.publish(blog, "Summer reading", "Read along with us.", "staff", CLOCK.instant());
        direct = platform.access(blog);
        proxy = FaultProxy.inTheNameOf(direct.address());
        server.bean(Channels.class)
                .register(
                        library.id(),
                        "practice",
                        new Access(
                                proxy.address().resolve(direct.address().getPath()),
                                direct.username(),
                                direct.password()),
                        library.id().toString());
    }

    Desk desk(String role) {
        return new Desk(server.signedIn(library, role));
    }

    Person who(String role) {
        return library.who(role);
    }

    Browser signedIn(String role) {
        return server.signedIn(library, role);
    }

    Browser signedOut() {
        return server.browser();
    }

    /** The page on which the public reads the rules. */
    Browser.Page rules() {
        return signedOut().get("/rules/" + library.organisation().slug());
    }

    /** The page of its channel. */
    Browser.Page channel(String role) {
        return signedIn(role).get(channelPath());
    }

    String channelPath() {
        return "/channels/"
                + server.bean(Channels.class).list(library.id()).getFirst().id();
    }

    String slug() {
        return library.organisation().slug();
    }

    /** Its own name and those of its people. */
    List<String> names() {
        return Stream.concat(
                        Stream.of(library.organisation().name()),
                        library.people().values().stream().map(Person::name))
                .toList();
    }

    PracticeComment write(String author, String text) {
        return platform.comment(post, author, text, CLOCK.instant());
    }

    /** Written at a moment of its own, which may be one that no calendar has. */
    PracticeComment write(String author, String text, Instant at) {
        return platform.comment(post, author, text, at);
    }

    /** What the platform itself holds before Lectern ever sees it. */
    PracticeComment writeHeld(String author, String text) {
        proxy.rule(_ -> new FaultProxy.Fault.Silence());
        PracticeComment comment = write(author, text);
        change(comment, PlatformStatus.HELD);
        proxy.rule(_ -> new FaultProxy.Fault.Pass());
        return comment;
    }

    boolean visible(PracticeComment comment) {
        return platform.visible(post).stream().anyMatch(one -> one.id() == comment.id());
    }

    /** What everybody can read under the post, oldest first. */
    List<String> visibleTexts() {
        return platform.visible(post).stream().map(PracticeComment::text).toList();
    }

    /** The statements that the server sends to answer a request of the browser. */
    List<String> statements(Browser browser, String address) {
        return Statements.of(server, browser, address);
    }

    /** What the platform answers to somebody who sends a comment by its form: 303 where it takes it. */
    int send(String author, String text) {
        String form = "name=" + URLEncoder.encode(author, StandardCharsets.UTF_8) + "&text="
                + URLEncoder.encode(text, StandardCharsets.UTF_8);
        URI address =
                URI.create("http://127.0.0.1:" + platform.pages().getPort() + "/posts/" + post.id() + "/comments");
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(address)
                                    .header("Content-Type", "application/x-www-form-urlencoded")
                                    .POST(HttpRequest.BodyPublishers.ofString(form))
                                    .build(),
                            HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How the platform itself says that somebody stands there: none, limited or blocked. */
    String standing(String author) {
        Matcher standing = Pattern.compile("\"standing\"\\s*:\\s*\"(\\w+)\"").matcher(asked(author, null));
        return standing.find() ? standing.group(1) : "";
    }

    /** Somebody limits, blocks or frees an account in the platform's own pages. */
    void stand(String author, String standing) {
        asked(author, "{\"standing\":\"" + standing + "\"}");
    }

    private String asked(String author, @Nullable String change) {
        String path = "/api/authors/"
                + URLEncoder.encode(author, StandardCharsets.UTF_8).replace("+", "%20");
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(direct.address() + path))
                .header("Authorization", "Bearer " + direct.password());
        try {
            return AROUND.send(
                            change == null
                                    ? request.build()
                                    : request.PUT(HttpRequest.BodyPublishers.ofString(change))
                                            .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Waits until everybody can see it, or until nobody can. */
    void eventuallyVisible(PracticeComment comment, boolean visible) {
        TestServer.eventually("visible " + visible + ": " + comment.text(), () -> visible(comment) == visible);
    }

    /** Its author writes something else. */
    void edit(PracticeComment comment, String text) {
        platform.edit(comment.id(), text);
    }

    /** It is gone from the platform for good. */
    void remove(PracticeComment comment) {
        platform.remove(comment.id());
    }

    /** What stands between Lectern and the platform. */
    FaultProxy proxy() {
        return proxy;
    }

    /** How its channel is. */
    Health health() {
        Channels channels = server.bean(Channels.class);
        return channels.health(
                library.id(), channels.list(library.id()).getFirst().id());
    }

    /** The one value that a query of its rows gives. */
    String one(String sql) {
        return server.bean(Tenancy.class)
                .in(
                        library.id(),
                        () -> String.valueOf(server.bean(DSLContext.class).fetchValue(sql)));
    }

    /** Waits until no run of the job is under way for it: those that begin later find what stands there by then. */
    void eventuallyRests(String job) {
        String runs = "select count(*) from jobs.scheduled_tasks where picked and task_name = '" + job
                + "' and task_instance like '" + id() + "/%'";
        TestServer.eventually("no run is under way: " + job, () -> one(runs).equals("0"));
    }

    /** Puts everything that it has written under a signed checkpoint. */
    void seal() {
        server.seal(library);
    }

    /** From now on its messages go to the mail server at this port. */
    void sendsMailTo(int port) {
        server.bean(Mail.class)
                .use(
                        library.id(),
                        new MailServer("127.0.0.1", port, MailServer.Security.NONE, "", "", "library@town.example"));
    }

    /** The messages that it has sent or shown, the newest first. */
    List<Message> mail() {
        return server.bean(Mail.class).latest(library.id(), 200);
    }

    OrganisationId id() {
        return library.id();
    }

    void change(PracticeComment comment, PlatformStatus status) {
        platform.change(comment.id(), status);
    }

    @Override
    public void close() {
        proxy.close();
        platform.close();
    }
}

package org.lectern.server.journey;

import java.time.Clock;
import java.util.Map;
import org.lectern.server.channels.Channels;
import org.lectern.server.channels.Channels.Registration;
import org.lectern.server.platform.Access;
import org.lectern.server.testing.TestServer;
import org.lectern.server.testing.TestServer.Library;
import org.lectern.server.testing.WordPressServer;

/** A library whose channel is the real WordPress, on a server that looks at it every second and compares all comments every two. */
final class BlogLibrary {

    static final WordPressServer BLOG = WordPressServer.running();

    private final TestServer server;
    private final Library library;
    private final String channel;

    private BlogLibrary(TestServer server, Library library, String channel) {
        this.server = server;
        this.library = library;
        this.channel = channel;
    }

    /** A server of its own that ends with the JVM; {@code grace} is the time to undo, as PT10S. */
    static BlogLibrary open(String starter, String grace) {
        TestServer server =
                TestServer.start(Map.of("enforcement.grace", grace, "intake.full-look", "PT2S"), Clock.systemUTC());
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        return on(server, starter, BLOG.access());
    }

    /** A library on a server that there is, with its blog at this address. */
    static BlogLibrary on(TestServer server, String starter, Access access) {
        Library library = server.found(starter);
        Registration registered = server.bean(Channels.class)
                .register(
                        library.id(),
                        "wordpress",
                        access,
                        library.people().values().iterator().next().id().toString());
        if (registered instanceof Registration.Registered(var channel)) {
            return new BlogLibrary(server, library, channel.id().toString());
        }
        throw new AssertionError("Not registered: " + registered);
    }

    TestServer server() {
        return server;
    }

    Library library() {
        return library;
    }

    String channel() {
        return channel;
    }

    Desk desk(String role) {
        return new Desk(server.signedIn(library, role));
    }

    /** Waits until the comment stands so in the blog's own row: 1, 0, spam, trash. */
    static void eventually(String comment, String status) {
        TestServer.eventually(
                "comment " + comment + " is " + status,
                () -> BLOG.row(comment).status().equals(status));
    }
}

package org.lectern.server.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Objects;
import org.lectern.server.channels.Channels;
import org.lectern.server.hand.Threads;
import org.lectern.server.people.Organisation;
import org.lectern.server.people.Person;
import org.lectern.server.platform.ByHand;

/** The Facebook page of the demo's village library, which nobody has given a program access to, and a thread that was pasted from it. */
final class DemoByHand {

    private static final String PAGE = "https://www.facebook.example/cadott-library";

    private DemoByHand() {}

    static void begin(Channels channels, Threads threads, Organisation library, Person director) {
        Channels.Registration registration = channels.registerByHand(
                library.id(),
                ByHand.FACEBOOK,
                library.name(),
                URI.create(PAGE),
                director.id().toString());
        if (registration instanceof Channels.Registration.Registered(var channel)) {
            threads.bring(
                    library.id(),
                    channel,
                    director.id().value(),
                    ZoneId.of("America/Chicago"),
                    pasted(),
                    PAGE + "/posts/book-sale");
        }
    }

    private static String pasted() {
        try (InputStream in =
                Objects.requireNonNull(DemoByHand.class.getResourceAsStream("/practice/facebook-cadott.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

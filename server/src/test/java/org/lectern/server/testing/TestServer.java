package org.lectern.server.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lectern.rulebook.Rulebook;
import org.lectern.rulebook.RulebookText;
import org.lectern.rulebook.Rulebooks;
import org.lectern.server.app.Founding;
import org.lectern.server.app.StartedServer;
import org.lectern.server.database.OrganisationId;
import org.lectern.server.log.Sequencer;
import org.lectern.server.people.OpeningHours;
import org.lectern.server.people.Organisation;
import org.lectern.server.people.Passwords;
import org.lectern.server.people.People;
import org.lectern.server.people.Person;
import org.lectern.server.words.Jurisdiction;

/** A server with a PostgreSQL of its own on a folder that is thrown away; one is shared by all tests of a JVM. */
public final class TestServer implements AutoCloseable {

    /** The password of everybody whom {@link #found} lets in. */
    public static final String PASSWORD = "correct horse battery";

    private static final AtomicInteger FOUNDED = new AtomicInteger();
    private static @Nullable TestServer shared;

    private final Path folder;
    private final StartedServer server;

    private TestServer(Path folder, StartedServer server) {
        this.folder = folder;
        this.server = server;
    }

    /** The server that the tests of this JVM share; it ends with the JVM. Each test founds an organisation of its own. */
    public static synchronized TestServer shared() {
        TestServer here = shared;
        if (here == null) {
            here = start(Map.of(), Clock.systemUTC());
            Runtime.getRuntime().addShutdownHook(new Thread(here::close));
            shared = here;
        }
        return here;
    }

    /** A server of its own; loopback is allowed, decisions are carried out at once, channels are asked every second. */
    public static TestServer start(Map<String, String> settings, Clock clock) {
        try {
            Path folder = Files.createTempDirectory("lectern-test");
            Map<String, String> all = new HashMap<>(Map.of(
                    "http.port", Integer.toString(FreePorts.one()),
                    "platform.allow-loopback", "true",
                    "enforcement.grace", "PT0S",
                    "intake.interval", "PT1S"));
            all.putAll(settings);
            return new TestServer(folder, StartedServer.on(folder, all, clock));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public <T> T bean(Class<T> type) {
        return server.bean(type);
    }

    public StartedServer started() {
        return server;
    }

    public URI address() {
        return URI.create("http://localhost:" + server.port());
    }

    /** A library with a person in each role of its rulebook, all with {@link #PASSWORD} but the second person. */
    public record Library(Organisation organisation, Map<String, Person> people) {

        public OrganisationId id() {
            return organisation.id();
        }

        public Person who(String role) {
            Person person = people.get(role);
            if (person == null) {
                throw new IllegalArgumentException("Nobody is " + role + "; there are " + people.keySet());
            }
            return person;
        }
    }

    /** Founds a library on a starter ({@code cadott} or {@code ecrl}) with a person in each role: {@code director}, {@code staff}, ... */
    public Library found(String starter) {
        return found(Rulebooks.starter(starter), Rulebooks.text(starter));
    }

    /** Founds a library under a rulebook of its own, with somebody in each of its roles. */
    public Library foundUnder(String yaml) {
        return switch (Rulebooks.parse("its own", yaml)) {
            case RulebookText.Parsed(Rulebook rulebook, var _) -> found(rulebook, yaml);
            case RulebookText.Refused(var problems) -> throw new IllegalArgumentException(problems.toString());
        };
    }

    private Library found(Rulebook rulebook, String yaml) {
        int number = FOUNDED.incrementAndGet();
        String slug = rulebook.id() + "-" + number;
        String first = rulebook.roles().getFirst().id();
        Founding.Outcome outcome = bean(Founding.class)
                .foundAnother(new Founding.Plan(
                        slug,
                        rulebook.contacts().names().getFirst() + " " + number,
                        Jurisdiction.of(rulebook.profiles()) == Jurisdiction.ONTARIO ? "CA-ON" : "WI",
                        ZoneId.of("America/Chicago"),
                        List.of(new OpeningHours(DayOfWeek.MONDAY, LocalTime.of(9, 0), LocalTime.of(17, 0))),
                        yaml,
                        new Founding.Newcomer(first + " " + number, first + "@" + slug + ".example"),
                        PASSWORD,
                        null,
                        null,
                        null));
        if (!(outcome instanceof Founding.Outcome.Founded(Organisation organisation, Person director, var _))) {
            throw new IllegalStateException("Not founded: " + outcome);
        }
        Map<String, Person> people = new HashMap<>(Map.of(first, director));
        rulebook.roles().stream().skip(1).forEach(role -> people.put(role.id(), join(organisation, role.id(), number)));
        return new Library(organisation, people);
    }

    private Person join(Organisation organisation, String role, int number) {
        Person person = bean(People.class).know(role + "@" + organisation.slug() + ".example", role + " " + number);
        bean(People.class).join(organisation.id(), person.id(), role);
        if (!role.equals(Founding.SECOND_PERSON)) {
            bean(Passwords.class).set(person.id(), PASSWORD);
        }
        return person;
    }

    /** Puts everything that the library has written under a signed checkpoint, without waiting for the sequencer. */
    public void seal(Library library) {
        bean(Sequencer.class).sealAll(library.id());
    }

    /** Asks again and again until it is so; fails after a minute. For what jobs do by themselves. */
    public static void eventually(String what, BooleanSupplier so) {
        eventually(() -> what, so);
    }

    /** The same; {@code what} is asked when the time is over, and can say how things stand then. */
    public static void eventually(Supplier<String> what, BooleanSupplier so) {
        long until = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (!so.getAsBoolean()) {
            if (System.nanoTime() > until) {
                throw new AssertionError("Not within a minute: " + what.get());
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    /** A browser that nobody is signed in with. */
    public Browser browser() {
        return new Browser(address());
    }

    /** A browser with the person in this role signed in. */
    public Browser signedIn(Library library, String role) {
        Browser browser = browser();
        browser.signIn(library.who(role).email(), PASSWORD);
        return browser;
    }

    @Override
    public void close() {
        server.close();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(one);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

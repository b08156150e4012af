package org.lectern.server.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.lectern.server.channels.Channel;
import org.lectern.server.channels.Channels;
import org.lectern.server.inbox.Import;
import org.lectern.server.inbox.Imports;
import org.lectern.server.platform.Access;
import org.lectern.server.testing.TestServer;
import org.lectern.server.testing.TestServer.Library;
import org.postgresql.PGConnection;

/** Measures how many made-up comments of a file are taken in each second, beside a plain COPY of the same file into a table without an index. */
public final class ImportBench {

    private static final String HEADER = "post_id,post_title,comment_id,author,handle,text,time\n";
    private static final List<String> WORDS = List.of(
            "library",
            "story",
            "time",
            "children",
            "loved",
            "the",
            "new",
            "hours",
            "on",
            "saturday",
            "thank",
            "you",
            "for",
            "books",
            "again",
            "reading",
            "room",
            "when",
            "will",
            "open",
            "we",
            "and",
            "our",
            "a",
            "great",
            "summer");

    private ImportBench() {}

    /** The first argument is the number of rows. */
    public static void main(String[] arguments) throws IOException, SQLException {
        int rows = Integer.parseInt(arguments[0]);
        Path file = Files.createTempFile("lectern-import", ".csv");
        try (TestServer server = TestServer.start(Map.of(), Clock.systemUTC())) {
            write(file, rows);
            System.out.printf(
                    "import: %,d rows, %d MB, heap at most %d MB%n",
                    rows, Files.size(file) / 1_000_000, Runtime.getRuntime().maxMemory() / (1 << 20));
            say("plain COPY of the same file", rows, copy(server, file));
            Library library = server.found("cadott");
            Channel channel = server.bean(Channels.class)
                    .keep(
                            library.id(),
                            "practice",
                            "Archive",
                            new Access(URI.create("http://localhost:1/archive"), "none", "none"),
                            library.id().toString());
            say("taken in, with record, findings and cases", rows, taken(server, library, channel, file, rows, 0));
            say("brought again, all known", rows, taken(server, library, channel, file, 0, rows));
            System.out.printf("import: at most %d MB resident, heap and all, without PostgreSQL%n", resident());
        } finally {
            Files.delete(file);
        }
        System.exit(0);
    }

    private static void say(String what, int rows, long nanos) {
        System.out.printf("import: %,.0f rows/s, %s%n", rows / (nanos / 1e9), what);
    }

    /** The most memory that this process ever had, in megabytes, as Linux counts it. */
    private static long resident() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                        .filter(line -> line.startsWith("VmHWM:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                        .findFirst()
                        .orElseThrow()
                / 1024;
    }

    private static void write(Path file, int rows) throws IOException {
        Random random = new Random(7);
        Instant first = Instant.parse("2016-01-01T00:00:00Z");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(HEADER);
            for (int i = 1; i <= rows; i++) {
                int author = random.nextInt(50_000);
                out.write(
                        "p" + i / 40 + ",Post " + i / 40 + "," + i + ",Reader " + author + ",@reader" + author + ",\"");
                for (int word = 5 + random.nextInt(30); word > 0; word--) {
                    out.write(WORDS.get(random.nextInt(WORDS.size())));
                    out.write(' ');
                }
                out.write("\"," + first.plus(Duration.ofMinutes(i)) + "\n");
            }
        }
    }

    private static long copy(TestServer server, Path file) throws SQLException, IOException {
        var owner = server.started().installation().database().owner();
        try (Connection connection = DriverManager.getConnection(owner.url(), owner.user(), owner.password());
                InputStream in = Files.newInputStream(file)) {
            connection
                    .createStatement()
                    .execute(
                            "create temporary table plain (post_id text, post_title text, comment_id text, author text, "
                                    + "handle text, text text, time timestamptz)");
            long began = System.nanoTime();
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy plain from stdin (format csv, header)", in);
            long took = System.nanoTime() - began;
            connection.createStatement().execute("drop table plain");
            return took;
        }
    }

    /** How long each tenth of the rows took, to see whether many rows are slower than few. */
    private static final class Tenths {

        private final long tenth;
        private final List<Double> rates = new ArrayList<>();
        private long rows;
        private long at;

        Tenths(long began, long tenth) {
            this.at = began;
            this.tenth = tenth;
        }

        void note(long now) {
            if (now - rows >= tenth) {
                rates.add((now - rows) / ((System.nanoTime() - at) / 1e9));
                rows = now;
                at = System.nanoTime();
            }
        }

        void say() {
            if (!rates.isEmpty()) {
                System.out.printf(
                        "import: %,.0f rows/s in the first tenth, %,.0f in the last%n",
                        rates.getFirst(), rates.getLast());
            }
        }
    }

    private static long taken(TestServer server, Library library, Channel channel, Path file, long added, long known)
            throws IOException {
        Imports imports = server.bean(Imports.class);
        long began = System.nanoTime();
        Import begun;
        try (InputStream in = Files.newInputStream(file)) {
            begun = imports.bring(
                    library.id(), channel, library.who("director").id().value(), "archive.csv", 30, in);
        }
        Import now = begun;
        Tenths tenths = new Tenths(began, (added + known) / 10);
        while (now.state() == Import.State.RUNNING) {
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            now = imports.find(library.id(), begun.id()).orElseThrow();
            tenths.note(now.counts().added() + now.counts().known());
        }
        tenths.say();
        if (now.counts().added() != added || now.counts().known() != known) {
            throw new IllegalStateException("Not what was brought: " + now);
        }
        return System.nanoTime() - began;
    }
}

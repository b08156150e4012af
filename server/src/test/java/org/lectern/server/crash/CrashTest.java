package org.lectern.server.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.ledger.Verify;
import org.lectern.server.database.TestDatabase;
import org.lectern.server.journey.Desk;
import org.lectern.server.testing.Browser;
import org.lectern.server.testing.FaultProxy;
import org.lectern.server.testing.FaultProxy.Fault;
import org.lectern.server.testing.FaultProxy.Request;
import org.lectern.server.testing.TestServer;
import org.lectern.server.testing.WordPressServer;

/** Killed anywhere, Lectern loses nothing that it acknowledged and asks the blog for each change once. */
@Tag("servers")
class CrashTest {

    private static final WordPressServer BLOG = WordPressServer.running();
    private static final FaultProxy PROXY = FaultProxy.before(BLOG.address());
    private static final Path FOLDER = TestDatabase.folder();
    private static final CrashLibrary LIBRARY = CrashLibrary.found(FOLDER, BLOG.access(PROXY.address()));

    private LecternProcess lectern = LecternProcess.serve(FOLDER);
    private Desk desk = desk();

    @BeforeEach
    void letEverythingThrough() {
        PROXY.rule(_ -> new Fault.Pass());
    }

    @AfterEach
    void stop() {
        assertThat(lectern.said())
                .doesNotContain(BLOG.applicationPassword())
                .doesNotContain(WordPressServer.VISITOR_EMAIL)
                .doesNotContain(TestServer.PASSWORD);
        lectern.stop();
    }

    @AfterAll
    static void remove() {
        PROXY.close();
        TestDatabase.remove(FOLDER);
    }

    private static Desk desk() {
        Browser browser = new Browser(LIBRARY.address());
        browser.signIn(CrashLibrary.DIRECTOR, TestServer.PASSWORD);
        return new Desk(browser);
    }

    private void startAgain() {
        lectern = LecternProcess.serve(FOLDER);
        desk = desk();
    }

    private static String patron(String words) {
        return BLOG.comment(
                BLOG.publish("A post", "About " + words),
                "Pat " + words.hashCode(),
                "Buy now: " + words + ", free quote");
    }

    private void hide(String words) {
        assertThat(desk.hide(desk.waiting(words), "ca-commercial:commercial", "Buy now", "Advertises.")
                        .status())
                .isEqualTo(302);
    }

    @Test
    void afterTheCaptureWasCommitted() throws Exception {
        String comment = patron("anvils");
        TestServer.eventually("captured", () -> !captured(comment).equals("0"));
        long postgres = LIBRARY.postmaster().pid();
        lectern.kill();
        assertThat(LIBRARY.postmaster().pid())
                .as("PostgreSQL outlives the program")
                .isEqualTo(postgres);
        startAgain();
        assertThat(LIBRARY.postmaster().pid()).as("and is used again").isEqualTo(postgres);
        assertThat(desk.waiting("anvils")).isNotEmpty();
        assertThat(captured(comment)).isEqualTo("1");
        assertProven();
    }

    private static String captured(String comment) {
        return LIBRARY.ask(
                "select count(*) from inbox.items i join inbox.revisions r on r.item = i.id where i.external_id = '"
                        + comment + "'");
    }

    @Test
    void afterTheDecisionWasCommitted() throws Exception {
        String comment = patron("bellows");
        // On a slow machine the time to undo it may be over before the program is killed.
        PROXY.rule(request -> request.method().equals("GET") ? new Fault.Pass() : new Fault.Silence());
        hide("bellows");
        lectern.kill();
        assertThat(BLOG.transitions(comment)).isEmpty();
        PROXY.rule(_ -> new Fault.Pass());
        startAgain();
        assertHiddenOnce(comment, "bellows");
    }

    @Test
    void inTheSequencer() throws Exception {
        String comment = patron("candles");
        String number = desk.waiting("candles");
        try (Connection connection = LIBRARY.superuser()) {
            connection.setAutoCommit(false);
            connection.createStatement().execute("lock table log.tiles in access exclusive mode");
            desk.hide(number, "ca-commercial:commercial", "Buy now", "Advertises.");
            TestServer.eventually(
                    "the sequencer waits in its transaction",
                    () -> !LIBRARY.ask(
                                    "select count(*) from pg_stat_activity where wait_event_type = 'Lock' and query like '%tiles%'")
                            .equals("0"));
            assertThat(unsealed()).isNotEqualTo("0");
            lectern.kill();
            connection.rollback();
        }
        assertThat(BLOG.transitions(comment))
                .as("nothing is done before it is under a signed checkpoint")
                .isEmpty();
        startAgain();
        assertHiddenOnce(comment, "candles");
    }

    private static String unsealed() {
        return LIBRARY.ask("select count(*) from log.entries where leaf_index is null");
    }

    @Test
    void beforeTheCall() throws Exception {
        String comment = patron("dumbbells");
        CountDownLatch released = new CountDownLatch(1);
        CountDownLatch asked = new CountDownLatch(1);
        PROXY.rule(request -> changes(request, comment, asked)
                ? new Fault.HeldUntil(released, new Fault.Silence())
                : new Fault.Pass());
        hide("dumbbells");
        asked.await();
        lectern.kill();
        released.countDown();
        assertThat(BLOG.transitions(comment)).isEmpty();
        PROXY.rule(_ -> new Fault.Pass());
        startAgain();
        assertHiddenOnce(comment, "dumbbells");
    }

    @Test
    void betweenTheCallAndItsOutcome() throws Exception {
        String comment = patron("easels");
        CountDownLatch released = withhold(comment);
        hide("easels");
        TestServer.eventually(
                "the blog has done it", () -> BLOG.row(comment).status().equals("0"));
        lectern.kill();
        released.countDown();
        PROXY.rule(_ -> new Fault.Pass());
        startAgain();
        assertHiddenOnce(comment, "easels");
    }

    @Test
    void postgresAfterTheDecisionWasCommitted() throws Exception {
        String comment = patron("fiddles");
        hide("fiddles");
        LIBRARY.killPostgres();
        lectern.kill();
        startAgain();
        assertHiddenOnce(comment, "fiddles");
    }

    @Test
    void postgresBetweenTheCallAndItsOutcome() throws Exception {
        String comment = patron("gongs");
        CountDownLatch released = withhold(comment);
        hide("gongs");
        TestServer.eventually(
                "the blog has done it", () -> BLOG.row(comment).status().equals("0"));
        LIBRARY.killPostgres();
        released.countDown();
        PROXY.rule(_ -> new Fault.Pass());
        lectern.stop();
        startAgain();
        assertHiddenOnce(comment, "gongs");
    }

    /** The blog does what it is asked; its answer is held back. */
    private static CountDownLatch withhold(String comment) {
        CountDownLatch released = new CountDownLatch(1);
        CountDownLatch asked = new CountDownLatch(1);
        PROXY.rule(request -> changes(request, comment, asked)
                ? new Fault.ForwardThen(new Fault.HeldUntil(released, new Fault.Silence()))
                : new Fault.Pass());
        return released;
    }

    private static boolean changes(Request request, String comment, CountDownLatch asked) {
        boolean changes = !request.method().equals("GET") && request.target().contains("/comments/" + comment);
        if (changes) {
            asked.countDown();
        }
        return changes;
    }

    private void assertHiddenOnce(String comment, String words) throws IOException, SQLException {
        TestServer.eventually(
                "hidden: " + words, () -> BLOG.row(comment).status().equals("0"));
        TestServer.eventually(
                "the outcome is on record",
                () -> LIBRARY.ask("select e.state from moderation.enforcements e join inbox.items i on i.id = e.item "
                                + "where i.external_id = '" + comment + "'")
                        .equals("DONE"));
        assertThat(BLOG.transitions(comment)).containsExactly("approved unapproved");
        assertThat(LIBRARY.ask("select count(*) from moderation.decisions d join inbox.items i on i.id = d.item "
                        + "where i.external_id = '" + comment + "' and d.state = 'IN_FORCE'"))
                .isEqualTo("1");
        assertProven();
    }

    /** Indexes without a gap, and an export that an outsider can verify. */
    private void assertProven() throws IOException {
        TestServer.eventually("all is sealed", () -> unsealed().equals("0"));
        assertThat(
                        LIBRARY.ask(
                                "select count(*) - 1 - max(leaf_index) || ' ' || count(*) - count(distinct leaf_index) from log.entries"))
                .isEqualTo("0 0");
        desk.browser().get("/record");
        Path export = FOLDER.resolve("export.zip");
        Files.write(
                export, desk.browser().postForBytes("/record/export", Map.of()).body());
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        Path key = FOLDER.resolve("keys").resolve("log-public.key");
        assertThat(Verify.run(new String[] {export.toString(), "--key", key.toString()}, out, out))
                .as(said.toString(StandardCharsets.UTF_8))
                .isZero();
    }
}

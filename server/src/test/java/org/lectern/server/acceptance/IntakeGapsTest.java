package org.lectern.server.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.server.channels.Channels;
import org.lectern.server.channels.Health;
import org.lectern.server.inbox.Imports;
import org.lectern.server.journey.Desk;
import org.lectern.server.practice.PracticeComment;
import org.lectern.server.testing.FaultProxy.Fault;
import org.lectern.server.testing.FaultProxy.Request;
import org.lectern.server.testing.TestServer;

/** Looks at a channel that break off, find very much or find what cannot be kept: nothing is left out, and nothing more is kept than may be. */
@Tag("servers")
class IntakeGapsTest {

    private static final String ITEMS = "select count(*) from inbox.items";

    private final PracticeLibrary library = new PracticeLibrary("ecrl");
    private final Desk desk = library.desk("executive-director");

    @AfterEach
    void close() {
        library.close();
    }

    private void write(int first, int last) {
        IntStream.rangeClosed(first, last).forEach(i -> library.write("Patron " + i, "Remark number " + i + "."));
    }

    private void eventuallyTakenIn(int number) {
        TestServer.eventually(number + " are taken in", () -> library.one(ITEMS).equals(Integer.toString(number)));
    }

    private static boolean asksFor(Request request, int page) {
        return request.target().contains("shelf=shown_and_held")
                && request.target().endsWith("page=" + page);
    }

    /** The next look fails, so that the one after it compares every comment; returns once that has ended well. */
    private void compareEverything() {
        Instant before = TestServer.shared().started().installation().clock().instant();
        library.proxy().rule(_ -> Fault.status(500, "text/html", "not now"));
        TestServer.eventually("a look has failed", () -> library.health().trouble() != null);
        library.proxy().rule(_ -> new Fault.Pass());
        TestServer.eventually("everything was compared", () -> {
            Instant full = library.health().fullLookAt();
            return full != null && full.isAfter(before) && library.health().trouble() == null;
        });
    }

    @Test
    void whatALookThatBrokeOffLeftBehindIsTakenInByTheNext() {
        library.write("Ada", "The first remark of all.");
        eventuallyTakenIn(1);
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch asked = new CountDownLatch(1);
        AtomicReference<String> keptBefore = new AtomicReference<>();
        library.proxy().rule(request -> {
            if (asksFor(request, 2) && keptBefore.compareAndSet(null, library.one(ITEMS))) {
                return Fault.status(500, "text/html", "not now");
            }
            asked.countDown();
            return asksFor(request, 1) ? new Fault.HeldUntil(written, new Fault.Pass()) : new Fault.Pass();
        });
        TestServer.eventually("the platform is asked", () -> asked.getCount() == 0);
        write(1, 250);
        written.countDown();
        eventuallyTakenIn(251);
        assertThat(keptBefore)
                .as("the newest page was kept before the next one failed")
                .hasValue("101");
        assertThat(library.one("select count(distinct external_id) from inbox.items"))
                .isEqualTo("251");
    }

    @Test
    void underAPostWithMoreThanAThousandCommentsEachIsTakenIn() {
        write(1, 1_000);
        for (int hundreds = 100; hundreds <= 1_000; hundreds += 100) {
            int many = hundreds;
            TestServer.eventually(many + " are taken in", () -> Integer.parseInt(library.one(ITEMS)) >= many);
        }
        library.write("Ada", "Ring me at 320-555-0199 tonight");
        library.write("Ada", "One more, and the last.");
        eventuallyTakenIn(1_002);
        String number = desk.waiting("320-555-0199");
        assertThat(desk.open(number).text()).contains("320-555-0199", "Remark number 1000.", "One more, and the last.");
        assertThat(library.one("select count(*) from cases.docket")).isEqualTo("1002");
    }

    @Test
    void whatLecternItselfCannotTakeInIsSaidOnTheChannelAndNothingElseIsLost() {
        library.write("Ada", "Before the trouble.");
        eventuallyTakenIn(1);
        PracticeComment impossible = library.write("Ben", "From far away.", Instant.parse("+400000-01-01T00:00:00Z"));
        library.write("Cy", "After the trouble.");
        TestServer.eventually("it is noticed", () -> library.health().trouble() != null);
        Health.Trouble trouble =
                java.util.Objects.requireNonNull(library.health().trouble());
        assertThat(trouble.cause()).isEqualTo("NOT_TAKEN_IN");
        assertThat(library.channel("executive-director").text())
                .contains("Lectern could not take in what it sent", "What came in before is kept", "error of Lectern")
                .doesNotContain("From far away");
        assertThat(library.one(ITEMS)).as("nothing is half kept").isEqualTo("1");
        assertThat(desk.line("Before the trouble")).isNotEmpty();
        library.remove(impossible);
        eventuallyTakenIn(2);
        TestServer.eventually("all is well again", () -> library.health().trouble() == null);
        assertThat(desk.line("After the trouble")).isNotEmpty();
    }

    @Test
    void ofAnEditedCommentThatIsNotSealedTheNewWordsAreKept() {
        PracticeComment comment = library.write("Eve", "A first wording.");
        desk.waiting("A first wording");
        library.edit(comment, "A second wording.");
        compareEverything();
        assertThat(library.one("select count(*) from inbox.revisions")).isEqualTo("2");
        assertThat(captured("second wording")).isEqualTo("1");
    }

    @Test
    void ofASealedCommentNothingMoreIsKeptAndNothingIsShown() {
        PracticeComment comment = library.write("Eve", "Look at this picture of a child.");
        String number = desk.waiting("picture of a child");
        Map<String, String> form = new HashMap<>(Desk.removal("delete", "", "", "Unlawful to keep."));
        form.put("attest", "minor");
        assertThat(desk.decide(number, form).status()).isEqualTo(302);
        TestServer.eventually(
                "it is in the trash", () -> desk.casePage(number).text().contains("Carried out on"));
        library.edit(comment, "Look at another picture of a child.");
        compareEverything();
        assertThat(library.one("select count(*) from inbox.revisions"))
                .as("revisions")
                .isEqualTo("1");
        assertThat(captured("another picture")).as("captures of the new words").isEqualTo("0");
        library.seal();
        for (String path :
                List.of("/comments/" + number, "/comments?view=decided", "/cases/" + number, "/record", "/record/5")) {
            assertThat(desk.browser().get(path).body())
                    .as(path)
                    .doesNotContain("picture of a child", "another picture");
        }
        String captured = library.one("select leaf_index from log.entries where kind = 'comment.captured'");
        assertThat(desk.browser().bytes("/record/" + captured + "/bytes").statusCode())
                .isEqualTo(404);
        assertThat(unpacked(desk)).doesNotContain("picture of a child", "another picture");
    }

    @Test
    void aPostThatTheAccountMayNotReadKeepsNoCommentAway() {
        library.proxy()
                .rule(request -> asksForPost(request)
                        ? Fault.status(403, "application/json", "{\"error\":\"No\"}")
                        : new Fault.Pass());
        library.write("Ada", "Under a post of somebody else.");
        String number = desk.waiting("post of somebody else");
        assertThat(library.health().trouble()).isNull();
        assertThat(desk.open(number).text()).contains("Under a post of somebody else.");
        assertThat(library.one("select title || text from inbox.posts")).isEmpty();
    }

    @Test
    void aFileWithTheSamePostThatComesWhileALookAsksForItDisturbsNeither() throws IOException {
        CountDownLatch brought = new CountDownLatch(1);
        CountDownLatch over = new CountDownLatch(1);
        AtomicReference<String> asked = new AtomicReference<>();
        library.proxy().rule(request -> {
            if (asksForPost(request)) {
                asked.set(request.target().replaceAll(".*/", ""));
                return new Fault.HeldUntil(brought, new Fault.Pass());
            }
            boolean next = asked.get() != null && asksFor(request, 1);
            return next ? new Fault.HeldUntil(over, new Fault.Pass()) : new Fault.Pass();
        });
        library.write("Ada", "From the platform.");
        TestServer.eventually("the post is asked for", () -> asked.get() != null);
        String rows = "post_id,comment_id,author,text,time\n" + asked.get() + ",900001,Ben,From a file,"
                + Instant.now().minusSeconds(60) + "\n";
        TestServer.shared()
                .bean(Imports.class)
                .bring(
                        library.id(),
                        TestServer.shared()
                                .bean(Channels.class)
                                .list(library.id())
                                .getFirst(),
                        library.who("executive-director").id().value(),
                        "old.csv",
                        30,
                        new ByteArrayInputStream(rows.getBytes(StandardCharsets.UTF_8)));
        eventuallyTakenIn(1);
        brought.countDown();
        // Not by a later look, which waits here.
        eventuallyTakenIn(2);
        over.countDown();
        assertThat(library.one("select count(*) from inbox.posts")).isEqualTo("1");
    }

    private static boolean asksForPost(Request request) {
        return request.target().contains("/api/posts/");
    }

    private String captured(String words) {
        return library.one("select count(*) from inbox.captures where position('" + words + "'::bytea in bytes) > 0");
    }

    private static String unpacked(Desk desk) {
        byte[] export = desk.browser().postForBytes("/record/export", Map.of()).body();
        StringBuilder text = new StringBuilder();
        try (var zip = new java.util.zip.ZipInputStream(new java.io.ByteArrayInputStream(export))) {
            while (zip.getNextEntry() != null) {
                text.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return text.toString();
    }
}

package org.lectern.server.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.ledger.Hash;
import org.lectern.rulebook.CaseKind;
import org.lectern.server.app.StartedCommand;
import org.lectern.server.cases.CaseState;
import org.lectern.server.cases.Cases;
import org.lectern.server.channels.Channel;
import org.lectern.server.channels.Channels;
import org.lectern.server.database.Tenancy;
import org.lectern.server.inbox.Import.Counts;
import org.lectern.server.inbox.Import.State;
import org.lectern.server.journey.Desk;
import org.lectern.server.platform.Access;
import org.lectern.server.testing.Browser;
import org.lectern.server.testing.TestServer;
import org.lectern.server.testing.TestServer.Library;
import org.lectern.server.words.Refusal;

/** Files of comments, from their arrival to the record. */
@Tag("servers")
class ImportTest {

    private static final TestServer SERVER = TestServer.shared();
    private static final String HEADER = "post_id,post_title,comment_id,author,text,time\n";

    private final String today = Instant.now().minus(Duration.ofHours(1)).toString();
    private final Library library = SERVER.found("cadott");
    private final Channel channel = SERVER.bean(Channels.class)
            .keep(
                    library.id(),
                    "practice",
                    "Old blog",
                    new Access(URI.create("http://localhost:1/old"), "none", "none"),
                    library.id().toString());

    @TempDir
    Path folder;

    private static String rows(int from, int to, String time) {
        StringBuilder rows = new StringBuilder();
        for (int i = from; i < to; i++) {
            rows.append("p1,Summer reading,")
                    .append(i)
                    .append(",Pat ")
                    .append(i % 7)
                    .append(",\"We liked number ")
                    .append(i)
                    .append("\",")
                    .append(time)
                    .append('\n');
        }
        return rows.toString();
    }

    private Import bring(String file) throws IOException {
        Import begun = bringOnly(file);
        TestServer.eventually("read to the end", () -> now(begun).state() != State.RUNNING);
        return now(begun);
    }

    private Import bringOnly(String file) throws IOException {
        InputStream in = new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8));
        return SERVER.bean(Imports.class)
                .bring(library.id(), channel, library.who("director").id().value(), "old.csv", 30, in);
    }

    private Import now(Import file) {
        return SERVER.bean(Imports.class).find(library.id(), file.id()).orElseThrow();
    }

    private int waiting() {
        return SERVER.bean(Tenancy.class)
                .in(library.id(), () -> SERVER.bean(Cases.class).count(CaseKind.MODERATION.word(), CaseState.WAITING));
    }

    private Item item(String externalId) {
        return SERVER.bean(Tenancy.class)
                .in(
                        library.id(),
                        () -> SERVER.bean(Items.class)
                                .external(channel.id().value(), externalId)
                                .orElseThrow());
    }

    @Test
    void bringingAFileTwiceAddsNothing() throws IOException {
        String file = HEADER + rows(1, 401, today);
        assertThat(bring(file).counts()).isEqualTo(new Counts(400, 0, 0));
        assertThat(waiting()).isEqualTo(400);
        assertThat(bring(file).counts()).isEqualTo(new Counts(0, 400, 0));
        assertThat(waiting()).isEqualTo(400);
    }

    @Test
    void theBytesOfARowAreKeptAsTheyStandInTheFile() throws IOException {
        String row = "p1,\"Title\",a1,\"Pat \"\"P\"\"\",\"two\r\nlines\u0000\"," + today;
        bring(HEADER + row + "\r\n");
        Item item = item("a1");
        assertThat(item.text()).isEqualTo("two\r\nlines\uFFFD");
        Capture capture = SERVER.bean(Tenancy.class)
                .in(
                        library.id(),
                        () -> SERVER.bean(Items.class).capture(item.capture()).orElseThrow());
        assertThat(capture.bytes()).isEqualTo(row.getBytes(StandardCharsets.UTF_8));
        assertThat(capture.sha256())
                .isEqualTo(Hash.sha256(row.getBytes(StandardCharsets.UTF_8)).hex());
        assertThat(capture.url()).isEqualTo("file old.csv");
    }

    @Test
    void whatIsRefusedIsListedWithItsLineAndTheRestIsTakenIn() throws IOException {
        Import file =
                bring(HEADER + "p1,T,1,Pat,fine," + today + "\np1,T,2,Pat,no time,\np1,T,3,Pat,fine," + today + "\n");
        assertThat(file.counts()).isEqualTo(new Counts(2, 0, 1));
        assertThat(SERVER.bean(Imports.class).refused(library.id(), file.id(), 0, 10))
                .extracting(row -> row.line() + " " + row.reason() + " " + row.detail())
                .containsExactly("3 MISSING time");
        Browser browser = SERVER.signedIn(library, "director");
        String page = "/channels/" + channel.id() + "/files/" + file.id();
        assertThat(browser.get(page).text()).contains("2 new, 0 known already, 1 refused", "Line 3");
        assertThat(browser.get(page + "/refused.csv").body()).startsWith("line,reason\r\n3,\"There is nothing in time");
    }

    @Test
    void aFileThatCannotBeReadIsRefusedWhole() throws IOException {
        Import file = bring("post_id,comment_id,text,time,ip\n1,1,x," + today + ",10.0.0.1\n");
        assertThat(file.state()).isEqualTo(State.REFUSED);
        assertThat(file.counts()).isEqualTo(new Counts(0, 0, 0));
        assertThat(SERVER.signedIn(library, "director")
                        .get("/channels/" + channel.id() + "/files/" + file.id())
                        .text())
                .contains("There is no column \"ip\"");
    }

    @Test
    void historyWaitsForNobodyUnlessSomethingIsNoticed() throws IOException {
        String old = "2019-03-04T12:00:00Z";
        Import file = bring(
                HEADER + rows(1, 6, old) + "p1,T,6,Pat,\"You are worthless scum, I will kill you\"," + old + "\n");
        assertThat(file.counts().added()).isEqualTo(6);
        assertThat(waiting()).isEqualTo(1);
        assertThat(new Desk(SERVER.signedIn(library, "director")).line("worthless scum"))
                .isNotEmpty();
        assertThat(item("3").text()).isEqualTo("We liked number 3");
    }

    @Test
    void brokenOffInTheMiddleItGoesOnWhereItWas() throws IOException {
        Import file = bringOnly(HEADER + rows(1, 901, "2019-03-04T12:00:00Z"));
        TestServer.eventually("some rows", () -> now(file).counts().added() > 0);
        SERVER.bean(Imports.class).stop(library.id(), file.id());
        Import stopped = now(file);
        assertThat(stopped.state()).isIn(State.STOPPED, State.DONE);
        SERVER.bean(Imports.class).goOn(library.id(), file.id());
        TestServer.eventually("done", () -> now(file).state() == State.DONE);
        assertThat(now(file).counts()).isEqualTo(new Counts(900, 0, 0));
    }

    @Test
    void anErrorInTheMiddleLosesNothingAndTakesNothingTwice() throws IOException {
        Import file = bringOnly(HEADER + rows(1, 901, "2019-03-04T12:00:00Z"));
        Imports imports = SERVER.bean(Imports.class);
        Tenancy tenancy = SERVER.bean(Tenancy.class);
        // A batch that dies before its transaction ends.
        assertThatThrownBy(() -> tenancy.run(library.id(), () -> {
                    Import before = imports.locked(file.id());
                    imports.advanced(before, before.size(), 9_999, new Counts(9_999, 0, 0));
                    throw new IllegalStateException("Killed");
                }))
                .hasMessage("Killed");
        TestServer.eventually("done", () -> now(file).state() == State.DONE);
        assertThat(now(file).counts()).isEqualTo(new Counts(900, 0, 0));
    }

    @Test
    void anUploadThatBreaksOffLeavesNothing() {
        InputStream broken = new SequenceInputStream(
                new ByteArrayInputStream("x".repeat(2_000_000).getBytes(StandardCharsets.US_ASCII)), new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("The line is dead");
                    }

                    @Override
                    public int read(byte[] into, int from, int length) throws IOException {
                        return read();
                    }
                });
        Imports imports = SERVER.bean(Imports.class);
        assertThatThrownBy(() -> imports.bring(
                        library.id(), channel, library.who("director").id().value(), "broken.csv", 30, broken))
                .hasMessage("The line is dead");
        assertThat(imports.of(library.id(), channel)).isEmpty();
    }

    @Test
    void onlyWhoManagesChannelsMayBringAFile() {
        ImportDoor door = SERVER.bean(ImportDoor.class);
        InputStream none = InputStream.nullInputStream();
        assertThatThrownBy(() -> door.bring(
                        library.organisation().slug(), library.who("staff").email(), "Old blog", "x.csv", 30, none))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> door.bring(
                        library.organisation().slug(), library.who("director").email(), "New blog", "x.csv", 30, none))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("New blog");
        assertThat(SERVER.signedIn(library, "staff")
                        .get("/channels/" + channel.id() + "/files")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void theCommandAsksTheRunningServerAndSaysWhatWasRefused() throws IOException {
        Path file = folder.resolve("old.csv");
        Files.writeString(file, HEADER + rows(1, 4, today) + "p1,T,9,Pat,x,soon\n");
        StartedCommand.Said said = StartedCommand.run(
                "import",
                file.toString(),
                "--organisation",
                library.organisation().slug(),
                "--as",
                library.who("director").email(),
                "--channel",
                "Old blog",
                "--data",
                SERVER.started().installation().folder().toString());
        assertThat(said.out()).contains("3 new, 0 known already, 1 refused");
        assertThat(said.err()).contains("line 5: \"soon\" is not a time");
        assertThat(said.exit()).isEqualTo(1);
    }

    @Test
    void whatIsKnownFromAFileOnlyIsNotTakenForGone() throws IOException {
        bring(HEADER + rows(1, 3, today));
        List<String> asked = SERVER.bean(Tenancy.class)
                .in(
                        library.id(),
                        () -> SERVER.bean(Items.class).onChannel(channel.id().value()).stream()
                                .map(Item::externalId)
                                .toList());
        assertThat(asked).isEmpty();
        SERVER.bean(Tenancy.class)
                .run(
                        library.id(),
                        () -> SERVER.bean(Items.class).shown(channel.id().value(), Set.of("2")));
        assertThat(SERVER.bean(Tenancy.class)
                        .in(
                                library.id(),
                                () -> SERVER.bean(Items.class)
                                        .onChannel(channel.id().value())))
                .extracting(Item::externalId)
                .containsExactly("2");
    }
}

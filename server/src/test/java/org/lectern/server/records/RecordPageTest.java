package org.lectern.server.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.ledger.ArchiveVerifier;
import org.lectern.ledger.Hash;
import org.lectern.ledger.Verdict;
import org.lectern.server.channels.Channels;
import org.lectern.server.database.Tenancy;
import org.lectern.server.inbox.ItemId;
import org.lectern.server.inbox.Items;
import org.lectern.server.log.Log;
import org.lectern.server.log.SealedEntry;
import org.lectern.server.practice.PracticeBlog;
import org.lectern.server.practice.PracticePlatform;
import org.lectern.server.practice.PracticePost;
import org.lectern.server.testing.Browser;
import org.lectern.server.testing.TestServer;
import org.lectern.server.testing.TestServer.Library;

@Tag("database")
class RecordPageTest {

    private final TestServer server = TestServer.shared();
    private final Library library = server.found("cadott");
    private final PracticePlatform platform =
            PracticePlatform.start(0, Clock.systemUTC(), List.of(PracticeBlog.CADOTT), URI.create("http://localhost"));

    @BeforeEach
    void aPatronComments() {
        Clock clock = Clock.systemUTC();
        PracticePost post = platform.publish(PracticeBlog.CADOTT, "Hours", "New hours.", "staff", clock.instant());
        platform.comment(post, "A patron", "A hidden \u202E turn <b>and</b> a tag", clock.instant());
        server.bean(Channels.class)
                .register(
                        library.id(),
                        "practice",
                        platform.access(PracticeBlog.CADOTT),
                        library.who("director").id().toString());
        TestServer.eventually("the comment is on record", () -> {
            server.seal(library);
            return entries().stream().anyMatch(entry -> entry.kind().equals("case.opened"));
        });
    }

    @AfterEach
    void stop() {
        platform.close();
    }

    private List<SealedEntry> entries() {
        return server.bean(Tenancy.class)
                .in(library.id(), () -> server.bean(Log.class).from(0, 500));
    }

    private SealedEntry captured() {
        return entries().stream()
                .filter(entry -> entry.kind().equals("comment.captured"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyEntryHasItsKindInWordsAndLeadsToItsCase() {
        Browser.Page record = server.signedIn(library, "director").get("/record");
        assertThat(record.text())
                .contains("The library began to use Lectern", "A policy came into force", "A comment was received")
                .contains("./lectern verify export.zip --key log-public.key");
        assertThat(record.body()).contains("href=\"/cases/");
    }

    @Test
    void aProofIsCheckedAtEachLookAndTheLookIsOnRecord() {
        Browser browser = server.signedIn(library, "staff");
        SealedEntry captured = captured();
        Browser.Page entry = browser.get("/record/" + captured.index());
        assertThat(entry.text()).contains("The proof holds", "What the server sent", "comment.captured");
        assertThat(reads("entry")).contains(captured.id().value().toString());
        assertThat(browser.get("/record/100000").status()).isEqualTo(404);
        assertThat(browser.get("/record/first").status()).isEqualTo(404);
    }

    private List<String> reads(String what) {
        return server.bean(Tenancy.class)
                .in(
                        library.id(),
                        () -> server.bean(org.jooq.DSLContext.class)
                                .fetch("select subject from log.reads where what = ?", what)
                                .getValues(0, String.class));
    }

    @Test
    void theBytesAreThoseReceivedAndNoBrowserShowsThem() {
        Browser browser = server.signedIn(library, "staff");
        HttpResponse<byte[]> bytes = browser.bytes("/record/" + captured().index() + "/bytes");
        assertThat(bytes.statusCode()).isEqualTo(200);
        assertThat(Hash.sha256(bytes.body()).hex())
                .isEqualTo(captured().values().get("sha256"));
        assertThat(bytes.headers().firstValue("Content-Type")).contains("application/octet-stream");
        assertThat(bytes.headers().firstValue("Content-Disposition").orElse("")).startsWith("attachment");
        assertThat(bytes.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(reads("capture")).hasSize(1);
    }

    @Test
    void aSealedCommentHasNoBytesForAnybody() {
        UUID item = UUID.fromString(captured().subject());
        server.bean(Tenancy.class)
                .run(library.id(), () -> server.bean(Items.class).seal(new ItemId(item)));
        Browser browser = server.signedIn(library, "director");
        assertThat(browser.get("/record/" + captured().index()).text())
                .contains("The proof holds")
                .doesNotContain("Download the bytes");
        assertThat(browser.get("/record/" + captured().index() + "/bytes").status())
                .isEqualTo(404);
    }

    @Test
    void theExportIsAWholeThatHoldsAgainstThePublicKey(@TempDir Path folder) throws Exception {
        Browser browser = server.signedIn(library, "director");
        browser.get("/record");
        HttpResponse<byte[]> zip = browser.postForBytes("/record/export", Map.of());
        assertThat(zip.headers().firstValue("Content-Disposition").orElse(""))
                .contains("lectern-" + library.organisation().slug() + "-");
        Path file = Files.write(folder.resolve("export.zip"), zip.body());
        Verdict verdict = ArchiveVerifier.verify(
                file, server.started().installation().logKey().key().verifier());
        assertThat(verdict).as(verdict.toString()).isNotInstanceOf(Verdict.Refused.class);
        assertThat(new String(zip.body(), StandardCharsets.ISO_8859_1)).startsWith("PK");
    }
}

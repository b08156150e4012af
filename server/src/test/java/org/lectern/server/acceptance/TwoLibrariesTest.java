package org.lectern.server.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.server.channels.Channels;
import org.lectern.server.journey.Desk;
import org.lectern.server.practice.PracticeComment;
import org.lectern.server.testing.Browser;
import org.lectern.server.testing.TestServer;
import org.lectern.server.testing.TestServer.Library;

/** Two libraries in one Lectern: who may do everything in one opens, decides and exports nothing of the other. */
@Tag("database")
class TwoLibrariesTest {

    private final TestServer server = TestServer.shared();
    private final PracticeLibrary theirs = new PracticeLibrary("cadott");
    private final Library ours = server.found("ecrl");
    private final Browser neighbour = server.signedIn(ours, "executive-director");

    @AfterEach
    void close() {
        theirs.close();
    }

    @Test
    void nothingOfTheOtherIsOpenedDecidedOrExported() throws IOException {
        PracticeComment comment = theirs.write("Pat", "Buy now: cheap anvils, free quote");
        Desk desk = theirs.desk("director");
        String number = desk.waiting("anvils");
        String version = desk.version(desk.open(number));
        neighbour.get("/account");
        assertThat(neighbour.get("/comments").text()).doesNotContain("anvils");
        assertThat(neighbour.get("/comments/" + number).status()).isEqualTo(404);
        assertThat(neighbour.get("/cases/" + number).status()).isEqualTo(404);
        assertThat(new Desk(neighbour)
                        .decide(
                                number,
                                version,
                                Desk.removal("hide", "ca-commercial:commercial", "Buy now", "Advertises."))
                        .status())
                .isEqualTo(404);
        assertThat(theirs.visible(comment)).isTrue();
        String channel = "/channels/"
                + server.bean(Channels.class).list(theirs.id()).getFirst().id();
        assertThat(neighbour.get(channel).status()).isEqualTo(404);
        assertThat(neighbour
                        .post(channel, Map.of("address", "https://evil.example"))
                        .status())
                .isEqualTo(404);
        assertThat(neighbour.post(channel + "/look", Map.of()).status()).isEqualTo(404);
        assertThat(neighbour.get("/record").text()).doesNotContain("anvils", "Pat");
        assertThat(unpacked(neighbour.postForBytes("/record/export", Map.of()).body()))
                .contains(ours.id().toString())
                .doesNotContain(theirs.id().toString());
    }

    private static String unpacked(byte[] export) throws IOException {
        StringBuilder text = new StringBuilder();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(export))) {
            while (zip.getNextEntry() != null) {
                text.append(new String(zip.readAllBytes(), StandardCharsets.ISO_8859_1));
            }
        }
        return text.toString();
    }

    @Test
    void atCadottEachRoleOpensWhatItMayAndSendsNoFormThatItMayNot() {
        Browser staff = theirs.signedIn("staff");
        Browser director = theirs.signedIn("director");
        for (String path : new String[] {"/comments", "/people", "/policy", "/channels", "/settings", "/record"}) {
            assertThat(staff.get(path).status()).as("staff " + path).isEqualTo(200);
            assertThat(director.get(path).status()).as("director " + path).isEqualTo(200);
        }
        assertThat(director.get("/outbox").status()).isEqualTo(200);
        assertThat(director.get("/channels/new").status()).isEqualTo(200);
        for (String path : new String[] {"/outbox", "/channels/new"}) {
            assertThat(staff.get(path).status()).as(path).isEqualTo(403);
        }
        staff.get("/account");
        for (String path :
                new String[] {"/people", "/channels", "/settings/mail", "/settings/mail/test", "/record/export"}) {
            assertThat(staff.post(path, Map.of()).status()).as(path).isEqualTo(403);
        }
    }
}

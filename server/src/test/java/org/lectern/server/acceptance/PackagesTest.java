package org.lectern.server.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.ledger.Hash;
import org.lectern.server.journey.Desk;
import org.lectern.server.mail.Message;
import org.lectern.server.testing.Acceptance;
import org.lectern.server.testing.Browser;
import org.lectern.server.testing.Papers;

/** What is put together for authorities after a threat: by one person, released by another, and sent by nobody. */
@Tag("servers")
class PackagesTest {

    private static final PracticeLibrary LIBRARY = new PracticeLibrary("ecrl");

    private static final Pattern FILE = Pattern.compile("/packages/[0-9-]+/[0-9a-f-]{36}/file");

    @AfterAll
    static void close() {
        LIBRARY.close();
    }

    @Test
    @Acceptance(clause = "ec-authorities", criterion = 1)
    @Acceptance(clause = "ec-authorities", criterion = 2)
    @Acceptance(clause = "ec-authorities", criterion = 3)
    @Acceptance(clause = "ec-authorities", criterion = 4)
    @Acceptance(clause = "ec-abusive", criterion = 4)
    void aPackageAboutAThreatIsReleasedByTheDirectorIsOnRecordAndGoesNowhereByItself() {
        LIBRARY.write("Ada", "When does the book sale begin?");
        LIBRARY.write("Mal", "I will come to the desk on Monday and kill you all \uD83D\uDD25");
        LIBRARY.write("Ben", "The story hour was a delight");
        Desk desk = LIBRARY.desk("programming-librarian");
        desk.waiting("story hour");
        String number = desk.waiting("kill you all");
        assertThat(desk.numbers().getFirst())
                .as("a possible threat comes first")
                .isEqualTo(number);
        LIBRARY.seal();

        Browser asks = desk.browser();
        byte[] photo = "\u0089PNG\r\n\u001A\na photo of the desk".getBytes(StandardCharsets.ISO_8859_1);
        asks.get("/comments/" + number);
        asks.postFile("/cases/" + number + "/pictures", "photo.png", photo);
        assertThat(asks.get("/packages/" + number).text())
                .contains("Lectern sends nothing to anybody", "call emergency services first")
                .contains("A possible threat was noticed");
        assertThat(asks.post("/packages/" + number, Map.of()).status()).isEqualTo(422);
        asks.post("/packages/" + number, Map.of("why", "Monday is staff day; all of us are at the desk."));
        assertThat(LIBRARY.mail())
                .filteredOn(one -> one.subject().contains("a package for authorities waits for you"))
                .extracting(Message::recipient)
                .containsExactly(LIBRARY.who("executive-director").email());
        assertThat(asks.bytes("/packages/" + number + "/" + LIBRARY.one("select id from steps.packages") + "/file")
                        .statusCode())
                .isEqualTo(404);
        for (String role : new String[] {"programming-librarian", "resource-librarian", "assistant-director"}) {
            Browser other = LIBRARY.signedIn(role);
            assertThat(other.get("/packages/" + number).text()).doesNotContain("Release the file");
            other.get("/account");
            assertThat(other.post("/packages/" + number + "/release", Map.of("recipient", "Sheriff"))
                            .status())
                    .as(role)
                    .isEqualTo(403);
        }

        int mail = LIBRARY.mail().size();
        Browser director = LIBRARY.signedIn("executive-director");
        assertThat(director.get("/steps").text()).contains("Package for authorities: " + number);
        director.get("/packages/" + number);
        assertThat(director.post("/packages/" + number + "/release", Map.of()).text())
                .contains("Write who gets it");
        director.post("/packages/" + number + "/release", Map.of("recipient", "Isanti County Sheriff"));
        assertThat(director.get("/packages/" + number).text())
                .contains("Released by", "for Isanti County Sheriff", "The file (PDF)");
        assertThat(LIBRARY.mail()).as("nothing is sent").hasSize(mail);

        Matcher address = FILE.matcher(director.get("/packages/" + number).body());
        assertThat(address.find()).isTrue();
        asks.get("/packages/" + number);
        asks.post("/packages/" + number, Map.of("why", "They wrote again."));
        assertThat(director.get("/packages/" + number).text())
                .as("another that is asked for hides nothing")
                .contains("They wrote again.", "Waits for who may release it", "for Isanti County Sheriff");
        var file = director.bytes(address.group());
        assertThat(file.headers().firstValue("content-type")).hasValue("application/pdf");
        String captured = LIBRARY.one("select encode(c.sha256, 'hex') from inbox.captures c join inbox.revisions r"
                + " on r.capture = c.id join inbox.items i on i.id = r.item where i.author = 'Mal'");
        assertThat(Papers.text(file.body()))
                .contains("I will come to the desk on Monday and kill you all [U+1F525]")
                .contains("Isanti County Sheriff", "Monday is staff day")
                .contains(
                        LIBRARY.who("executive-director").name(),
                        LIBRARY.who("executive-director").email())
                .containsPattern("(CST|CDT)")
                .contains("Signed checkpoint of the record", "A comment was received", "— ", "lectern")
                .satisfies(text -> assertThat(text.replaceAll("\\s", ""))
                        .contains(captured)
                        .contains("image/png," + photo.length + "bytesSHA-256"
                                + Hash.sha256(photo).hex()));
        LIBRARY.seal();
        assertThat(LIBRARY.one("select convert_from(payload, 'UTF8') from log.entries where kind = 'package.released'"))
                .contains(Hash.sha256(file.body()).hex(), "Isanti County Sheriff");
        assertThat(director.get("/cases/" + number).text()).contains("A package for authorities was released");
    }
}

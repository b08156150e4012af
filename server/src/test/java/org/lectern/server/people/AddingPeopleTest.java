package org.lectern.server.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.server.testing.Browser;
import org.lectern.server.testing.TestServer;
import org.lectern.server.testing.TestServer.Library;

@Tag("database")
class AddingPeopleTest {

    private final TestServer server = TestServer.shared();
    private final Library library = server.found("ecrl");

    @Test
    void somebodyAddedSetsAPasswordByTheLinkAndCanSignInAsWhatTheyAre() {
        Browser director = server.signedIn(library, "executive-director");
        String email = "new-" + UUID.randomUUID() + "@ecrl.example";
        director.get("/people");
        assertThat(director.post(
                                "/people", Map.of("name", "Wen Adler", "email", email, "role", "programming-librarian"))
                        .sentTo())
                .isEqualTo("/people");
        String link = linkIn(director);
        Browser newcomer = server.browser();
        newcomer.get(link);
        newcomer.post(link, Map.of("password", "a long enough password", "again", "a long enough password"));
        Browser again = server.browser();
        again.signIn(email, "a long enough password");
        assertThat(again.get("/account").text()).contains("Programming Librarian");
        assertThat(server.browser().get(link).body()).doesNotContain("name=\"again\"");
        assertThat(director.get("/outbox").body())
                .as("a link that was used is kept nowhere")
                .doesNotContain("/welcome/")
                .contains("used or has run out");
    }

    @Test
    void anAddressAsLongAsOneCanBeSignsIn() {
        String email = "n".repeat(60) + UUID.randomUUID() + "@" + "long.".repeat(25) + "example";
        assertThat(email.length()).isGreaterThan(200).isLessThan(254);
        Browser director = server.signedIn(library, "executive-director");
        director.get("/people");
        director.post("/people", Map.of("name", "Wen Adler", "email", email, "role", "programming-librarian"));
        String link = linkIn(director);
        Browser newcomer = server.browser();
        newcomer.get(link);
        assertThat(newcomer.post(link, Map.of("password", "a long enough password", "again", "a long enough password"))
                        .status())
                .isEqualTo(303);
        assertThat(newcomer.get("/account").text()).contains("Programming Librarian");
    }

    private String linkIn(Browser director) {
        TestServer.eventually(
                "the message is there", () -> director.get("/outbox").body().contains("/welcome/"));
        String page = director.get("/outbox").body();
        int start = page.indexOf("/welcome/");
        return page.substring(start, start + "/welcome/".length() + 36 + 1 + 22);
    }

    @Test
    void whoMayNotManagePeopleAddsNobody() {
        Browser staff = server.signedIn(library, "staff");
        staff.get("/account");
        assertThat(staff.post("/people", Map.of("name", "A", "email", "a@b.example", "role", "staff"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aTitleThatDoesNotExistIsSaidAtItsField() {
        Browser director = server.signedIn(library, "executive-director");
        director.get("/people");
        for (String role : List.of("", "king")) {
            Browser.Page page =
                    director.post("/people", Map.of("name", "Wen", "email", "wen@ecrl.example", "role", role));
            assertThat(page.status()).isEqualTo(422);
            assertThat(page.text()).contains("Choose one of the titles");
        }
        assertThat(director.get("/people").text()).doesNotContain("wen@ecrl.example");
    }

    @Test
    void whoIsAddedAgainGetsTheNewTitleAndKeepsPasswordAndName() {
        Browser director = server.signedIn(library, "executive-director");
        Person staff = library.who("staff");
        director.get("/people");
        director.post("/people", Map.of("name", "Somebody", "email", staff.email(), "role", "programming-librarian"));
        assertThat(outbox(director, staff)).contains("you are now: Programming Librarian");
        assertThat(director.get("/outbox").body()).doesNotContain("/welcome/");
        Browser again = server.signedIn(library, "staff");
        assertThat(again.get("/account").text())
                .contains("Programming Librarian", staff.name())
                .doesNotContain("Somebody");
    }

    private static String outbox(Browser director, Person person) {
        String text = director.get("/outbox").text();
        assertThat(text).contains(person.email());
        return text;
    }

    @Test
    void aFormThatCannotBeUsedSaysWhyAndAddsNobody() {
        Browser director = server.signedIn(library, "executive-director");
        director.get("/people");
        Browser.Page page = director.post("/people", Map.of("name", " ", "email", "not an address", "role", "staff"));
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text()).contains("Enter a name of at most 100 characters");
    }
}

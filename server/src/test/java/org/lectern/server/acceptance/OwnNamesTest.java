package org.lectern.server.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.rulebook.Rulebooks;
import org.lectern.server.journey.Desk;
import org.lectern.server.testing.Acceptance;
import org.lectern.server.testing.TestServer;

/** What a rulebook says of the library's own names, partners, people and addresses, held against comments that come in. */
@Tag("database")
class OwnNamesTest {

    private static PracticeLibrary library;
    private static Desk desk;

    @BeforeAll
    static void open() {
        String own = "contacts:\n  addresses: [\"331 North Main Street, Cadott, WI 54727\"]\n"
                + "  partners: [Boyd Area Library]\n  people: [Karen Delong, Pat Lund]\n";
        library = PracticeLibrary.under(
                TestServer.shared(), Rulebooks.text("cadott").replace("\ncontacts:\n", "\n" + own));
        desk = library.desk("director");
    }

    @AfterAll
    static void close() {
        library.close();
    }

    private static String noticed(String author, String words) {
        library.write(author, words);
        String number = desk.waiting(words);
        return library.one("select coalesce(string_agg(n.label, ' '), '') from inbox.noticed n join cases.docket c"
                + " on c.subject = n.item where c.number = '" + number + "'");
    }

    @Test
    @Acceptance(clause = "ca-impersonation", criterion = 1)
    void whoGoesByTheNameOfThePeopleOrPartnersOfTheLibraryIsNoticed() {
        assertThat(noticed("Karen Delong, Director", "Please buy gift cards for me"))
                .contains("impersonation");
        assertThat(noticed("Mayor Pat Lund", "Send the fee as gift cards")).contains("impersonation");
        assertThat(noticed("Boyd Libary Help Desk", "Confirm your card and PIN"))
                .contains("impersonation");
        assertThat(noticed("C\u0430dott Community Library", "We are closed tomorrow"))
                .contains("impersonation");
        assertThat(noticed("Ann Moen", "We were closed out by rain")).doesNotContain("impersonation");
    }

    @Test
    @Acceptance(clause = "ec-personal-info", criterion = 5)
    void theAddressOfTheLibraryIsNobodysPrivateData() {
        assertThat(noticed("Ann Moen", "Bring it to 331 North Main Street, Cadott, WI 54727"))
                .doesNotContain("personal-info");
        assertThat(noticed("Ann Moen", "Bring it to 317 South Elm Street, Cadott, WI 54727"))
                .contains("personal-info");
    }
}

package org.lectern.server.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.server.testing.Acceptance;
import org.lectern.server.testing.Browser;
import org.lectern.server.testing.Browser.Page;
import org.lectern.server.words.Jurisdiction;
import org.lectern.server.words.Messages;

/** Whoever asks for French at Deseronto reads the rules, and what the policy says to staff, in French. */
@Tag("database")
class FrenchReadersTest {

    private static PracticeLibrary deseronto;

    @BeforeAll
    static void open() {
        deseronto = new PracticeLibrary("deseronto");
    }

    @AfterAll
    static void close() {
        deseronto.close();
    }

    private static Page rules(String languages, String query) {
        return deseronto.signedOut().with("Accept-Language", languages).get("/rules/" + deseronto.slug() + query);
    }

    @Test
    void theRulesAreInFrenchFromTheTitleToTheHours() {
        Page page = rules("fr-CA,en;q=0.5", "");
        assertThat(page.body())
                .contains("<html lang=\"fr-CA\">")
                .contains("<p class=\"voice\" lang=\"fr-CA\">")
                .contains("lang=\"en-CA\">Section 2: Risk Management, item 5");
        assertThat(page.text())
                .contains("Commentaires sur nos pages")
                .contains("La critique reste en ligne.")
                .contains("Ce que quelqu'un d'autre a publié")
                .contains("La bibliothèque conserve ce qui est écrit ici")
                .contains("lundi");
        Messages english = Messages.of(Jurisdiction.ONTARIO);
        List<String> left = english.keys()
                .filter(key -> key.startsWith("rules.") || key.equals("frame.skip") || key.equals("hours.closed"))
                .map(english::text)
                .filter(text -> page.text().contains(text))
                .toList();
        assertThat(left).isEmpty();
    }

    @Test
    void theSameIsThereAsOneFileForTheLibrarysOwnSiteWhichNeedsNothingFromElsewhere() {
        Browser ceo = deseronto.signedIn("ceo");
        ceo.get("/by-hand/new");
        ceo.post(
                "/by-hand/new",
                Map.of(
                        "platform",
                        "facebook",
                        "name",
                        "Ours",
                        "address",
                        "https://www.facebook.com/" + deseronto.id()));
        Page file = rules("en-CA", "/file?lang=fr-CA");
        assertThat(file.headers().get("content-disposition")).contains("attachment", "-fr-CA.html");
        assertThat(file.body())
                .contains("<html lang=\"fr-CA\">", "lang=\"en-CA\">Section 2: Risk Management, item 5")
                .doesNotContain("src=", "url(", "<link", "<script", "/assets/", "localhost");
        assertThat(file.text()).contains("La critique reste en ligne.", "Personne ne surveille ces pages", "lundi");
        assertThat(file.body()).contains("<a href=\"https://www.facebook.com/privacy/policy/\">Facebook</a>");
        assertThat(rules("en-CA", "/file").body()).contains("<html lang=\"en-CA\">");
        assertThat(ceo.get("/settings").body()).contains("/rules/" + deseronto.slug() + "/file?lang=fr-CA");
    }

    @Test
    void everySentenceOfThePublicPageIsThereInFrench() {
        Messages french = Messages.published(Locale.CANADA_FRENCH, Jurisdiction.ONTARIO);
        Messages english = Messages.of(Jurisdiction.ONTARIO);
        assertThat(english.keys().filter(key -> key.startsWith("rules.")))
                .hasSizeGreaterThan(10)
                .allSatisfy(key -> assertThat(french.text(key)).isNotEqualTo(english.text(key)));
    }

    @Test
    void aLinkLeadsToTheOtherLanguageWhateverTheBrowserAsksFor() {
        Page english = rules("en-CA", "");
        assertThat(english.body())
                .contains("<html lang=\"en-CA\">")
                .contains("<a href=\"?lang=fr-CA\" lang=\"fr-CA\" hreflang=\"fr-CA\" rel=\"alternate\">Français</a>");
        Page french = rules("en-CA", "?lang=fr-CA");
        assertThat(french.body()).contains("<html lang=\"fr-CA\">").contains(">English</a>");
        assertThat(rules("fr", "?lang=en-CA").body()).contains("<html lang=\"en-CA\">");
        assertThat(rules("de", "?lang=xx").body()).contains("<html lang=\"en-CA\">");
    }

    @Test
    @Acceptance(clause = "de-encouraged-uses", criterion = 1)
    @Acceptance(clause = "de-personal-use", criterion = 1)
    @Acceptance(clause = "de-disclaimer-limits", criterion = 1)
    void staffReadThePolicyInTheirLanguageWithTheOtherBesideIt() {
        Browser staff = deseronto.signedIn("staff");
        assertThat(staff.get("/account").text())
                .contains("taking part in networks, of organisations or of people, are part of the job")
                .contains("I work at a library. The views here are mine.")
                .contains("You still answer for what you write.");
        Page french = staff.with("Accept-Language", "fr-CA").get("/account");
        assertThat(french.body())
                .contains("<html lang=\"en-CA\">")
                .contains("<p class=\"voice\" lang=\"fr-CA\">Chercher, suivre")
                .contains("<summary lang=\"en-CA\">English</summary>");
    }

    @Test
    void whereThePolicyIsInOneLanguageNoOtherIsOffered() {
        try (PracticeLibrary cadott = new PracticeLibrary("cadott")) {
            Page page = cadott.signedOut().with("Accept-Language", "fr").get("/rules/" + cadott.slug());
            assertThat(page.body()).contains("<html lang=\"en-US\">").doesNotContain("hreflang");
        }
    }
}

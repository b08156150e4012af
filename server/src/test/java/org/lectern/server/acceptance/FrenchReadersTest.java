package org.lectern.server.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
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
import org.lectern.server.testing.TestServer;
import org.lectern.server.words.Jurisdiction;
import org.lectern.server.words.Messages;

/** Whoever asks for French or Spanish reads the public pages in it, and in French what the policy of Deseronto says to staff. */
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
    void whereThePolicyIsInOneLanguageThePageStillSpeaksThreeAndSaysInWhichThePolicyIs() {
        try (PracticeLibrary association = new PracticeLibrary("legal-administrators")) {
            String rules = "/rules/" + association.slug();
            Page french = association.signedOut().with("Accept-Language", "fr").get(rules);
            assertThat(french.body())
                    .contains("<html lang=\"fr-CA\">", "hreflang=\"en-US\"", "hreflang=\"es-US\"")
                    .contains("<p class=\"voice\" lang=\"en-US\">");
            assertThat(french.text()).contains("Commentaires sur nos pages", "La page de l'association elle-même.");
            Page spanish =
                    association.signedOut().with("Accept-Language", "es-MX").get(rules);
            assertThat(spanish.body())
                    .contains("<html lang=\"es-US\">", "<p class=\"voice\" lang=\"en-US\">")
                    .contains(rules + "/versions?lang=es-US", rules + "/noticing?lang=es-US")
                    .contains("/report/" + association.slug() + "?lang=es-US");
            assertThat(spanish.text()).contains("Comentarios en nuestras páginas", "la crítica se queda");
        }
    }

    @Test
    void theLanguageThatSomebodyChoseStaysFromPageToPage() {
        String rules = "/rules/" + deseronto.slug();
        Browser english = deseronto.signedOut().with("Accept-Language", "en-CA");
        for (String page : List.of("/versions", "/versions/1", "/numbers", "/noticing")) {
            Page spanish = english.get(rules + page + "?lang=es-US");
            assertThat(spanish.body())
                    .as(page)
                    .contains("<html lang=\"es-US\">")
                    .contains("hreflang=\"en-CA\"", "hreflang=\"fr-CA\"")
                    .containsPattern("href=\"" + rules + "(/versions)?\\?lang=es-US\"");
            assertThat(english.get(rules + page + "?lang=fr").body()).contains("<html lang=\"fr-CA\">");
            assertThat(leftIn(spanish)).as(page).isEmpty();
        }
        assertThat(english.get(rules + "/versions/1?lang=fr-CA").body())
                .contains("<p class=\"voice\" lang=\"fr-CA\">", "<span lang=\"fr-CA\">31 janvier 2018</span>");
        assertThat(deseronto
                        .signedOut()
                        .with("Accept-Language", "fr")
                        .get("/report/" + deseronto.slug() + "?lang=en-CA")
                        .text())
                .as("the language counts where that of the region is not there")
                .contains("Report a concern");
    }

    /** The sentences of public pages that are still in English there. */
    private static List<String> leftIn(Page page) {
        Messages english = Messages.of(Jurisdiction.ONTARIO);
        return english.keys()
                .filter(key -> key.matches("(rules|versions|changes|document|numbers|noticing|frame|appeal|help)\\..*"))
                .filter(key -> english.pattern(key).length() > 10
                        && !english.pattern(key).contains("{"))
                .filter(key -> (page.text() + page.body()).contains(english.text(key)))
                .toList();
    }

    @Test
    void whatCannotBeAnsweredIsSaidInTheLanguageOfWhoAsked() {
        String gone = "/appeal/" + deseronto.id() + ".gone?lang=es-US";
        assertThat(deseronto.signedOut().get(gone).text()).contains("Este enlace ya se usó o su plazo ha terminado.");
        Browser french = deseronto.signedOut().with("Accept-Language", "fr");
        assertThat(french.get("/objection/" + deseronto.id() + ".gone").text())
                .contains("Ce lien a déjà servi, ou son temps est écoulé.", "Si vous nous en parlez");
        assertThat(french.get("/rules/nowhere").text()).contains("Cette page n'existe pas.");
        assertThat(french.get("/rules/" + deseronto.slug() + "/versions/99").status())
                .isEqualTo(404);
    }

    @Test
    void whoAsksForPagesWithoutEndIsMadeToWaitAndNobodyElseIs() throws Exception {
        URI rules = TestServer.shared().address().resolve("/rules/" + deseronto.slug() + "?lang=es-US");
        // An address of its own, so that no other test waits.
        try (HttpClient eager = HttpClient.newBuilder()
                .localAddress(InetAddress.ofLiteral("127.0.0.77"))
                .build()) {
            HttpRequest asked = HttpRequest.newBuilder(rules).build();
            HttpResponse<String> answer = eager.send(asked, HttpResponse.BodyHandlers.ofString());
            for (int i = 0; i < 1000 && answer.statusCode() == 200; i++) {
                answer = eager.send(asked, HttpResponse.BodyHandlers.ofString());
            }
            assertThat(answer.statusCode()).isEqualTo(429);
            assertThat(answer.body()).contains("demasiadas veces en poco tiempo", "<html lang=\"es-US\"");
            HttpRequest head = HttpRequest.newBuilder(rules).HEAD().build();
            assertThat(eager.send(head, HttpResponse.BodyHandlers.discarding()).statusCode())
                    .isEqualTo(429);
        }
        assertThat(rules("en-CA", "").status()).isEqualTo(200);
    }
}

package org.lectern.server.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.server.testing.Browser;
import org.lectern.server.testing.TestServer;
import org.lectern.server.testing.TestServer.Library;

@Tag("database")
class PseudoLocalePageTest {

    private static final TestServer SERVER = TestServer.shared();
    private static final Library LIBRARY = SERVER.found("ecrl");
    private static final Browser BROWSER =
            SERVER.signedIn(LIBRARY, "executive-director").with("Accept-Language", "en-XA");

    /** What no message file holds: names, addresses, keys, dates, and what the policy itself says. */
    private static final Pattern DATA = Pattern.compile(
            "Lectern|.*@.*|ecrl-\\d+.*|East Central Regional Library.*|executive-director \\d+|America/.*|Wisconsin"
                    + "|(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day.*|[a-z-]+ \\d+|SHA-256|\\./lectern .*|https?://.*");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/account",
                "/people",
                "/channels",
                "/channels/new",
                "/by-hand",
                "/by-hand/new",
                "/by-hand/paste",
                "/outbox",
                "/settings",
                "/record"
            })
    void everyWordOfAPageComesFromTheMessages(String path) {
        Browser.Page page = BROWSER.get(path);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("lang=\"en-XA\"");
        assertThat(plainWords(page.body())).isEmpty();
    }

    private static List<String> plainWords(String html) {
        List<String> titles = SERVER.bean(org.lectern.server.people.People.class).roles(LIBRARY.id()).stream()
                .map(role -> role.title())
                .toList();
        // What the policy itself says is in the policy's language.
        String own = html.replaceAll("(?s)<(ul|blockquote) class=\"(shown|posted)\\b.*?</\\1>", "\n");
        String body = own.replaceAll("(?s)<(head|script|style|time|pre|code|option|kbd)\\b.*?</\\1>", "\n");
        return Stream.of(body.replaceAll("<[^>]*>", "\n").split("\n"))
                .map(text -> text.replaceAll("\\[[^\\]]*\\]", "").strip())
                .filter(text -> text.codePoints().anyMatch(Character::isLetter))
                .filter(text -> titles.stream().noneMatch(text::startsWith))
                .filter(text -> !DATA.matcher(text).matches())
                .toList();
    }
}

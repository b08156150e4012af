package org.lectern.server.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.server.testing.FaultProxy;
import org.lectern.server.testing.WordPressServer;

/** Authors' e-mail, IP and agent stay as the blog has them, and stay with the blog. */
@Tag("servers")
class WordPressAuthorsTest {

    private static final List<PlatformStatus> ACTS = List.of(
            PlatformStatus.HELD,
            PlatformStatus.VISIBLE,
            PlatformStatus.SPAM,
            PlatformStatus.VISIBLE,
            PlatformStatus.TRASHED,
            PlatformStatus.VISIBLE,
            PlatformStatus.TRASHED,
            PlatformStatus.HELD,
            PlatformStatus.SPAM);

    private final WordPressServer server = WordPressServer.running();
    private final Connector connector = new WordPressConnector(new AddressGuard(true), Limits.USUAL);
    private final String post = server.publish("Authors", "And what is theirs.");

    @Test
    void theBlogsOwnRowIsAsBeforeAfterEachAct() {
        String id = server.comment(
                post,
                "Tom & Ann O'Hara",
                "A <b>bold</b> \"word\" & a <a href=\"http://e.example/?a=1&b=2\">link</a>, back\\slash, \uD83C\uDF3B");
        WordPressServer.Row before = server.row(id);
        assertThat(before.email()).isEqualTo(WordPressServer.VISITOR_EMAIL);
        assertThat(before.ip()).isEqualTo(WordPressServer.VISITOR_IP);
        assertThat(before.agent()).isEqualTo(WordPressServer.VISITOR_AGENT);
        for (PlatformStatus act : ACTS) {
            assertThat(connector.change(server.access(), id, act)).isEqualTo(new Outcome.Done(act));
            assertThat(withStatus(server.row(id), before.status())).isEqualTo(before);
        }
        assertThat(server.transitions(id)).hasSameSizeAs(ACTS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko)",
                "",
                "Reader  with  two  spaces",
                "100%20percent %41",
                "<b>marked</b> up",
                " around ",
                "caf\u00E9 \u2615 +plus&amp=1"
            })
    void anAgentOfAnyKindIsGivenBack(String agent) {
        assertUnchanged("203.0.113.77", agent);
    }

    @ParameterizedTest
    @ValueSource(strings = {"203.0.113.77", "2001:db8::7", "::ffff:203.0.113.7", "2001:db8:1:2:3:4:5:6"})
    void anIpOfEitherVersionIsGivenBack(String ip) {
        assertUnchanged(ip, "Agent");
    }

    private void assertUnchanged(String ip, String agent) {
        String id = server.insert(post, "Wanda", "A comment", ip, agent);
        WordPressServer.Row before = server.row(id);
        for (PlatformStatus act : List.of(PlatformStatus.SPAM, PlatformStatus.TRASHED, PlatformStatus.VISIBLE)) {
            assertThat(connector.change(server.access(), id, act)).isEqualTo(new Outcome.Done(act));
        }
        assertThat(server.row(id)).isEqualTo(before);
    }

    /** Text that came in past WordPress's doors, as by an import: WordPress cleans it on any change, whoever makes it. Captures keep it. */
    @Test
    void textThatWordPressWouldNotHaveTakenIsCleanedByItsChange() {
        String id = server.insert(post, "Mallory", "x <script>alert(1)</script> y\u0000z", "203.0.113.9", "Agent");
        assertThat(connector.change(server.access(), id, PlatformStatus.TRASHED))
                .isInstanceOf(Outcome.Done.class);
        assertThat(server.row(id).text()).isEqualTo("x <script>alert(1)</script> y\u0000z");
        assertThat(connector.change(server.access(), id, PlatformStatus.VISIBLE))
                .isInstanceOf(Outcome.Done.class);
        assertThat(server.row(id).text()).isEqualTo("x alert(1) yz");
    }

    /** WordPress takes no empty IP and would write ours: it gets the one that its own eraser of personal data writes. */
    @Test
    void anEmptyIpDoesNotBecomeOurs() {
        String id = server.insert(post, "Wanda", "A comment", "", "Agent");
        assertThat(connector.change(server.access(), id, PlatformStatus.HELD)).isInstanceOf(Outcome.Done.class);
        assertThat(server.row(id).ip()).isEqualTo("0.0.0.0");
    }

    @Test
    void nothingThatTheConnectorGivesHoldsThem() {
        String id = server.comment(post, "Wanda", "Nothing private here");
        List<String> given = new ArrayList<>();
        for (PlatformStatus act : ACTS) {
            given.add(connector.change(server.access(), id, act).toString());
            ReceivedComment comment = ConnectorContract.received(connector.comment(server.access(), id));
            given.add(comment + new String(comment.bytes(), StandardCharsets.UTF_8));
        }
        for (Shelf shelf : connector.shelves()) {
            CommentPage page = ConnectorContract.received(connector.comments(server.access(), shelf, 1));
            given.add(page.toString());
            page.comments()
                    .forEach(comment -> given.add(comment + new String(comment.bytes(), StandardCharsets.UTF_8)));
        }
        assertThat(String.join("\n", given))
                .contains("Nothing private here")
                .doesNotContain(
                        WordPressServer.VISITOR_EMAIL, WordPressServer.VISITOR_IP, WordPressServer.VISITOR_AGENT);
    }

    @Test
    void everyQuestionNamesTheFieldsItWantsAndOnlyOneAsksForTheTrace() {
        String id = server.comment(post, "Wanda", "A comment to look at");
        try (FaultProxy proxy = FaultProxy.before(server.address())) {
            Access access = server.access(proxy.address());
            connector.check(access);
            connector.comments(access, Shelf.SHOWN_AND_HELD, 1);
            connector.comment(access, id);
            connector.post(access, post);
            connector.change(access, id, PlatformStatus.HELD);
            connector.change(access, id, PlatformStatus.TRASHED);
            List<String> signedIn = proxy.requests().stream()
                    .filter(request -> request.head().contains("Authorization"))
                    .map(FaultProxy.Request::target)
                    .toList();
            assertThat(signedIn)
                    .allMatch(target -> target.contains("_fields="))
                    .noneMatch(target -> target.contains("email"));
            assertThat(signedIn)
                    .filteredOn(target -> target.contains("author_ip"))
                    .singleElement()
                    .asString()
                    .endsWith("_fields=author_ip,author_user_agent");
        }
    }

    private static WordPressServer.Row withStatus(WordPressServer.Row row, String status) {
        return new WordPressServer.Row(
                row.author(), row.email(), row.ip(), row.agent(), status, row.text(), row.dateGmt());
    }
}

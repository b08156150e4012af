package org.lectern.server.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.server.testing.FaultProxy;
import org.lectern.server.testing.FaultProxy.Fault;
import org.lectern.server.testing.WordPressServer;

/** What a WordPress with a plugin of its own ideas may send, and a real one does not: put into its answers on the way. */
@Tag("servers")
class WordPressHostileAnswersTest {

    private static final String BEFORE =
            "[ {\"id\":9223372036854775807,\"post\":9007199254740993,\"parent\":0,\"author\":0,\"author_name\":\"";
    private static final String AFTER =
            "\",\"date_gmt\":\"2026-01-02T03:04:05\",\"link\":\"http://l\",\"status\":\"hold\",\"content\":{\"raw\":\"";

    private final WordPressServer server = WordPressServer.running();
    private final FaultProxy proxy = FaultProxy.before(server.address());
    private final Connector connector = new WordPressConnector(new AddressGuard(true), Limits.USUAL);

    @AfterEach
    void closeTheProxy() {
        proxy.close();
    }

    @Test
    void idsOf64BitsLoseNothing() {
        ReceivedComment comment = sent("A", "text");
        assertThat(comment.externalId()).isEqualTo("9223372036854775807");
        assertThat(comment.order()).isEqualTo(Long.MAX_VALUE);
        assertThat(comment.postId()).isEqualTo("9007199254740993");
    }

    @Test
    void anIdThatNeedsMoreIsRefusedRatherThanRounded() {
        proxy.rule(request -> request.target().contains("wp/v2/comments")
                ? Fault.status(
                        200,
                        "application/json",
                        BEFORE.replace("9223372036854775807", "9223372036854775808") + AFTER + "\"}}]")
                : new Fault.Pass());
        assertThat(ConnectorContract.failure(connector.comments(server.access(proxy.address()), Shelf.SPAM, 1))
                        .cause())
                .isEqualTo(Failure.Cause.NOT_JSON);
    }

    @Test
    void loneSurrogatesAndNulArriveAsTheyWereEscaped() {
        assertThat(sent("A\\ud800", "x\\udfff\\u0000\\ud83c\\udf3b").text()).isEqualTo("x\udfff\u0000\ud83c\udf3b");
        assertThat(sent("A\\ud800", "x").author()).isEqualTo("A\ud800");
    }

    /** The bytes are chosen in Latin-1, so that FF and C3 stand alone in what should be UTF-8. */
    @Test
    void invalidUtf8IsReadAsReplacedAndKeptAsSent() {
        assertThat(sent("\u00FF", "caf\u00C3").text()).isEqualTo("caf\uFFFD");
        assertThat(sent("\u00FF", "caf\u00C3").author()).isEqualTo("\uFFFD");
    }

    @Test
    void theSameNamesTwiceAndDeepNestingAreKeptToo() {
        assertThat(sent("A", "x\"},\"more\":{\"a\":[[[[[[{}]]]]]],\"b\":\"} ] \\\" ")
                        .text())
                .isEqualTo("x");
    }

    @Test
    void aPluginsOwnStatusIsNotTakenForShown() {
        assertThat(WordPressAnswers.status("wc-custom")).isEqualTo(PlatformStatus.HELD);
        assertThat(WordPressAnswers.status("post-trashed")).isEqualTo(PlatformStatus.TRASHED);
    }

    /** The one comment that the list holds; its bytes are those between the list's brackets, one by one. */
    private ReceivedComment sent(String author, String text) {
        byte[] object = (BEFORE.substring(2) + author + AFTER + text + "\"} }").getBytes(StandardCharsets.ISO_8859_1);
        byte[] list = ("[ " + new String(object, StandardCharsets.ISO_8859_1) + "\t]\n")
                .getBytes(StandardCharsets.ISO_8859_1);
        proxy.rule(request ->
                request.target().contains("wp/v2/comments") ? new Fault.Rewritten(body -> list) : new Fault.Pass());
        List<ReceivedComment> comments = ConnectorContract.received(
                        connector.comments(server.access(proxy.address()), Shelf.SHOWN_AND_HELD, 1))
                .comments();
        assertThat(comments).hasSize(1);
        assertThat(ConnectorContract.sha256(comments.getFirst().bytes())).isEqualTo(ConnectorContract.sha256(object));
        return comments.getFirst();
    }
}

package org.lectern.server.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lectern.server.testing.FaultProxy;
import org.lectern.server.testing.FaultProxy.Fault;
import org.lectern.server.testing.FaultProxy.Request;
import org.lectern.server.testing.WordPressServer;

/** What a real WordPress behind a bad line or in a bad state looks like from here. */
@Tag("servers")
class WordPressFailuresTest {

    private static final Limits IMPATIENT = new Limits(Duration.ofSeconds(1), Duration.ofMillis(1500), 20_000_000);
    private static final String HTML = "<!doctype html><title>Just a moment...</title><p>Checking your browser";

    private final WordPressServer server = WordPressServer.running();
    private final FaultProxy proxy = FaultProxy.before(server.address());
    private final Access access = server.access(proxy.address());
    private final Connector connector = new WordPressConnector(new AddressGuard(true), Limits.USUAL);

    @AfterEach
    void closeTheProxy() {
        proxy.close();
    }

    static Stream<Arguments> failures() {
        return Stream.of(
                row("401", error(401), Failure.Cause.SIGN_IN_REFUSED, "401 No (code)"),
                row("403", error(403), Failure.Cause.NOT_PERMITTED, "403 No (code)"),
                row("404", error(404), Failure.Cause.NOT_FOUND, "404 No (code)"),
                row("410", error(410), Failure.Cause.NOT_FOUND, "410 No (code)"),
                row("429", error(429), Failure.Cause.TOO_MANY_REQUESTS, "429 No (code)"),
                row("500", error(500), Failure.Cause.SERVER_ERROR, "500 No (code)"),
                row(
                        "503 with a page",
                        Fault.status(503, "text/html", HTML),
                        Failure.Cause.SERVER_ERROR,
                        "503 a web page, Just a moment..."),
                row("418", error(418), Failure.Cause.UNEXPECTED_STATUS, "418 No (code)"),
                row(
                        "no answer",
                        new Fault.HeldUntil(new CountDownLatch(1), new Fault.Silence()),
                        Failure.Cause.TOO_SLOW,
                        "No whole answer"),
                row(
                        "a drip",
                        new Fault.Drips(ok("[" + " ".repeat(1000) + "]")),
                        Failure.Cause.TOO_SLOW,
                        "No whole answer"),
                row(
                        "a dripping head",
                        new Fault.Drips("HTTP/1.1 200 OK\r\nX: " + "x".repeat(1000)),
                        Failure.Cause.TOO_SLOW,
                        "No whole"),
                row(
                        "a web page",
                        Fault.status(200, "text/html", HTML),
                        Failure.Cause.NOT_JSON,
                        "Not a list of comments but a web page"),
                row("nothing at all", Fault.status(200, "application/json", ""), Failure.Cause.NOT_JSON, "but nothing"),
                row(
                        "JSON of another shape",
                        Fault.status(200, "application/json", "{}"),
                        Failure.Cause.NOT_JSON,
                        "JSON, but not"),
                row(
                        "a comment without id",
                        Fault.status(200, "application/json", "[{}]"),
                        Failure.Cause.NOT_JSON,
                        "no number id"),
                row(
                        "JSON with a tail",
                        Fault.status(200, "application/json", "[] []"),
                        Failure.Cause.NOT_JSON,
                        "after the list"),
                row(
                        "half of JSON",
                        Fault.status(200, "application/json", "[{\"id\":"),
                        Failure.Cause.NOT_JSON,
                        "Not a list"),
                row(
                        "a warning of PHP before JSON",
                        Fault.status(200, "application/json", "Warning: x\n[]"),
                        Failure.Cause.NOT_JSON,
                        "Warning: x"),
                row(
                        "a redirect",
                        Fault.status(302, "text/html", "", "Location: https://elsewhere.example/a?b"),
                        Failure.Cause.REDIRECTED,
                        "Sent to elsewhere.example"),
                row(
                        "a redirect nowhere",
                        Fault.status(301, "text/html", "", "Location: ht tp://"),
                        Failure.Cause.REDIRECTED,
                        "cannot be read"),
                row("silence", new Fault.Silence(), Failure.Cause.SILENT, "closed without an answer"),
                row(
                        "an answer cut in its head",
                        new Fault.CutAfter(12),
                        Failure.Cause.SILENT,
                        "closed without an answer"),
                row(
                        "a body shorter than its length",
                        new Fault.Says("HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\n[{\"id\":"),
                        Failure.Cause.CUT_OFF,
                        "before it was complete"),
                row(
                        "chunks without an end",
                        new Fault.Says("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n[{\"i"),
                        Failure.Cause.CUT_OFF,
                        "before it was complete"),
                row(
                        "too much",
                        Fault.status(200, "application/json", "[" + " ".repeat(20_000_000) + "]"),
                        Failure.Cause.TOO_LARGE,
                        "larger than 20000000 bytes"));
    }

    private static Arguments row(String name, Fault fault, Failure.Cause cause, String detail) {
        return Arguments.argumentSet(name, fault, cause, detail);
    }

    private static Fault error(int status) {
        return Fault.status(status, "application/json", "{\"code\":\"code\",\"message\":\"No\"}");
    }

    private static String ok(String body) {
        return "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n"
                + body;
    }

    /** Patient with a real WordPress on a busy machine, but where too little patience is what is asked for. */
    private Connector patient(Failure.Cause cause) {
        return cause == Failure.Cause.TOO_SLOW ? new WordPressConnector(new AddressGuard(true), IMPATIENT) : connector;
    }

    @ParameterizedTest
    @MethodSource("failures")
    void aFailureHasItsRowInTheTable(Fault fault, Failure.Cause cause, String detail) {
        proxy.rule(request -> isComments(request) ? fault : new Fault.Pass());
        Failure failure = ConnectorContract.failure(patient(cause).comments(access, Shelf.SHOWN_AND_HELD, 1));
        assertThat(failure.cause()).isEqualTo(cause);
        assertThat(failure.detail())
                .contains(detail)
                .hasSizeLessThanOrEqualTo(200)
                .doesNotContain("<");
    }

    @ParameterizedTest
    @MethodSource("failures")
    void aFailureOfTheCommentItselfNeverReadsAsDeleted(Fault fault, Failure.Cause cause, String detail) {
        proxy.rule(request -> isComments(request) ? fault : new Fault.Pass());
        assertThat(ConnectorContract.failure(patient(cause).comment(access, "1"))
                        .cause())
                .isNotEqualTo(Failure.Cause.NOT_FOUND);
    }

    @Test
    void anAddressWithoutAServerIsSilent() {
        URI nobody = proxy.address();
        proxy.close();
        assertThat(ConnectorContract.failure(connector.check(server.access(nobody)))
                        .cause())
                .isEqualTo(Failure.Cause.SILENT);
    }

    @Test
    void anAnswerEndedEarlyIsCutOffOrUnreadableButNeverHalfTaken() {
        proxy.rule(request -> isComments(request) ? new Fault.CutAfter(700) : new Fault.Pass());
        server.comment(server.publish("Cut", "Off."), "Ann", "A comment that is not all there " + "x".repeat(900));
        assertThat(ConnectorContract.failure(connector.comments(access, Shelf.SHOWN_AND_HELD, 1))
                        .cause())
                .isIn(Failure.Cause.CUT_OFF, Failure.Cause.NOT_JSON);
    }

    @Test
    void retryAfterIsReadAsSecondsAndAsADate() {
        assertThat(retryAfter("120")).isEqualTo(Duration.ofMinutes(2));
        assertThat(retryAfter("Wed, 21 Oct 2015 07:28:00 GMT")).isEqualTo(Duration.ZERO);
        assertThat(retryAfter("Sat, 01 Jan 2101 00:00:00 GMT")).isGreaterThan(Duration.ofDays(365));
        assertThat(retryAfter("soon")).isNull();
    }

    private @org.jspecify.annotations.Nullable Duration retryAfter(String wish) {
        proxy.rule(request -> Fault.status(429, "text/plain", "slow down", "Retry-After: " + wish));
        return ConnectorContract.failure(connector.comments(access, Shelf.SPAM, 1))
                .retryAfter();
    }

    @Test
    void aRedirectIsNotFollowedAndTheSignInStaysHere() {
        try (FaultProxy elsewhere = FaultProxy.before(server.address())) {
            Fault away = Fault.status(307, "text/html", "", "Location: " + elsewhere.address() + "/wp-json/");
            proxy.rule(request -> isComments(request) ? away : new Fault.Pass());
            assertThat(ConnectorContract.failure(connector.check(access)).cause())
                    .isEqualTo(Failure.Cause.REDIRECTED);
            assertThat(elsewhere.requests()).isEmpty();
        }
    }

    @Test
    void aLinkToAnotherHostIsNotFollowedEither() {
        Fault away = Fault.status(
                200, "text/html", "", "Link: <https://elsewhere.example/wp-json/>; rel=\"https://api.w.org/\"");
        proxy.rule(request -> away);
        Failure failure = ConnectorContract.failure(connector.check(access));
        assertThat(failure.cause()).isEqualTo(Failure.Cause.REDIRECTED);
        assertThat(failure.detail()).contains("elsewhere.example");
        assertThat(proxy.requests()).noneMatch(request -> request.head().contains("Authorization"));
    }

    @Test
    void whatAServerEchoesIsQuotedWithoutTheSignIn() {
        proxy.rule(request -> isComments(request) ? Fault.status(500, "text/plain", request.head()) : new Fault.Pass());
        Failure failure = ConnectorContract.failure(connector.comments(access, Shelf.TRASH, 1));
        assertThat(failure.detail()).doesNotContain(access.password()).doesNotContain(Secrets.basic(access));
    }

    @Test
    void aSiteThatHidesItsInterfaceIsAskedAtBothUsualPlaces() {
        proxy.rule(request -> request.method().equals("HEAD") ? Fault.status(200, "text/html", "") : new Fault.Pass());
        assertThat(ConnectorContract.received(connector.check(access))).isEqualTo("Milltown Library");
        proxy.rule(
                request -> request.method().equals("HEAD") || request.target().startsWith("/wp-json")
                        ? Fault.status(404, "text/html", HTML)
                        : new Fault.Pass());
        Connector another = new WordPressConnector(new AddressGuard(true), Limits.USUAL);
        assertThat(ConnectorContract.received(another.check(access))).isEqualTo("Milltown Library");
    }

    @Test
    void aSiteThatIsNoWordPressIsNotFound() {
        proxy.rule(request -> Fault.status(404, "text/html", HTML));
        assertThat(ConnectorContract.failure(connector.check(access)).cause()).isEqualTo(Failure.Cause.NOT_FOUND);
    }

    @Test
    void somebodyWhoMayNotModerateIsNotPermitted() {
        assertThat(ConnectorContract.failure(connector.check(server.subscriber()))
                        .cause())
                .isEqualTo(Failure.Cause.NOT_PERMITTED);
    }

    @Test
    void onlyWordPressSaysOfAPostThatItMayNotBeRead() {
        String no =
                "{\"code\":\"rest_forbidden_context\",\"message\":\"Sorry, you are not allowed to edit this post.\"}";
        String post = server.publish("Minutes", "Of the board.");
        proxy.rule(request -> isPost(request) ? Fault.status(403, "application/json", no) : new Fault.Pass());
        assertThat(ConnectorContract.failure(connector.post(access, post)).cause())
                .isEqualTo(Failure.Cause.NOT_PERMITTED);
        proxy.rule(request -> isPost(request) ? Fault.status(403, "text/html", HTML) : new Fault.Pass());
        assertThat(ConnectorContract.failure(connector.post(access, post)).cause())
                .isEqualTo(Failure.Cause.UNEXPECTED_STATUS);
    }

    private static boolean isPost(Request request) {
        return request.target().contains("wp/v2/posts");
    }

    private static boolean isComments(Request request) {
        return request.target().contains("wp/v2/comments");
    }
}

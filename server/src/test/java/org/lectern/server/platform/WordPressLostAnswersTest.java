package org.lectern.server.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lectern.server.testing.FaultProxy;
import org.lectern.server.testing.FaultProxy.Fault;
import org.lectern.server.testing.FaultProxy.Request;
import org.lectern.server.testing.WordPressServer;

/** A change whose answer does not come, or says too little: what the comment's status says is what counts. */
@Tag("servers")
class WordPressLostAnswersTest {

    private static final Fault BROKEN =
            Fault.status(500, "text/html", "<h1>Error establishing a database connection</h1>");

    private final WordPressServer server = WordPressServer.running();
    private final FaultProxy proxy = FaultProxy.before(server.address());
    private final Access access = server.access(proxy.address());
    // As long as a real WordPress on a busy machine may take for what it is asked, and no longer: one test waits for
    // its end.
    private final Connector connector = new WordPressConnector(
            new AddressGuard(true), new Limits(Duration.ofSeconds(5), Duration.ofSeconds(8), 20_000_000));
    private final String post = server.publish("Lost", "Answers.");
    private final String id = server.comment(post, "Gil", "Where did it go? " + System.nanoTime());

    @AfterEach
    void closeTheProxy() {
        proxy.close();
    }

    /** The changes that can be asked of a comment that everybody sees. */
    enum Change {
        HELD,
        SPAM,
        TRASHED;

        PlatformStatus status() {
            return PlatformStatus.valueOf(name());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aChangeWhoseAnswerIsLostWasDoneOnce(Change change) {
        onTheChange(new Fault.ForwardThen(new Fault.Silence()));
        assertDoneOnce(change);
    }

    @ParameterizedTest
    @EnumSource
    void aChangeWhoseAnswerIsAnErrorWasDoneOnce(Change change) {
        onTheChange(new Fault.ForwardThen(BROKEN));
        assertDoneOnce(change);
    }

    @ParameterizedTest
    @EnumSource
    void aChangeWhoseAnswerNeverEndsWasDoneOnce(Change change) {
        onTheChange(new Fault.ForwardThen(new Fault.HeldUntil(new CountDownLatch(1), new Fault.Silence())));
        assertDoneOnce(change);
    }

    private void assertDoneOnce(Change change) {
        assertThat(connector.change(access, id, change.status())).isEqualTo(new Outcome.Done(change.status()));
        assertThat(server.transitions(id)).hasSize(1);
        assertThat(changesAsked()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void aChangeThatNeverArrivedIsNotDone(Change change) {
        onTheChange(new Fault.Silence());
        assertThat(notDone(change.status()).cause()).isEqualTo(Failure.Cause.SILENT);
        assertThat(server.transitions(id)).isEmpty();
        assertThat(changesAsked()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void aChangeThatIsTurnedAwayIsNotDoneAndSaysWhy(Change change) {
        onTheChange(Fault.status(429, "text/plain", "later", "Retry-After: 30"));
        Failure failure = notDone(change.status());
        assertThat(failure.cause()).isEqualTo(Failure.Cause.TOO_MANY_REQUESTS);
        assertThat(failure.retryAfter()).isEqualTo(Duration.ofSeconds(30));
        assertThat(server.transitions(id)).isEmpty();
    }

    @Test
    void aChangeThatIsForbiddenIsRefused() {
        onTheChange(Fault.status(403, "application/json", "{\"code\":\"rest_cannot_edit\",\"message\":\"No\"}"));
        assertThat(connector.change(access, id, PlatformStatus.HELD)).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void anAnswerThatDoesNotShowAfterAnErrorMayStillCome() {
        onTheChange(Fault.status(503, "text/html", "<title>Busy</title>"));
        assertThat(connector.answer(access, post, id, "On the shelf.")).isInstanceOf(Posted.Unknown.class);
        onTheChange(Fault.status(429, "text/plain", "later"));
        assertThat(connector.answer(access, post, id, "On the shelf.")).isInstanceOf(Posted.NotWritten.class);
    }

    @Test
    void anInterfaceThatIsAwayForAMomentRefusesNothingForGood() {
        Fault away = Fault.status(404, "text/html", "<title>Page not found</title>");
        proxy.rule(request -> request.target().contains("parent=") ? away : new Fault.Pass());
        assertThat(connector.answer(access, post, id, "On the shelf.")).isInstanceOf(Posted.NotWritten.class);
        onTheChange(away);
        assertThat(connector.answer(access, post, id, "On the shelf.")).isInstanceOf(Posted.NotWritten.class);
        assertThat(notDone(PlatformStatus.HELD).cause()).isEqualTo(Failure.Cause.UNEXPECTED_STATUS);
        proxy.rule(request -> new Fault.Pass());
        assertThat(connector.answer(access, post, id, "On the shelf.")).isInstanceOf(Posted.Written.class);
    }

    @Test
    void aSiteWithoutTrashIsNotMadeToDeleteForGood() {
        String no = "{\"code\":\"rest_trash_not_supported\",\"message\":\"The comment does not support trashing.\"}";
        onTheChange(Fault.status(501, "application/json", no));
        assertThat(connector.change(access, id, PlatformStatus.TRASHED))
                .isEqualTo(new Outcome.Unsupported(PlatformStatus.HELD));
        assertThat(proxy.requests()).noneMatch(request -> request.target().contains("force"));
    }

    @Test
    void aYesThatChangedNothingIsNotDone() {
        onTheChange(Fault.status(200, "application/json", "{\"id\":1,\"status\":\"hold\"}"));
        assertThat(notDone(PlatformStatus.HELD).detail()).contains("still stands as VISIBLE");
    }

    @Test
    void aChangeIsUnknownWhileNothingCanBeReadBack() {
        AtomicBoolean asked = new AtomicBoolean();
        proxy.rule(request -> {
            if (isChange(request)) {
                asked.set(true);
                return new Fault.ForwardThen(new Fault.Silence());
            }
            return asked.get() ? BROKEN : new Fault.Pass();
        });
        assertThat(connector.change(access, id, PlatformStatus.SPAM)).isInstanceOf(Outcome.Unknown.class);
        proxy.rule(request -> new Fault.Pass());
        assertThat(connector.change(access, id, PlatformStatus.SPAM)).isEqualTo(new Outcome.Done(PlatformStatus.SPAM));
        assertThat(server.transitions(id)).hasSize(1);
        assertThat(changesAsked()).isEqualTo(1);
    }

    @Test
    void nothingIsAskedWhileTheAuthorsTraceCannotBeKept() {
        proxy.rule(request -> request.target().contains("author_ip") ? BROKEN : new Fault.Pass());
        assertThat(notDone(PlatformStatus.HELD).cause()).isEqualTo(Failure.Cause.SERVER_ERROR);
        assertThat(changesAsked()).isZero();
    }

    @Test
    void whatAServerEchoesOfAChangeHoldsNothingOfTheAuthor() {
        proxy.rule(request -> isChange(request)
                ? Fault.status(500, "text/plain", request.body() + request.head())
                : new Fault.Pass());
        String said = notDone(PlatformStatus.HELD).toString();
        proxy.rule(request -> request.target().contains("author_ip")
                ? Fault.status(200, "text/plain", "Notice: {\"author_ip\":\"" + WordPressServer.VISITOR_IP + "\"}")
                : new Fault.Pass());
        said += notDone(PlatformStatus.HELD).toString();
        List<String> secrets = List.of(
                WordPressServer.VISITOR_IP,
                "Patron",
                WordPressServer.VISITOR_EMAIL,
                access.password(),
                Secrets.basic(access));
        assertThat(said).doesNotContain(secrets);
    }

    @Test
    void aChangeThatStandsAlreadyTouchesNothing() {
        server.hold(id);
        assertThat(connector.change(access, id, PlatformStatus.HELD)).isEqualTo(new Outcome.Done(PlatformStatus.HELD));
        assertThat(changesAsked()).isZero();
        assertThat(server.transitions(id)).hasSize(1);
    }

    private Failure notDone(PlatformStatus wanted) {
        Outcome outcome = connector.change(access, id, wanted);
        assertThat(outcome).isInstanceOf(Outcome.NotDone.class);
        return ((Outcome.NotDone) outcome).failure();
    }

    private void onTheChange(Fault fault) {
        proxy.rule(request -> isChange(request) ? fault : new Fault.Pass());
    }

    private long changesAsked() {
        return proxy.requests().stream()
                .filter(WordPressLostAnswersTest::isChange)
                .count();
    }

    private static boolean isChange(Request request) {
        return List.of("POST", "DELETE").contains(request.method());
    }
}

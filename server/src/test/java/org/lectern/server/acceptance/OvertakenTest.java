package org.lectern.server.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.server.journey.Desk;
import org.lectern.server.platform.PlatformStatus;
import org.lectern.server.practice.PracticeComment;
import org.lectern.server.testing.FaultProxy.Fault;
import org.lectern.server.testing.TestServer;

/** Decisions that something overtakes on their way to the platform: another decision, another text, the platform itself. */
@Tag("database")
class OvertakenTest {

    private static final TestServer SERVER = TestServer.start(Map.of("intake.full-look", "PT1S"), Clock.systemUTC());

    private final PracticeLibrary library = new PracticeLibrary(SERVER, "ecrl");
    private final Desk desk = library.desk("executive-director");

    @AfterEach
    void close() {
        library.close();
    }

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    private PracticeComment write(String words) {
        return library.write("Ada", words);
    }

    @Test
    void aHideThatArrivesLateDoesNotOutliveItsReversal() {
        PracticeComment comment = write("Ring me at 320-555-0111 tonight");
        String number = desk.waiting("320-555-0111");
        CountDownLatch released = new CountDownLatch(1);
        library.proxy()
                .rule(request ->
                        request.method().equals("PUT") && request.body().contains("held")
                                ? new Fault.HeldUntil(released, new Fault.Pass())
                                : new Fault.Pass());
        desk.hide(number, "ec-personal-info", "320-555-0111", "A private number.");
        TestServer.eventually(
                "the hide is on its way",
                () -> library.proxy().requests().stream()
                        .anyMatch(request -> request.method().equals("PUT")));
        desk.decide(number, Map.of("act", "leave-up"));
        TestServer.eventually(
                "the reversal was looked at",
                () -> desk.casePage(number).text().contains("Shown on the blog")
                        || desk.casePage(number).text().contains("visible"));
        released.countDown();
        TestServer.eventually(
                "the hide that came late was taken back",
                () -> library.proxy().requests().stream()
                        .anyMatch(request -> request.method().equals("PUT")
                                && !request.body().contains("held")));
        library.eventuallyVisible(comment, true);
    }

    @Test
    void whatWasDecidedAboutOtherWordsIsNotCarriedOut() {
        PracticeComment comment = write("Ring me at 320-555-0122 tonight");
        String number = desk.waiting("320-555-0122");
        library.proxy().rule(request -> {
            if (request.method().equals("GET") && request.target().endsWith("/comments/" + comment.id())) {
                library.edit(comment, "See you at the story hour");
            }
            return new Fault.Pass();
        });
        desk.hide(number, "ec-personal-info", "320-555-0122", "A private number.");
        TestServer.eventually(
                "its case is open again",
                () -> !desk.line("See you at the story hour").isEmpty());
        PracticeComment other = write("Ring me at 320-555-0133 tonight");
        library.proxy().rule(request -> new Fault.Pass());
        desk.hide(desk.waiting("320-555-0133"), "ec-personal-info", "320-555-0133", "A private number.");
        library.eventuallyVisible(other, false);
        assertThat(library.visible(comment)).isTrue();
        assertThat(library.proxy().requests())
                .noneMatch(request ->
                        request.method().equals("PUT") && request.target().contains("/comments/" + comment.id() + "/"));
    }

    @Test
    void aPlatformThatEmptiesItsTrashAsksNobodyAnything() {
        PracticeComment comment = write("Ring me at 320-555-0144 tonight");
        String number = desk.waiting("320-555-0144");
        desk.delete(number, "ec-personal-info", "320-555-0144", "A private number.");
        TestServer.eventually(
                "it is in the trash", () -> desk.casePage(number).text().contains("Carried out on"));
        library.remove(comment);
        TestServer.eventually(
                "that is on record", () -> desk.casePage(number).text().contains("no longer there"));
        assertThat(desk.waits(number)).isFalse();
    }

    @Test
    void whatSomebodyDeletedForGoodCanBeAnsweredForUnderAClause() {
        PracticeComment comment = write("Ring me at 320-555-0155 tonight");
        String number = desk.waiting("320-555-0155");
        desk.decide(number, Map.of("act", "leave-up"));
        library.remove(comment);
        TestServer.eventually("it is asked about", () -> desk.waits(number));
        assertThat(desk.delete(number, "ec-personal-info", "320-555-0155", "A private number.")
                        .status())
                .isEqualTo(302);
        assertThat(desk.waits(number)).isFalse();
    }

    @Test
    void whatTheSecondPersonWouldLeaveUpIsNotForgottenWhereTheBlogHoldsIt() {
        PracticeLibrary cadott = new PracticeLibrary(SERVER, "cadott");
        try {
            PracticeComment comment = cadott.write("Ada", "A muddle, all of it");
            Desk there = cadott.desk("director");
            String number = there.waiting("A muddle");
            cadott.change(comment, PlatformStatus.HELD);
            TestServer.eventually(
                    "that is noticed", () -> there.line("A muddle").contains("Changed outside"));
            there.decide(number, Desk.removal("hide", "ca-off-topic", "", "Not about reading."));
            var outside = cadott.signedOut();
            String link = there.secondLooks().getFirst();
            outside.get(link);
            outside.post(link, Map.of("aboutYou", "no", "answer", "leave-up", "reason", "It is about reading."));
            assertThat(there.waits(number)).isTrue();
        } finally {
            cadott.close();
        }
    }
}

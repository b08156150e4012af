package org.lectern.server.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.server.acceptance.LookPages.answer;
import static org.lectern.server.acceptance.LookPages.link;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.server.journey.Desk;
import org.lectern.server.practice.PracticeComment;
import org.lectern.server.testing.Browser;
import org.lectern.server.testing.Browser.Page;
import org.lectern.server.testing.FaultProxy.Fault;
import org.lectern.server.testing.TestServer;

/** Decisions while they can be undone, on a server that gives them ten minutes by a clock that is put forward. */
@Tag("database")
class UndoingTest {

    private static final ForwardClock CLOCK = new ForwardClock();
    private static final TestServer SERVER = TestServer.start(Map.of("enforcement.grace", "PT10M"), CLOCK);

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

    @Test
    void whatWasMarkedByMistakeAsAnImageOfAMinorCanBeReadAgainOnceThatIsUndone() {
        library.write("Max", "Look at my holiday picture");
        String number = desk.waiting("holiday picture");
        Map<String, String> form = new HashMap<>(Desk.removal("hide", "", "", "Marked."));
        form.put("attest", "minor");
        Page decided = desk.decide(number, form);
        assertThat(decided.status()).isEqualTo(302);
        assertThat(library.one("select sealed from inbox.items")).isEqualTo("true");
        desk.undo(decided);
        assertThat(desk.open(number).text()).contains("Look at my holiday picture");
        assertThat(desk.waits(number)).isTrue();
    }

    @Test
    void whatAnAppealBroughtBackIsNotUndoneByThoseWhoDecide() {
        PracticeComment comment = library.write("Ada", "Our plumber has 320-555-0133");
        Desk decider = library.desk("resource-librarian");
        String number = decider.waiting("320-555-0133");
        decider.hide(number, "ec-personal-info", "320-555-0133", "A private number.");
        CLOCK.to(CLOCK.instant().plus(Duration.ofMinutes(11)));
        library.eventuallyVisible(comment, false);
        TestServer.eventually(
                "a letter waits",
                () -> decider.browser().get("/letters").body().contains("A comment was taken down: " + number));
        String letter = AppealSteps.letter(decider.browser(), "A comment was taken down: " + number);
        String appeal =
                AppealSteps.appealed(library, AppealSteps.link(decider.browser(), letter), "He is in the book.", "");
        AppealSteps.say(library.signedIn("executive-director"), appeal, "overturn", "He is.");
        String restoring = library.one("select id from moderation.decisions where act = 'restore'");
        decider.open(number);
        decider.browser().post("/cases/" + number + "/decisions/" + restoring + "/undo", Map.of());
        assertThat(library.one("select state from moderation.decisions where act = 'restore'"))
                .isEqualTo("IN_FORCE");
        CLOCK.to(CLOCK.instant().plus(Duration.ofMinutes(11)));
        library.eventuallyVisible(comment, true);
    }

    @Test
    void whatASecondLookFoundWrongIsNotDoneByHandAfterwards() {
        try (PracticeLibrary drawn = SecondLooksTest.library(SERVER, "ecrl", "{share: 100}")) {
            drawn.write("Ada", "Ring me at 320-555-0134");
            Desk decider = drawn.desk("executive-director");
            String number = decider.waiting("320-555-0134");
            drawn.one("update channels.register set kind = 'by-hand-facebook' returning 1");
            decider.hide(number, "ec-personal-info", "320-555-0134", "A private number.");
            CLOCK.to(CLOCK.instant().plus(Duration.ofHours(25)));
            TestServer.eventually(
                    "somebody looks again",
                    () -> drawn.one("select count(*) from moderation.second_looks")
                            .equals("1"));
            TestServer.eventually(
                    "a task waits",
                    () -> decider.browser().get("/by-hand").body().contains("/by-hand/tasks/"));
            String person = drawn.one("select person from moderation.second_looks");
            String role = Stream.of(
                            "assistant-director", "resource-librarian", "programming-librarian", "second-person")
                    .filter(one -> drawn.who(one).id().toString().equals(person))
                    .findFirst()
                    .orElseThrow();
            answer(drawn.signedOut(), link(drawn, drawn.who(role).email()), "leave-up");
            Browser third =
                    drawn.signedIn(role.equals("assistant-director") ? "resource-librarian" : "assistant-director");
            String difference = "/second-looks/" + drawn.one("select look from moderation.differences") + "/difference";
            third.get(difference);
            third.post(difference, Map.of("outcome", "take-back", "reason", "He is in the book."));
            assertThat(drawn.one("select state from moderation.decisions")).isEqualTo("OVERTURNED");
            assertThat(drawn.one("select state from moderation.enforcements")).isEqualTo("CANCELLED");
            assertThat(decider.browser().get("/by-hand").body()).doesNotContain("/by-hand/tasks/");
        }
    }

    @Test
    void aDecisionIsUndoneInItsTimeThoughTheOneBeforeItWasUnderWay() {
        PracticeComment comment = library.write("Ada", "Ring me at 320-555-0111 tonight");
        String number = desk.waiting("320-555-0111");
        library.proxy().rule(request -> request.method().equals("PUT") ? new Fault.Silence() : new Fault.Pass());
        desk.hide(number, "ec-personal-info", "320-555-0111", "A private number.");
        CLOCK.to(CLOCK.instant().plus(Duration.ofMinutes(11)));
        TestServer.eventually(
                "it is tried again and again",
                () -> !library.one("select max(attempts) from moderation.enforcements")
                                .equals("0")
                        && library.one("select problem is not null from moderation.enforcements")
                                .equals("true"));
        Page decided = desk.delete(number, "ec-personal-info", "320-555-0111", "A private number.");
        assertThat(decided.status()).as(decided.text()).isEqualTo(302);
        library.eventuallyRests("enforcement");
        library.proxy().rule(_ -> new Fault.Pass());
        TestServer.eventually(
                "the first gives way",
                () -> library.one("select string_agg(state, ' ' order by due_at) from moderation.enforcements")
                        .equals("CANCELLED PENDING"));
        desk.undo(decided);
        assertThat(library.one("select string_agg(state, ' ' order by due_at) from moderation.enforcements"))
                .isEqualTo("CANCELLED CANCELLED");
        CLOCK.to(CLOCK.instant().plus(Duration.ofMinutes(11)));
        library.seal();
        assertThat(library.visible(comment)).isTrue();
    }
}

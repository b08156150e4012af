package org.lectern.server.hand;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.server.journey.Desk;
import org.lectern.server.moderation.HandTasks;
import org.lectern.server.moderation.Proof;
import org.lectern.server.testing.Browser.Page;
import org.lectern.server.testing.TestServer;

/** A page without access: what is pasted comes into the queue, and what is decided comes back as a task. */
@Tag("database")
class ByHandPagesTest {

    private final TestServer server = TestServer.shared();

    private ByHandLibrary library() {
        return ByHandLibrary.open(server, "cadott", "director");
    }

    @Test
    void aPastedThreadIsTakenInOnceAndChangedWordsAreAnotherRevision() {
        ByHandLibrary here = library();
        String first = here.bring(
                ByHandLibrary.thread("Anna Berg", "Bring your own chair to the book sale", "Our Library", "We will"),
                false);
        assertThat(first).contains("one new comment taken in", "Bring your own chair");
        String again = here.bring(ByHandLibrary.thread("Anna Berg", "Bring your own chair  to the book sale"), false);
        assertThat(again).contains("no new comment taken in", "none changed", "one known before");
        String changed = here.bring(ByHandLibrary.thread("Anna Berg", "Bring your own chairs to the book sale"), false);
        assertThat(changed).contains("no new comment taken in", "one changed");
        String number = new Desk(here.browser()).waiting("Bring your own chairs");
        Page item = here.browser().get("/comments/" + number);
        assertThat(item.text()).contains("By hand, seen", "Summer reading starts on Saturday");
        assertThat(item.text())
                .as("the library's own answer is no comment of the public")
                .doesNotContain("We will");
    }

    private static String noise(int length) {
        return new Random(7)
                .ints(length, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    @Test
    void aNameLongerThanOneCanBeIsSaidAndNeverFails() {
        ByHandLibrary here = library();
        here.browser().get("/by-hand/paste");
        Page wrong = here.browser()
                .post(
                        "/by-hand/paste",
                        Map.of(
                                "channel",
                                here.channel(),
                                "place",
                                "private",
                                "author",
                                "x".repeat(301),
                                "text",
                                "Where do I return a book?"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains("longer than 300 characters", "Where do I return a book?");
        assertThat(here.browser()
                        .post(
                                "/by-hand/new",
                                Map.of(
                                        "platform", "facebook",
                                        "name", "Ours",
                                        "address", "https://www.facebook.com/" + noise(5_000)))
                        .status())
                .isEqualTo(422);
        String draft = here.paste(ByHandLibrary.thread("Anna Berg", "Where do I return a book?"), Map.of());
        here.browser().get(draft);
        here.browser()
                .post(
                        draft + "/comments/1",
                        Map.of("act", "save", "author", noise(5_000), "text", "Where do I return a book?"));
        here.browser().get(draft);
        assertThat(here.browser().post(draft + "/take-in", Map.of()).status()).isEqualTo(303);
        assertThat(here.browser().get("/comments").text()).contains("Where do I return a book?");
    }

    @Test
    void nothingIsKeptBeforeSomebodyConfirms() {
        ByHandLibrary here = library();
        String draft = here.paste(ByHandLibrary.thread("Anna Berg", "A rather long word: bookmobile"), Map.of());
        assertThat(here.browser().get(draft).text()).contains("One new comment", "bookmobile");
        assertThat(here.browser().get("/comments").text()).doesNotContain("bookmobile");
        assertThat(here.browser().post(draft + "/discard", Map.of()).sentTo()).isEqualTo("/by-hand");
        assertThat(here.browser().get(draft).status()).isEqualTo(404);
        assertThat(here.browser().get("/comments").text()).doesNotContain("bookmobile");
    }

    @Test
    void bordersAreSetRightWithoutAnyScript() {
        ByHandLibrary here = library();
        String draft =
                here.paste(ByHandLibrary.thread("Anna Berg", "Hello", "Rita Olson", "Yes", "Dan Moe", "No"), Map.of());
        here.browser().get(draft);
        here.browser().post(draft + "/comments/2", Map.of("act", "merge"));
        here.browser().post(draft + "/comments/2", Map.of("act", "drop"));
        here.browser()
                .post(draft + "/comments/1", Map.of("act", "save", "author", "Anna B.", "text", "Hello\n---\nZoe\nAh"));
        Page page = here.browser().get(draft);
        assertThat(page.text()).contains("Anna B.", "Zoe", "Take in 2 comments", "Not taken in");
        assertThat(here.browser()
                        .post(draft + "/comments/9", Map.of("act", "drop"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aDecisionWaitsAsATaskUntilAPersonSaysThatItIsDone() {
        ByHandLibrary here = library();
        here.bring(ByHandLibrary.thread("Spammer", ByHandLibrary.PROMISE), false);
        Desk desk = new Desk(here.browser());
        String number = desk.waiting("claim your prize 1");
        assertThat(here.browser()
                        .get("/cases/" + number + "/decisions/will-happen?act=hide&clause=ca-repeat-note:spam")
                        .status())
                .isLessThan(500);
        desk.hide(number, "ca-repeat-note:spam", "Casino bonus", "Plain spam.");
        String task = here.task();
        Page page = here.browser().get(task);
        assertThat(page.text())
                .contains(
                        "Hide a comment on Our Library",
                        "Hide comment",
                        "Its author and their friends still see it",
                        "Spammer");
        assertThat(desk.casePage(number).text()).contains("Waits for a person to do it by hand");
        Page wrong = here.browser().post(task, Map.of("answer", "done", "link", "no address"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(here.browser()
                        .post(task, Map.of("answer", "done", "link", "https://www.facebook.com/x/1"))
                        .sentTo())
                .isEqualTo("/by-hand");
        assertThat(here.anyTask()).isFalse();
        server.seal(here.library());
        assertThat(desk.casePage(number).text())
                .contains("Carried out by hand on Our Library", "Shown by https://www.facebook.com/x/1");
        String later = here.bring(ByHandLibrary.thread("Spammer", ByHandLibrary.PROMISE), false);
        assertThat(later).as("whoever owns the page still sees what is hidden").contains("one known before");
        assertThat(desk.waits(number)).isFalse();
    }

    @Test
    void whatItsAuthorHasRewrittenIsAskedOfNobodyAnyMore() {
        ByHandLibrary here = library();
        here.bring(ByHandLibrary.thread("Spammer", ByHandLibrary.PROMISE), false);
        Desk desk = new Desk(here.browser());
        String number = desk.waiting("claim your prize 1");
        desk.hide(number, "ca-repeat-note:spam", "Casino bonus", "Plain spam.");
        String task = here.task();
        here.browser().get(task);
        assertThat(here.bring(ByHandLibrary.thread("Spammer", ByHandLibrary.PROMISE + " at the story hour"), false))
                .contains("one changed");
        assertThat(here.anyTask()).isFalse();
        here.browser().post(task, Map.of("answer", "done"));
        server.seal(here.library());
        assertThat(desk.casePage(number).text()).doesNotContain("Carried out by hand on");
        assertThat(desk.waiting("at the story hour")).isEqualTo(number);
    }

    @Test
    void whatWasNotPossibleIsKeptWithItsReason() {
        ByHandLibrary here = library();
        here.bring(ByHandLibrary.thread("Spammer", ByHandLibrary.PROMISE), false);
        Desk desk = new Desk(here.browser());
        String number = desk.waiting("claim your prize 1");
        desk.hide(number, "ca-repeat-note:spam", "Casino bonus", "Plain spam.");
        String task = here.task();
        here.browser().get(task);
        assertThat(here.browser().post(task, Map.of("answer", "not-possible")).status())
                .isEqualTo(422);
        here.browser().post(task, Map.of("answer", "not-possible", "reason", "The page is locked."));
        server.seal(here.library());
        assertThat(desk.casePage(number).text()).contains("It was not possible by hand", "The page is locked.");
        assertThat(here.browser().post(task, Map.of("answer", "done")).sentTo()).isEqualTo("/by-hand");
        assertThat(desk.casePage(number).text()).doesNotContain("Carried out by hand on");
    }

    @Test
    void aWholeThreadWithoutTheCommentClosesItsTaskAndAsksAboutWhatNobodyDecided() {
        ByHandLibrary here = library();
        here.bring(
                ByHandLibrary.thread("Spammer", ByHandLibrary.PROMISE, "Anna Berg", "The seed library is my joy"),
                false);
        Desk desk = new Desk(here.browser());
        String spam = desk.waiting("claim your prize 1");
        desk.hide(spam, "ca-repeat-note:spam", "Casino bonus", "Plain spam.");
        String joy = desk.waiting("The seed library is my joy");
        desk.decide(joy, Map.of("act", "leave-up", "reason", ""));
        String task = here.task();
        here.bring(ByHandLibrary.thread("Dan Moe", "Only this is here"), false);
        assertThat(here.browser().get(task).text()).contains("was not there any more");
        here.bring(ByHandLibrary.thread("Dan Moe", "Only this is here"), true);
        assertThat(here.anyTask()).isFalse();
        server.seal(here.library());
        assertThat(desk.casePage(spam).text()).contains("Shown by the whole thread");
        assertThat(desk.waits(joy))
                .as("somebody took it away, and it is asked under which clause")
                .isTrue();
    }

    @Test
    void aLaterDecisionTakesTheTaskAway() {
        ByHandLibrary here = library();
        here.bring(ByHandLibrary.thread("Spammer", ByHandLibrary.PROMISE), false);
        Desk desk = new Desk(here.browser());
        String number = desk.waiting("claim your prize 1");
        Page decided = desk.hide(number, "ca-repeat-note:spam", "Casino bonus", "Plain spam.");
        assertThat(decided.status()).isEqualTo(302);
        here.task();
        desk.decide(number, Map.of("act", "leave-up", "reason", "On second thoughts."));
        assertThat(here.anyTask()).isFalse();
    }

    @Test
    void aPictureOfTheScreenIsKeptAndShownAsAPicture() {
        ByHandLibrary here = library();
        here.bring(ByHandLibrary.thread("Spammer", ByHandLibrary.PROMISE), false);
        Desk desk = new Desk(here.browser());
        desk.hide(desk.waiting("claim your prize 1"), "ca-repeat-note:spam", "Casino bonus", "Plain spam.");
        String task = here.task();
        byte[] png = "\u0089PNG\r\n\u001A\nand so on".getBytes(StandardCharsets.ISO_8859_1);
        boolean kept = server.bean(HandTasks.class)
                .done(
                        here.library().id(),
                        UUID.fromString(task.replace("/by-hand/tasks/", "")),
                        here.library().who("director").id().value(),
                        new Proof.Picture(png));
        assertThat(kept).isTrue();
        var picture = here.browser().bytes(task + "/picture");
        assertThat(picture.body()).isEqualTo(png);
        assertThat(picture.headers().firstValue("content-type")).hasValue("image/png");
    }

    @Test
    void whatThePlatformHeldBackComesInAsHeld() {
        ByHandLibrary here = library();
        String draft =
                here.paste(ByHandLibrary.thread("Anna Berg", "A word that Facebook hides"), Map.of("held", "true"));
        assertThat(here.browser().get(draft).text()).contains("Held back by the platform");
        here.browser().post(draft + "/take-in", Map.of());
        String number = new Desk(here.browser()).waiting("A word that Facebook hides");
        assertThat(here.browser().get("/comments/" + number).text()).contains("Held by the platform on arrival");
    }

    private static String onYouTube(String words) {
        return "Summer reading starts on Saturday\nOur Library\n214 views\n1 Comment\nSort by\nAdd a comment...\n@anna.berg\n3 hours ago\n"
                + words + "\nReply\n";
    }

    @Test
    void whatIsHeldIsHiddenAsSpamWhereThePlatformHasNoPlaceForSpam() {
        ByHandLibrary here = ByHandLibrary.open(server, "cadott", "director", "youtube");
        String spam = "Casino bonus, click here to claim your prize";
        String draft = here.paste(onYouTube(spam), Map.of("held", "true"));
        here.browser().get(draft);
        here.browser().post(draft + "/take-in", Map.of());
        Desk desk = new Desk(here.browser());
        String number = desk.waiting("claim your prize");
        Map<String, String> hide = Desk.removal("hide", "ca-repeat-note:spam", "Casino bonus", "Plain spam.");
        desk.open(number);
        Page preview = here.browser().post("/cases/" + number + "/preview", hide);
        assertThat(preview.status()).as(preview.text()).isEqualTo(200);
        desk.decide(number, hide);
        assertThat(desk.casePage(number).text()).contains("Plain spam.");
        assertThat(here.anyTask()).as("it is hidden there already").isFalse();

        here.bring(onYouTube("Another bonus, click here for your prize money"), false);
        String shown = desk.waiting("your prize money");
        desk.open(shown);
        Page refused = here.browser().post("/cases/" + shown + "/preview", hide);
        assertThat(refused.status()).as(refused.text()).isEqualTo(200);
        assertThat(refused.text()).contains("platform");
    }

    @Test
    void anotherLibrarySeesNothingOfIt() {
        ByHandLibrary here = library();
        String draft = here.paste(ByHandLibrary.thread("Anna Berg", "Hello"), Map.of());
        ByHandLibrary there = ByHandLibrary.open(server, "ecrl", "executive-director");
        assertThat(there.browser().get(draft).status()).isEqualTo(404);
        assertThat(there.browser().get(here.channelPage()).status()).isEqualTo(404);
        assertThat(there.browser().get("/by-hand").text())
                .doesNotContain(here.library().organisation().name());
    }

    @Test
    void sharingAndBookmarksOnlyFillTheForm() {
        ByHandLibrary here = library();
        Page shared =
                here.browser().get("/by-hand/paste?title=x&text=https%3A%2F%2Fwww.facebook.com%2Fours%2Fposts%2F7");
        assertThat(shared.body()).contains("value=\"https://www.facebook.com/ours/posts/7\"");
        assertThat(here.browser().get("/assets/manifest.json").body()).contains("share_target", "/by-hand/paste");
        assertThat(here.browser().get(here.channelPage()).text()).contains("javascript:void(window.open(");
        assertThat(here.browser()
                        .postWithoutToken("/by-hand/paste", Map.of("channel", here.channel(), "text", "x"))
                        .status())
                .isEqualTo(403);
    }
}

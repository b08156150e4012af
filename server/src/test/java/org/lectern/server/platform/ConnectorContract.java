package org.lectern.server.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What every connector does on its platform; its test implements this with the platform in hand. */
public interface ConnectorContract {

    /** Texts that break what is not careful: a NUL, direction controls, markup, an emoji outside the basic plane, quotes and backslashes. */
    List<String> HOSTILE = List.of(
            "before\u0000after",
            "safe \u202E reversed \u202C and \u2066isolated\u2069",
            "<script>alert(1)</script><b onclick='x()'>bold</b> &amp; <!-- gone -->",
            "a sunflower \uD83C\uDF3B and a family \uD83D\uDC69\u200D\uD83D\uDC67",
            "\"quoted\" back\\slash \\u0041 {\"id\":1},[",
            "e\u0301 and \u00E9 are not the same bytes");

    Connector connector();

    Access access();

    Blog blog();

    @Test
    default void aGoodSignInTellsTheSitesName() {
        assertThat(received(connector().check(access()))).isNotBlank();
    }

    @Test
    default void aWrongPasswordIsRefused() {
        Access wrong = new Access(access().address(), access().username(), "not the password");
        assertThat(failure(connector().check(wrong)).cause()).isEqualTo(Failure.Cause.SIGN_IN_REFUSED);
    }

    @Test
    default void aVisitorsCommentIsReadWithAuthorTextPostAndTime() {
        String post = blog().publish("Story time", "Every Tuesday at ten.");
        String id = blog().comment(post, "Marge Tilden", "Is it also on Saturdays?");
        ReceivedComment comment = received(connector().comment(access(), id));
        assertThat(comment.externalId()).isEqualTo(id);
        assertThat(comment.order()).isEqualTo(Long.parseLong(id));
        assertThat(comment.postId()).isEqualTo(post);
        assertThat(comment.parentId()).isNull();
        assertThat(comment.author()).isEqualTo("Marge Tilden");
        assertThat(comment.text()).isEqualTo("Is it also on Saturdays?");
        assertThat(comment.status()).isEqualTo(PlatformStatus.VISIBLE);
        assertThat(comment.url()).startsWith("http");
        assertThat(Duration.between(comment.writtenAt(), now()).abs()).isLessThan(Duration.ofMinutes(5));
    }

    /** The platform's clock. */
    default Instant now() {
        return Instant.now();
    }

    @Test
    default void aPostIsReadWithTitleAndText() {
        String post = blog().publish("New hours", "We open at nine from Monday on.");
        ReceivedPost received = received(connector().post(access(), post));
        assertThat(received.externalId()).isEqualTo(post);
        assertThat(received.title()).isEqualTo("New hours");
        assertThat(received.text()).isEqualTo("We open at nine from Monday on.");
        assertThat(received.bytes()).isNotEmpty();
    }

    @Test
    default void commentsComeNewestFirstPageByPageAndNoneIsLost() {
        String post = blog().publish("Summer reading", "Sign up at the desk.");
        String newest = blog().many(post, 130);
        CommentPage first = received(connector().comments(access(), Shelf.SHOWN_AND_HELD, 1));
        CommentPage second = received(connector().comments(access(), Shelf.SHOWN_AND_HELD, 2));
        assertThat(first.comments()).hasSize(100);
        assertThat(first.last()).isFalse();
        assertThat(first.comments().getFirst().externalId()).isEqualTo(newest);
        List<Long> orders = java.util.stream.Stream.concat(first.comments().stream(), second.comments().stream())
                .map(ReceivedComment::order)
                .toList();
        assertThat(orders).isSortedAccordingTo((a, b) -> Long.compare(b, a)).doesNotHaveDuplicates();
        assertThat(orders.subList(0, 130)).hasSize(130).endsWith(Long.parseLong(newest) - 129);
        int page = 2;
        while (!received(connector().comments(access(), Shelf.SHOWN_AND_HELD, page))
                .last()) {
            page++;
        }
        assertThat(received(connector().comments(access(), Shelf.SHOWN_AND_HELD, page + 1))
                        .comments())
                .isEmpty();
    }

    @Test
    default void aHeldCommentIsOnTheFirstShelf() {
        String id = someComment();
        changed(id, PlatformStatus.HELD);
        assertThat(shelfOf(id)).containsExactly(Shelf.SHOWN_AND_HELD);
    }

    @Test
    default void spamIsOnAShelfOfItsOwn() {
        String id = someComment();
        changed(id, PlatformStatus.SPAM);
        assertThat(shelfOf(id)).containsExactly(Shelf.SPAM);
    }

    @Test
    default void trashIsOnAShelfOfItsOwn() {
        String id = someComment();
        changed(id, PlatformStatus.TRASHED);
        assertThat(shelfOf(id)).containsExactly(Shelf.TRASH);
    }

    @Test
    default void aCommentComesBackFromEveryShelf() {
        String id = someComment();
        for (PlatformStatus away : Set.of(PlatformStatus.HELD, PlatformStatus.SPAM, PlatformStatus.TRASHED)) {
            changed(id, away);
            changed(id, PlatformStatus.VISIBLE);
        }
        assertThat(shelfOf(id)).containsExactly(Shelf.SHOWN_AND_HELD);
    }

    @Test
    default void everyChangeCanFollowEveryOther() {
        String id = someComment();
        for (PlatformStatus from : connector().changes()) {
            for (PlatformStatus to : connector().changes()) {
                changed(id, from);
                changed(id, to);
            }
        }
    }

    @Test
    default void deletingForGoodIsNoChangeThatIsOffered() {
        assertThat(connector().changes()).doesNotContain(PlatformStatus.GONE);
        assertThat(connector().change(access(), someComment(), PlatformStatus.GONE))
                .isInstanceOf(Outcome.Unsupported.class);
    }

    @Test
    default void anEditOnThePlatformIsSeen() {
        String id = someComment();
        byte[] before = received(connector().comment(access(), id)).bytes();
        blog().edit(id, "I have thought better of it.");
        ReceivedComment after = received(connector().comment(access(), id));
        assertThat(after.text()).isEqualTo("I have thought better of it.");
        assertThat(after.bytes()).isNotEqualTo(before);
    }

    @Test
    default void aStatusChangedOnThePlatformIsSeen() {
        String id = someComment();
        blog().hold(id);
        assertThat(received(connector().comment(access(), id)).status()).isEqualTo(PlatformStatus.HELD);
    }

    @Test
    default void aCommentDeletedForGoodIsNotFoundAndCannotBeChanged() {
        String id = someComment();
        blog().delete(id);
        assertThat(failure(connector().comment(access(), id)).cause()).isEqualTo(Failure.Cause.NOT_FOUND);
        assertThat(shelfOf(id)).isEmpty();
        assertThat(connector().change(access(), id, PlatformStatus.HELD))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.failure().cause()).isEqualTo(Failure.Cause.NOT_FOUND));
    }

    @Test
    default void theBytesOfHostileTextsAreThoseThatThePlatformSent() {
        String post = blog().publish("Open thread", "Say anything.");
        for (String text : HOSTILE) {
            String id = blog().hostile(post, text);
            ReceivedComment one = received(connector().comment(access(), id));
            ReceivedComment listed = onShelf(Shelf.SHOWN_AND_HELD, id);
            assertThat(one.text()).isEqualTo(text);
            assertThat(listed.text()).isEqualTo(text);
            assertThat(sha256(one.bytes())).isEqualTo(sha256(blog().sent(id)));
            assertThat(sha256(listed.bytes())).isEqualTo(sha256(blog().sent(id)));
        }
    }

    @Test
    default void anAccountIsKeptFromCommentingAndSetFreeWhereThePlatformHasThat() {
        for (Restriction restriction : connector().restrictions()) {
            assertThat(connector().restrict(access(), "Ada & Co/ü", restriction))
                    .isInstanceOf(Restricting.Done.class);
            assertThat(connector().restrict(access(), "Ada & Co/ü", restriction))
                    .isInstanceOf(Restricting.Done.class);
            assertThat(connector().restrict(access(), "Ada & Co/ü", Restriction.NONE))
                    .isInstanceOf(Restricting.Done.class);
        }
        if (connector().restrictions().isEmpty()) {
            assertThat(connector().restrict(access(), "Ada", Restriction.BLOCKED))
                    .isInstanceOf(Restricting.Unsupported.class);
        }
    }

    @Test
    default void anAnswerStandsUnderTheCommentAndAskingAgainWritesNothingTwice() {
        String post = blog().publish("Book sale", "On Saturday in the yard.");
        String id = blog().comment(post, "Pat Ortiz", "Is there a rain date?");
        String words = "Yes: the Saturday after, <same> time & place.\n\nDana, Library Director";
        ReceivedComment first = written(connector().answer(access(), post, id, words));
        ReceivedComment again = written(connector().answer(access(), post, id, words));
        assertThat(again.externalId()).isEqualTo(first.externalId());
        assertThat(first.parentId()).isEqualTo(id);
        assertThat(first.postId()).isEqualTo(post);
        assertThat(first.handle()).isNotEmpty();
        assertThat(first.text().replaceAll("\\s+", " ")).isEqualTo(words.replaceAll("\\s+", " "));
        assertThat(shelfOf(first.externalId())).containsExactly(Shelf.SHOWN_AND_HELD);
        assertThat(received(connector().comment(access(), id)).text()).isEqualTo("Is there a rain date?");
    }

    @Test
    default void thereIsNoAnswerToACommentThatIsGone() {
        String post = blog().publish("A walk", "Along the river.");
        String id = blog().comment(post, "Pat Ortiz", "How long is it? " + System.nanoTime());
        blog().delete(id);
        assertThat(connector().answer(access(), post, id, "Two miles.")).isInstanceOf(Posted.Refused.class);
    }

    private static ReceivedComment written(Posted posted) {
        assertThat(posted).isInstanceOf(Posted.Written.class);
        return ((Posted.Written) posted).readBack();
    }

    private String someComment() {
        return blog().comment(
                        blog().publish("A post", "With a text."),
                        "Lou Baxter",
                        "A comment, number " + System.nanoTime());
    }

    private void changed(String id, PlatformStatus wanted) {
        assertThat(connector().change(access(), id, wanted)).isEqualTo(new Outcome.Done(wanted));
        assertThat(received(connector().comment(access(), id)).status()).isEqualTo(wanted);
    }

    private Set<Shelf> shelfOf(String id) {
        return connector().shelves().stream()
                .filter(shelf -> received(connector().comments(access(), shelf, 1)).comments().stream()
                        .anyMatch(comment -> comment.externalId().equals(id)))
                .collect(Collectors.toSet());
    }

    private ReceivedComment onShelf(Shelf shelf, String id) {
        return received(connector().comments(access(), shelf, 1)).comments().stream()
                .filter(comment -> comment.externalId().equals(id))
                .findFirst()
                .orElseThrow();
    }

    static <T> T received(Answer<T> answer) {
        return switch (answer) {
            case Answer.Received<T>(T value) -> value;
            case Answer.Failed<T>(Failure failure) -> throw new AssertionError(failure);
        };
    }

    static Failure failure(Answer<?> answer) {
        assertThat(answer).isInstanceOf(Answer.Failed.class);
        return ((Answer.Failed<?>) answer).failure();
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

package org.lectern.server.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.detection.Detectors;
import org.lectern.rulebook.Act;
import org.lectern.rulebook.Citation;
import org.lectern.rulebook.Label;
import org.lectern.rulebook.Truth;
import org.lectern.server.moderation.Removal;
import org.lectern.server.moderation.Removal.Standing;
import org.lectern.server.policy.PolicyInForce;
import org.lectern.server.policy.Reach.Why;

@Tag("servers")
class ReplayTest {

    private static final Detectors DETECTORS = Detectors.standard();
    private static final PolicyInForce IN_FORCE = MadeUp.policy();
    private static final Side BEFORE = Side.of(IN_FORCE);
    private static final int COMMENTS = 60;
    private static final List<Kept> KEPT = IntStream.range(0, COMMENTS)
            .mapToObj(number -> MadeUp.kept(number, BEFORE, DETECTORS, null))
            .toList();

    /** How many comments were judged again, where each came out as judging all of them anew would have it. */
    private static long again(PolicyInForce changed) {
        Replay replay = Replay.of(IN_FORCE, changed.rulebook());
        Side now = Side.of(changed);
        long again = 0;
        for (Kept kept : KEPT) {
            Replay.Both both = replay.both(kept, MadeUp::whole);
            assertThat(both.now()).isEqualTo(now.judged(DETECTORS, MadeUp.whole(kept)));
            assertThat(both.before()).isEqualTo(BEFORE.judged(DETECTORS, MadeUp.whole(kept)));
            again += both.again() ? 1 : 0;
        }
        return again;
    }

    @Test
    void aWordThatComesInOrGoesOutHasOnlyItsTextsJudgedAgain() {
        assertThat(again(MadeUp.policy("words: [nitwit, bookw*]", "words: [nitwit, bookw*, blockhead]")))
                .isBetween(1L, COMMENTS / 2L);
        assertThat(again(MadeUp.policy("words: [nitwit, bookw*]", "words: [bookw*]")))
                .isBetween(1L, COMMENTS / 2L);
        assertThat(again(MadeUp.policy("words: [nitwit, bookw*]", "words: [nitwit]")))
                .isBetween(1L, COMMENTS / 2L);
    }

    @Test
    void aPatternHasOnlyItsTextsJudgedAgain() {
        String patterns = MadeUp.LISTED + "          patterns: [{for: harassment, expression: 'happy \\w{1,20}'}]\n";
        assertThat(again(MadeUp.policy(MadeUp.LISTED, patterns))).isBetween(1L, COMMENTS / 2L);
    }

    @Test
    void anExceptionThatGoesHasOnlyWhatCouldBePassedOverJudgedAgain() {
        assertThat(again(MadeUp.policy(
                        "except: [public-services, own-contacts, friends]", "except: [public-services, own-contacts]")))
                .isBetween(1L, COMMENTS - 1L);
    }

    @Test
    void aClauseThatAsksForLessHasNothingJudgedAgain() {
        assertThat(again(MadeUp.policy("labels: [duplicate, spam]", "labels: [duplicate]")))
                .isZero();
    }

    @Test
    void aLevelAnOrderOrAnotherContactHasEverythingJudgedAgain() {
        assertThat(again(MadeUp.policy("level: high", "level: normal"))).isEqualTo(COMMENTS);
        PolicyInForce turned = MadeUp.policy("words: [nitwit, bookw*]", "words: [bookw*, nitwit]");
        assertThat(again(turned)).isEqualTo(COMMENTS);
        assertThat(Replay.of(IN_FORCE, turned.rulebook()).reach().whys()).contains(Why.ORDER);
    }

    @Test
    void itSaysWhichClausesAskForSomethingElse() {
        PolicyInForce less = MadeUp.policy("labels: [duplicate, spam]", "labels: [duplicate]");
        assertThat(Replay.of(IN_FORCE, less.rulebook()).reach().clauses()).containsExactly("ca-repeat-note");
    }

    private static Effect effect(String text, PolicyInForce changed, @Nullable Removal removal) {
        Kept kept = IntStream.range(0, 1000)
                .filter(number -> MadeUp.whole(number).text().equals(text))
                .mapToObj(number -> MadeUp.kept(number, BEFORE, DETECTORS, removal))
                .findFirst()
                .orElseThrow();
        return Replay.of(IN_FORCE, changed.rulebook()).effect(kept, MadeUp::whole);
    }

    @Test
    void aRemovalWhoseGroundIsGoneWouldBeRefused() {
        Removal removal = new Removal(Act.HIDE, new Citation("ca-abuse", Label.HARASSMENT), null, "director");
        PolicyInForce changed =
                MadeUp.policy("for: [threat, harassment, obscene, hate, other]", "for: [threat, obscene, hate, other]");
        assertThat(effect("What a nitwit.", changed, removal).shift())
                .isEqualTo(new Effect.Shift(Standing.POSSIBLE, Standing.REFUSED));
    }

    @Test
    void aWordThatGoesOutLosesItsCommentsToTheClause() {
        Effect effect =
                effect("I am a happy bookworm.", MadeUp.policy("words: [nitwit, bookw*]", "words: [nitwit]"), null);
        assertThat(effect.lost()).containsExactly("ca-abuse");
        assertThat(effect.gained()).isEmpty();
        assertThat(effect.again()).isTrue();
    }

    @Test
    void theSumsCountEachCommentOnce() {
        Replay replay = Replay.of(
                IN_FORCE,
                MadeUp.policy("words: [nitwit, bookw*]", "words: [nitwit]").rulebook());
        Outcome outcome = new Outcome();
        KEPT.forEach(kept -> outcome.add(replay.effect(kept, MadeUp::whole)));
        long lost = KEPT.stream()
                .map(kept -> replay.effect(kept, MadeUp::whole))
                .filter(effect -> effect.lost().contains("ca-abuse"))
                .count();
        assertThat(outcome.comments()).isEqualTo(COMMENTS);
        assertThat(lost).isPositive();
        assertThat(outcome.clauses())
                .singleElement()
                .satisfies(one -> assertThat(one.getValue().lost().all()).isEqualTo(lost));
        assertThat(outcome.differing().all()).isEqualTo(lost);
    }

    @Test
    void whatMayBeCriticismIsCountedApartFromWhatIsAndFromWhatIsNot() {
        PolicyInForce changed = MadeUp.policy("words: [nitwit, bookw*]", "words: [nitwit]");
        for (Truth critics : Truth.values()) {
            Replay replay = Replay.of(IN_FORCE, changed.rulebook(), _ -> critics);
            Outcome outcome = new Outcome();
            KEPT.forEach(kept -> outcome.add(replay.effect(kept, MadeUp::whole)));
            Outcome.Count differing = outcome.differing();
            assertThat(differing.all()).isPositive();
            assertThat(differing.criticism()).isEqualTo(critics == Truth.YES ? differing.all() : 0);
            assertThat(differing.untold()).isEqualTo(critics == Truth.UNKNOWN ? differing.all() : 0);
        }
    }
}

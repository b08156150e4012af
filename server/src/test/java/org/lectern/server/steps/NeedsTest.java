package org.lectern.server.steps;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.rulebook.FurtherStep;
import org.lectern.rulebook.FurtherSteps;
import org.lectern.rulebook.Term;
import org.lectern.server.platform.Restriction;

/** A block is refused without each one of what it needs, for that reason and no other. */
@Tag("domain")
class NeedsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
    private static final LocalDate END = LocalDate.of(2026, 12, 10);
    private static final FurtherSteps POLICY =
            new FurtherSteps(Set.of(FurtherStep.values()), 2, 365, 90, List.of("director"), 30, new Term.Days(30));

    /** What is known of a block for which nothing is missing, but for what a test takes away. */
    private record Change(
            FurtherSteps policy,
            FurtherStep step,
            StepState state,
            int upheld,
            String findings,
            List<String> clauses,
            String notice,
            @Nullable LocalDate until,
            String capacity,
            Set<Restriction> offered,
            @Nullable LocalDate seen,
            boolean authority,
            boolean other) {

        static final Change NOTHING = new Change(
                POLICY,
                FurtherStep.BLOCK,
                StepState.PROPOSED,
                2,
                "Two numbers of others.",
                List.of("ec-personal-info"),
                "Please leave numbers out.",
                END,
                "official",
                Set.of(Restriction.BLOCKED),
                TODAY.minusDays(30),
                true,
                true);

        List<Need> missing() {
            return missing(true, ObjectionHearers.Who.PERSON);
        }

        List<Need> missing(boolean onePerson, ObjectionHearers.Who hears) {
            return Needs.missing(new Needs.Known(
                    policy, step, state, upheld, findings, clauses, onePerson, notice, until, capacity, offered, seen,
                    TODAY, hears, authority, other));
        }

        Change policy(FurtherSteps one) {
            return new Change(
                    one, step, state, upheld, findings, clauses, notice, until, capacity, offered, seen, authority,
                    other);
        }

        Change step(FurtherStep one) {
            return new Change(
                    policy, one, state, upheld, findings, clauses, notice, until, capacity, offered, seen, authority,
                    other);
        }

        Change state(StepState one) {
            return new Change(
                    policy, step, one, upheld, findings, clauses, notice, until, capacity, offered, seen, authority,
                    other);
        }

        Change upheld(int one) {
            return new Change(
                    policy, step, state, one, findings, clauses, notice, until, capacity, offered, seen, authority,
                    other);
        }

        Change found(String words, List<String> named) {
            return new Change(
                    policy, step, state, upheld, words, named, notice, until, capacity, offered, seen, authority,
                    other);
        }

        Change notice(String one) {
            return new Change(
                    policy, step, state, upheld, findings, clauses, one, until, capacity, offered, seen, authority,
                    other);
        }

        Change until(@Nullable LocalDate one) {
            return new Change(
                    policy, step, state, upheld, findings, clauses, notice, one, capacity, offered, seen, authority,
                    other);
        }

        Change on(String how, Set<Restriction> there) {
            return new Change(
                    policy, step, state, upheld, findings, clauses, notice, until, how, there, seen, authority, other);
        }

        Change seen(@Nullable LocalDate one) {
            return new Change(
                    policy, step, state, upheld, findings, clauses, notice, until, capacity, offered, one, authority,
                    other);
        }

        Change by(boolean may, boolean another) {
            return new Change(
                    policy, step, state, upheld, findings, clauses, notice, until, capacity, offered, seen, may,
                    another);
        }
    }

    private static final Change ALL = Change.NOTHING;

    @Test
    void nothingIsMissingWhereAllIsThere() {
        assertThat(ALL.missing()).isEmpty();
    }

    @Test
    void eachThingThatIsMissingRefusesIt() {
        FurtherSteps noBlock =
                new FurtherSteps(Set.of(FurtherStep.LETTER), 2, 365, 90, List.of(), 30, new Term.Days(1));
        FurtherSteps noAppeal = new FurtherSteps(Set.of(FurtherStep.BLOCK), 2, 365, 90, List.of(), 30, null);
        assertThat(ALL.policy(noBlock).missing()).containsExactly(Need.STEP);
        assertThat(ALL.policy(noAppeal).missing()).containsExactly(Need.APPEAL);
        assertThat(ALL.policy(FurtherSteps.NONE).missing()).contains(Need.STEP, Need.END, Need.APPEAL);
        assertThat(ALL.on("mixed", Set.of(Restriction.BLOCKED)).missing()).containsExactly(Need.OFFICIAL);
        assertThat(ALL.on("personal", Set.of(Restriction.BLOCKED)).missing()).containsExactly(Need.OFFICIAL);
        assertThat(ALL.on("official", Set.of(Restriction.LIMITED)).missing()).containsExactly(Need.PLATFORM);
        assertThat(ALL.upheld(1).missing()).containsExactly(Need.DECISIONS);
        assertThat(ALL.found(" ", List.of("ec-personal-info")).missing()).containsExactly(Need.FINDINGS);
        assertThat(ALL.found("Two numbers.", List.of()).missing()).containsExactly(Need.FINDINGS);
        assertThat(ALL.notice(" ").missing()).containsExactly(Need.NOTICE);
        assertThat(ALL.until(null).missing()).containsExactly(Need.END);
        assertThat(ALL.seen(null).missing()).containsExactly(Need.STATEMENT);
        assertThat(ALL.by(false, true).missing()).containsExactly(Need.AUTHORITY);
        assertThat(ALL.by(true, false).missing()).containsExactly(Need.OTHER_PERSON);
    }

    @Test
    void whoIsKeptFromCommentingIsKnownToBeOnePersonAndHeardBySomebody() {
        for (FurtherStep step : List.of(FurtherStep.LIMIT, FurtherStep.BLOCK)) {
            Change lasting = ALL.step(step).on("official", Set.of(Needs.restriction(step)));
            assertThat(lasting.missing(false, ObjectionHearers.Who.PERSON)).containsExactly(Need.ONE_PERSON);
            assertThat(lasting.missing(true, ObjectionHearers.Who.NOBODY)).containsExactly(Need.APPEAL);
            assertThat(lasting.missing(true, ObjectionHearers.Who.BOARD)).isEmpty();
        }
        assertThat(ALL.step(FurtherStep.LETTER).missing(false, ObjectionHearers.Who.NOBODY))
                .isEmpty();
    }

    @Test
    void onlyAProposalOfAClosedInvestigationIsApproved() {
        for (StepState state : EnumSet.complementOf(EnumSet.of(StepState.PROPOSED))) {
            assertThat(ALL.state(state).missing()).as(state.name()).containsExactly(Need.CLOSED);
        }
    }

    @Test
    void anEndIsAheadAndNoLaterThanThePolicySays() {
        assertThat(ALL.until(TODAY.minusDays(1)).missing()).containsExactly(Need.END);
        assertThat(ALL.until(TODAY).missing()).isEmpty();
        assertThat(ALL.until(TODAY.plusDays(90)).missing()).isEmpty();
        assertThat(ALL.until(TODAY.plusDays(91)).missing()).containsExactly(Need.END);
    }

    @Test
    void whoSawTheStatementTooLongAgoLooksAgain() {
        assertThat(ALL.seen(TODAY.minusDays(31)).missing()).containsExactly(Need.STATEMENT);
    }

    @Test
    void aLetterNeedsNothingOfThePlatformAndNoEnd() {
        assertThat(ALL.step(FurtherStep.LETTER)
                        .until(null)
                        .seen(null)
                        .on("mixed", Set.of())
                        .missing())
                .isEmpty();
        assertThat(ALL.step(FurtherStep.LETTER).upheld(1).missing()).containsExactly(Need.DECISIONS);
    }
}

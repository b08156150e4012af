package org.lectern.server.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.server.moderation.Difference.Outcome;
import org.lectern.server.people.Member;
import org.lectern.server.people.Person;
import org.lectern.server.people.PersonId;

/** Which decisions are looked at again, and who settles it where the second look came to something else. */
@Tag("domain")
class LookingAgainTest {

    private static final byte[] SEED = "a seed of thirty-two bytes, here".getBytes(StandardCharsets.US_ASCII);
    private static final DecisionId DECISION = new DecisionId(UUID.fromString("019ac0de-0000-7000-8000-000000000001"));

    private static final UUID DECIDER = new UUID(0, 1);
    private static final UUID REVIEWER = new UUID(0, 2);
    private static final UUID THIRD = new UUID(0, 3);

    /** {@code printf '%s%s' SEED DECISION | sha256sum} begins with these eight bytes. */
    @Test
    void whoHasTheSeedFindsTheSameDraw() {
        assertThat(Draw.of(SEED, DECISION)).isEqualTo(new Draw(0x91FC83E8, 0xF71D6116));
    }

    @Test
    void aShareIsThatShareAndNothingAndEverythingAreWhatTheySay() {
        List<Draw> draws = IntStream.range(0, 10_000)
                .mapToObj(i -> Draw.of(SEED, new DecisionId(new UUID(i, i))))
                .toList();
        assertThat(draws).noneMatch(draw -> draw.drawn(0)).allMatch(draw -> draw.drawn(100));
        assertThat(draws.stream().filter(draw -> draw.drawn(5)).count()).isBetween(430L, 570L);
        assertThat(draws.stream().map(draw -> draw.one(List.of("a", "b", "c"))).distinct())
                .hasSize(3);
    }

    /** The examples of R. G. Newcombe, Statistics in Medicine 17 (1998), 857-872, table I, method 3. */
    @ParameterizedTest
    @CsvSource({"81, 263, 26, 37", "15, 148, 6, 16", "0, 20, 0, 16", "1, 29, 1, 17"})
    void howFarTwoPeopleAgreeIsToldWithWhatChanceMayHaveDone(int same, int all, int low, int high) {
        Agreement agreement = new Agreement(same, all);
        assertThat(List.of(agreement.low(), agreement.high())).containsExactly(low, high);
        assertThat(agreement.tells()).isTrue();
        assertThat(new Agreement(9, 9).tells()).isFalse();
    }

    @Test
    void whoeverDecidedMayTakeItBackButNotConfirmItWhileSomebodyElseIsThere() {
        assertThat(Settling.may(DECIDER, DECIDER, REVIEWER, Set.of(DECIDER, REVIEWER, THIRD)))
                .containsExactly(Outcome.TAKEN_BACK);
        assertThat(Settling.may(THIRD, DECIDER, REVIEWER, Set.of(DECIDER, REVIEWER, THIRD)))
                .containsExactlyInAnyOrder(Outcome.values());
        assertThat(Settling.may(DECIDER, DECIDER, REVIEWER, Set.of(DECIDER, REVIEWER)))
                .as("where nobody else is left")
                .containsExactlyInAnyOrder(Outcome.values());
    }

    @Test
    void whoLookedAgainAndWhoMayNotDecideSettleNothing() {
        assertThat(Settling.may(REVIEWER, DECIDER, REVIEWER, Set.of(DECIDER, REVIEWER)))
                .isEmpty();
        assertThat(Settling.may(THIRD, DECIDER, REVIEWER, Set.of(DECIDER))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Wren Snow is never at the desk, true",
        "ask WREN SNOW about it, true",
        "Ms. Snow was unfriendly, true",
        "the library director sleeps, true",
        "so much snow this winter, false",
        "Snowdon is a mountain, false",
        "your director sleeps, false",
        "nothing about anybody, false"
    })
    void aCommentIsAboutStaffWhereItNamesThemOrTheirTitle(String text, boolean about) {
        Member member = new Member(
                new Person(new PersonId(DECIDER), "Wren Snow", "wren@library.example"),
                "director",
                "Library Director",
                Set.of(),
                List.of(),
                null);
        assertThat(AboutStaff.in(text, List.of(member))).isEqualTo(about);
    }
}

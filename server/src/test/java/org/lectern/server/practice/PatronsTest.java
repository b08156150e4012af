package org.lectern.server.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("domain")
class PatronsTest {

    private static final Instant START = Instant.parse("2026-03-02T15:00:00Z");

    private final List<Script> hundred = new Patrons(7, START).first(100);

    @Test
    void equalSeedAndStartGiveEqualPeopleTextsAndTimes() {
        assertThat(new Patrons(7, START).first(100)).isEqualTo(hundred);
        assertThat(new Patrons(7, START).first(300).subList(0, 100)).isEqualTo(hundred);
        assertThat(new Patrons(8, START).first(100)).isNotEqualTo(hundred);
    }

    @Test
    void anotherStartMovesTheTimesAndChangesNothingElse() {
        Duration later = Duration.ofDays(3);
        List<Script> moved = new Patrons(7, START.plus(later)).first(100);
        for (int i = 0; i < 100; i++) {
            Script one = hundred.get(i);
            assertThat(moved.get(i))
                    .isEqualTo(new Script(
                            one.number(),
                            one.post(),
                            one.author(),
                            one.manner(),
                            one.text(),
                            one.at().plus(later)));
        }
    }

    @Test
    void fortyAreSpreadOverTheTwoDaysBefore() {
        List<Instant> backlog = hundred.stream().limit(40).map(Script::at).toList();
        assertThat(backlog)
                .isSorted()
                .allMatch(at -> at.isBefore(START) && at.isAfter(START.minus(Duration.ofDays(2))));
        assertThat(Duration.between(backlog.getFirst(), backlog.getLast())).isGreaterThan(Duration.ofDays(1));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 7, 99, -5})
    void theOthersComeAfterTheStartFirstQuicklyThenSlowly(long seed) {
        List<Instant> after = new Patrons(seed, START)
                .first(200).stream().skip(40).map(Script::at).toList();
        assertThat(after).isSorted();
        assertThat(Duration.between(START, after.get(59)).toSeconds()).isBetween(200L, 280L);
        assertThat(Duration.between(after.get(59), after.get(159)).toSeconds()).isBetween(1700L, 2300L);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 7, 99, -5})
    void onlyWhoWritesTwiceOnPurposeRepeatsThemselves(long seed) {
        Set<String> texts = new HashSet<>();
        for (Script script : new Patrons(seed, START).first(200)) {
            assertThat(texts.add(script.text())).isEqualTo(script.manner() != Manner.DUPLICATE);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 7, 99, -5})
    void theFirstHundredShowEveryMannerOnBothBlogs(long seed) {
        List<Script> scripts = new Patrons(seed, START).first(100);
        assertThat(scripts.stream().map(Script::manner).collect(Collectors.toSet()))
                .isEqualTo(EnumSet.allOf(Manner.class));
        assertThat(scripts.stream()
                        .map(script -> PatronPosts.ALL.get(script.post()).blog())
                        .collect(Collectors.toSet()))
                .hasSize(2);
    }

    @Test
    void everySlotIsFilledAndEverySentenceBeginsLarge() {
        assertThat(new Patrons(7, START).first(500)).allSatisfy(script -> {
            assertThat(script.text())
                    .doesNotContain("{", "}", "  ")
                    .isEqualTo(script.text().strip());
            assertThat(Character.isLowerCase(script.text().charAt(0))).isFalse();
        });
    }

    @Test
    void telephoneNumbersAreThoseKeptForFiction() {
        assertThat(new Patrons(7, START).first(500))
                .filteredOn(script -> script.manner() == Manner.PERSONAL)
                .isNotEmpty()
                .allMatch(script -> script.text().matches(".*555.01\\d\\d.*"));
    }

    @Test
    void aDuplicateIsByTheSameAuthorUnderTheSamePost() {
        assertThat(hundred)
                .filteredOn(script -> script.manner() == Manner.DUPLICATE)
                .isNotEmpty()
                .allSatisfy(again -> assertThat(hundred)
                        .anyMatch(first -> first.number() < again.number()
                                && first.text().equals(again.text())
                                && first.author().equals(again.author())
                                && first.post() == again.post()));
    }
}

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
                            one.blog(),
                            one.post(),
                            one.author(),
                            one.manner(),
                            one.text(),
                            one.at().plus(later)));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 7, 99, -5})
    void whatStandsThereAtTheStartIsSpreadOverTheTwoDaysBeforeAndShowsEveryMannerOfEveryBlog(long seed) {
        List<Script> backlog = new Patrons(seed, START).backlog();
        assertThat(backlog.stream().map(Script::at))
                .isSorted()
                .allMatch(at -> at.isBefore(START) && at.isAfter(START.minus(Duration.ofDays(2))));
        assertThat(backlog.stream().map(Script::manner).collect(Collectors.toSet()))
                .isEqualTo(EnumSet.allOf(Manner.class));
        for (PracticeBlog blog : PracticeBlog.ALL) {
            List<Script> here =
                    backlog.stream().filter(one -> one.blog().equals(blog)).toList();
            assertThat(here.stream().map(Script::manner))
                    .containsAll(Writing.of(blog).says().keySet())
                    .contains(Manner.TALK, Manner.DUPLICATE);
            assertThat(here).hasSizeBetween(20, 30);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 7, 99, -5})
    void theOthersComeAfterTheStartOnEveryBlogFirstQuicklyThenSlowly(long seed) {
        for (PracticeBlog blog : PracticeBlog.ALL) {
            List<Instant> after = new Patrons(seed, START)
                    .scripts()
                    .filter(one -> one.blog().equals(blog) && !one.at().isBefore(START))
                    .map(Script::at)
                    .limit(40)
                    .toList();
            assertThat(after).isSorted();
            assertThat(Duration.between(START, after.get(29)).toSeconds()).isBetween(180L, 300L);
            assertThat(Duration.between(after.get(29), after.get(39)).toSeconds())
                    .isBetween(600L, 1200L);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 7, 99, -5})
    void onlyWhoWritesTwiceOnPurposeRepeatsThemselves(long seed) {
        for (PracticeBlog blog : PracticeBlog.ALL) {
            Set<String> texts = new HashSet<>();
            new Patrons(seed, START)
                    .first(200).stream()
                            .filter(one -> one.blog().equals(blog))
                            .forEach(one -> assertThat(texts.add(one.text()))
                                    .as(one.text())
                                    .isEqualTo(one.manner() != Manner.DUPLICATE));
        }
    }

    @Test
    void whatIsSaidInAConversationStandsInItsOrder() {
        List<Script> talk = new Patrons(7, START)
                .backlog().stream().filter(one -> one.manner() == Manner.TALK).toList();
        for (PracticeBlog blog : PracticeBlog.ALL) {
            List<Writing.Draft> posts = Writing.of(blog).posts();
            for (int i = 0; i < posts.size(); i++) {
                int post = i;
                assertThat(talk.stream()
                                .filter(one -> one.blog().equals(blog) && one.post() == post)
                                .map(Script::text))
                        .isEqualTo(posts.get(i).talk().stream()
                                .map(Writing.Line::text)
                                .toList());
            }
        }
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
                                && first.blog().equals(again.blog())
                                && first.post() == again.post()));
    }
}

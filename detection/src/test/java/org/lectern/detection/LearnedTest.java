package org.lectern.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.detection.model.Cards;
import org.lectern.testing.Property;

/** What the model of this release makes of plain sentences. */
@Tag("domain")
class LearnedTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Your new opening hours are useless for anyone with a job.",
                "The director should resign, this budget is a disgrace.",
                "I waited forty minutes and nobody at the desk could help me. Very disappointed.",
                "Why do you spend our taxes on a makerspace nobody asked for?",
                "Worst renovation ever, the old reading room was so much nicer.",
                "Getting rid of the reference books was a stupid decision by the board.",
                "Thank you so much, the kids loved it!",
                "Is the branch open on Monday?",
                "This book killed me, I cried for an hour.",
                "My neighbours are Muslim and they are the kindest people on the street.",
                "As a gay man I was glad to find these books on your shelves.",
                "I had to look up when the polls open, thanks for posting it.",
                "Je déteste les nouvelles heures",
                "Odio el nuevo horario"
            })
    void criticismThanksQuestionsAndPlainTalkAreFree(String text) {
        assertThat(Texts.weighed(text).findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            spam        | CONGRATULATIONS you won a free gift card, click the link in my bio to claim it now
            commercial  | We buy houses for cash, any condition, call today for a free quote
            campaign    | Vote yes on measure 7 this November and vote out the whole council
            hate        | All immigrants are filthy animals and should be wiped out
            hate        | Je déteste les immigrants
            threat      | I will find you and I will kill you
            """)
    void whatBreaksARuleInPlainWordsIsNoticed(String label, String text) {
        assertThat(Texts.weighed(text).findings())
                .extracting(finding -> finding.label().word())
                .contains(label);
    }

    @Property
    void aFindingOfTheModelGivesAReasonAndAPlaceInsideTheText(RandomGenerator random) {
        for (int time = 0; time < 3; time++) {
            String text = Texts.random(random) + " all immigrants are filthy animals, buy now " + Texts.random(random);
            for (Finding finding : Texts.weighed(text).findings()) {
                assertThat(finding.why()).isNotBlank().endsWith(".");
                assertThat(finding.detector()).matches(".+ \\d+");
                if (finding.end() != null) {
                    assertThat(Objects.requireNonNull(finding.start())).isGreaterThanOrEqualTo(0);
                    assertThat(finding.end()).isLessThanOrEqualTo(text.length());
                }
            }
        }
    }

    @Test
    void everyLabelHasAScoreAndWhatDraftsAreAskedIsNotSaidOfThePublic() {
        Judgement judgement = Texts.weighed("I think the mayor is wrong about immigration, what an idiot");
        Set<Label> drafts = EnumSet.of(Label.COMPLAINT, Label.OPINION, Label.TONE, Label.HEATED_TOPIC);

        assertThat(judgement.scores().keySet()).containsExactlyInAnyOrder(Label.values());
        assertThat(judgement.scores().values()).allMatch(score -> score >= 0 && score <= 1);
        assertThat(judgement.findings()).noneMatch(finding -> drafts.contains(finding.label()));
    }

    @Test
    void aStricterLevelNoticesNoMore() {
        for (Label label : Label.values()) {
            for (String text : List.of("you idiot, get lost", "buy now", "we will hurt you", "vote no")) {
                assertThat(at(Level.LOW, label, text)).isLessThanOrEqualTo(at(Level.NORMAL, label, text));
                assertThat(at(Level.NORMAL, label, text)).isLessThanOrEqualTo(at(Level.HIGH, label, text));
            }
        }
    }

    private static long at(Level level, Label label, String text) {
        Profile profile = Profile.builder().level(label, level).build();
        return Detectors.standard().judge(Subject.of(text), profile).findings().stream()
                .filter(finding -> finding.label() == label)
                .count();
    }

    @Test
    void whatIsWrittenInALanguageItDoesNotSpeakIsNotJudged() {
        Judgement judgement = Texts.weighed("Ich finde die Bibliothek sehr schön und die Leute sind nett");

        assertThat(judgement.criticism()).isNull();
        assertThat(judgement.needsResponse()).isNull();
        assertThat(judgement.findings()).isEmpty();
    }

    @Test
    void aQuestionWantsAnAnswerAndThanksDoNot() {
        assertThat(Texts.weighed("What time do you open on Saturday, and can I renew my card online?")
                        .needsResponse())
                .isTrue();
        assertThat(Texts.weighed("Thank you!").needsResponse()).isFalse();
        assertThat(Texts.weighed("The library is wasting our taxes again, shame on the board")
                        .criticism())
                .isNotEqualTo(false);
    }

    @Test
    void aModeratorIsToldWhereALabelIsWeak() {
        assertThat(Texts.weighed("I will find you and I will kill you").findings())
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.why().contains("This label is weak"))
                        .isEqualTo(Cards.isWeak(finding.label())));
    }

    @Test
    void everyLabelHasACard() {
        assertThat(Cards.names()).hasSize(Label.values().length + 2);
        assertThat(Cards.names().stream().map(Cards::of)).allSatisfy(card -> {
            assertThat(card.meaning()).isNotBlank();
            assertThat(card.method()).isNotBlank();
            assertThat(card.failures()).isNotBlank();
            assertThat(card.aim() == null || card.aim().contains("reached")).isTrue();
            assertThat(card.weak() || card.figures() != null || card.levels().isEmpty())
                    .isTrue();
        });
        assertThat(Arrays.stream(Label.values()).map(Label::word)).isSubsetOf(Cards.names());
    }
}

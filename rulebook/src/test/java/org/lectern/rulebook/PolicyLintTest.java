package org.lectern.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What in a policy is likely to be held against its library stands out; what is sound does not. */
@Tag("domain")
class PolicyLintTest {

    private static final PolicyLint UNITED_STATES = PolicyLint.of("us-government");
    private static final PolicyLint ONTARIO = PolicyLint.of("ontario-government");

    private static List<String> rules(PolicyLint lint, String text) {
        return lint.text(text).stream().map(Advice::rule).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            any-reason        | We may take comments away or delete them at any time. Appeals go to the director.
            any-reason        | The library may remove posts in its sole discretion. Appeals go to the director.
            topic-by-words    | A filter of key words hides what is off topic. Appeals go to the director.
            viewpoint         | Offensive remarks are removed. Appeals go to the director.
            changes-words     | The town may edit comments for length. Appeals go to the board.
            block-without-end | Who breaks a rule twice is blocked. Appeals go to the director.
            no-appeal         | Spam is removed.
            """)
    void eachRuleFindsItsSentence(String rule, String text) {
        assertThat(rules(UNITED_STATES, text)).containsExactly(rule);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Comments that contain private data are removed. You can appeal within 30 days.",
                "Negative comments are not removed. You can appeal any decision.",
                "Somebody may be blocked for 30 days after three upheld decisions, and can appeal.",
                "Come to the story hour. Bring a blanket.",
                ""
            })
    void whatIsSoundDoesNotStandOut(String text) {
        assertThat(UNITED_STATES.text(text)).isEmpty();
    }

    @Test
    void aListThatInvitesWhatItForbidsIsShownItemByItemWithItsLine() {
        String invites = """
                We look at comments in the light of these guidelines.
                1. Post remarks that have nothing to do with the subject, off topic that is.
                2. Impersonate
                   somebody else.
                3. Harass people.
                Who disagrees can appeal.""";
        assertThat(UNITED_STATES.text(invites))
                .extracting(Advice::rule, Advice::line, Advice::words)
                .containsExactly(
                        tuple(
                                "invites",
                                2,
                                "Post remarks that have nothing to do with the subject, off topic that is."),
                        tuple("invites", 3, "Impersonate somebody else."),
                        tuple("invites", 5, "Harass people."));
        assertThat(UNITED_STATES.text(
                        invites.replace("We look at", "Please do not do any of the following; we look at")))
                .isEmpty();
        assertThat(UNITED_STATES.text("""
                Your posts can:
                - promote a program
                - share a picture of the library
                Who disagrees can appeal.""")).isEmpty();
    }

    @Test
    void everyAdviceHasASourceAndABetterFormThatIsItselfSound() {
        for (PolicyLint lint : List.of(UNITED_STATES, ONTARIO, PolicyLint.of("private-association"))) {
            lint.text("Offensive posts may be edited or deleted at any time, and their authors blocked.")
                    .forEach(advice -> {
                        assertThat(advice.source()).isNotBlank();
                        assertThat(rules(lint, advice.better() + " Appeals go to the director."))
                                .as(advice.better())
                                .isEmpty();
                    });
        }
    }

    @Test
    void theStartersSayHowToAppealAndStandUpToTheirOwnLaw() {
        for (String starter : Rulebooks.STARTERS) {
            Rulebook rulebook = Rulebooks.starter(starter);
            for (String profile : rulebook.profiles()) {
                assertThat(PolicyLint.of(profile).rulebook(rulebook))
                        .as(starter)
                        .isEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"us-government", "ontario-government", "private-association"})
    void listsAndPatternsThatFindCriticsOrWhoSpeaksOfStaffStandOutUnderEveryLaw(String profile) {
        PolicyLint lint = PolicyLint.of(profile);
        for (String words : List.of("terrible service", "quelle honte", "una vergüenza")) {
            assertThat(lint.rulebook(listing(words), List.of("Ida Moe")))
                    .as(words)
                    .extracting(Advice::rule, Advice::place)
                    .containsOnlyOnce(tuple("criticism-words", "ec-spam-commercial"));
        }
        assertThat(lint.rulebook(listing("call Ida Moe"), List.of("Ida Moe")))
                .extracting(Advice::rule, Advice::place)
                .containsOnlyOnce(tuple("staff-names", "ec-spam-commercial"));
        assertThat(lint.rulebook(listing("miracle cure"), List.of("Ida Moe")))
                .extracting(Advice::rule)
                .doesNotContain("criticism-words", "staff-names");
        String pattern = Rulebooks.text("ecrl")
                .replaceFirst(
                        "labels: \\[off-topic\\]",
                        "labels: [off-topic]\n          patterns: [{for: off-topic, expression: 'censored?'}]");
        assertThat(Rulebooks.parse("ecrl.yaml", pattern))
                .isInstanceOfSatisfying(
                        RulebookText.Parsed.class,
                        parsed -> assertThat(lint.rulebook(parsed.rulebook()))
                                .extracting(Advice::rule, Advice::place)
                                .contains(tuple("criticism-words", "ec-on-topic")));
    }

    private static Rulebook listing(String words) {
        String book = Rulebooks.text("ecrl")
                .replaceFirst(
                        "(?s)(id: ec-spam-commercial.*?labels: \\[[^\\]]*\\]\n)",
                        "$1          lists: [{name: ours, for: spam, words: ['" + words + "']}]\n");
        if (Rulebooks.parse("ecrl.yaml", book) instanceof RulebookText.Parsed(Rulebook rulebook, List<Problem> _)) {
            return rulebook;
        }
        throw new AssertionError(Rulebooks.parse("ecrl.yaml", book));
    }

    @Test
    void aBlockWithoutAnEndAndAListOfTopicsStandOutInARulebook() {
        String book = Rulebooks.text("ecrl")
                .replace(" and (has(end-date) or has(review-date))", "")
                .replaceFirst(
                        "labels: \\[off-topic\\]",
                        "labels: [off-topic]\n          lists: [{name: topics, for: off-topic, words: [casserole]}]");
        assertThat(Rulebooks.parse("ecrl.yaml", book))
                .isInstanceOfSatisfying(
                        RulebookText.Parsed.class,
                        parsed -> assertThat(UNITED_STATES.rulebook(parsed.rulebook()))
                                .extracting(Advice::rule, Advice::place)
                                .contains(
                                        tuple("block-without-end", "ec-block-after-investigation"),
                                        tuple("topic-words", "ec-on-topic")));
    }
}

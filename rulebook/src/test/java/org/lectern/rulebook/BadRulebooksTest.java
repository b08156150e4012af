package org.lectern.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("domain")
class BadRulebooksTest {

    private static final String GOOD = """
            format: 1
            id: t
            title: Test
            document: {name: Test, approved: 2021-02-08}
            profile: us-government
            roles:
              - {id: director, title: Director, may: [read, decide]}
            contacts:
              names: [Riverbend Library]
            clauses:
              - id: t-spam
                place: Rule 1
                asks: No spam.
                how: [detected]
                criteria:
                  1: Spam is noticed.
                grounds: {acts: [hide], for: [spam]}
                kept-by: [us-cited]
                controls:
                  - find:
                      labels: [spam]
                      level: low
                      lists:
                        - {name: words, for: spam, words: [casino]}
                      patterns:
                        - {for: spam, expression: 'free \\d{1,3}'}
                  - gate:
                      on: [hide]
                      when: role(director)
                      need: cited
                      say: Cite a clause.
                  - show: {place: decision, text: Look twice.}
                  - invariant: no-profiles
            """;

    private static List<Problem> problems(String text) {
        return Rulebooks.parse("t.yaml", text) instanceof RulebookText.Refused(List<Problem> problems)
                ? problems
                : List.of();
    }

    @Test
    void theGoodOneIsAccepted() {
        assertThat(problems(GOOD)).isEmpty();
    }

    /** What is replaced by what in the good one, and the line, column and suggestion expected. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "format: 1 | format: 2 | 1 | 9 | format: 1",
                "title: Test | titel: Test | 3 | 1 | \"title\"",
                "2021-02-08 | 8 February | 4 | 34 | year-month-day",
                "us-government | us-goverment | 5 | 10 | \"us-government\"",
                "may: [read, decide] | may: [read, decied] | 7 | 49 | \"decide\"",
                "id: t-spam | id: T spam | 11 | 9 | small letters",
                "how: [detected] | how: [detect] | 14 | 11 | \"detected\"",
                "how: [detected] | how: [declined] | 14 | 10 | why-not",
                "1: Spam is noticed. | 2: Spam is noticed. | 16 | 7 | Number it 1",
                "criteria: | criterias: | 15 | 5 | \"criteria\"",
                "acts: [hide] | acts: [hied] | 17 | 22 | \"hide\"",
                "acts: [hide], for: [spam] | acts: [hide], for: [complaint] | 17 | 35 | campaign",
                "for: [spam]} | for: [spam], sweep: [off-topic]} | 17 | 49 | Add it to grounds: for",
                "for: [spam]} | for: [spam, other], sweep: [other]} | 17 | 56 | that a find of the clause notices",
                "kept-by: [us-cited] | kept-by: [us-sited] | 18 | 15 | \"us-cited\"",
                "- find: | - fnd: | 20 | 9 | \"find\"",
                "labels: [spam] | labels: [spma] | 21 | 20 | \"spam\"",
                "level: low | level: lo | 22 | 18 | \"low\"",
                "words: [casino] | words: [incompetent] | 24 | 48 | Krasno v. Mnookin",
                "words: [casino] | words: [riverbend library] | 24 | 48 | Krasno v. Mnookin",
                "{name: words, for: spam | {name: words, for: hate | 24 | 34 | spam",
                "free \\d{1,3} | (a+)+ | 26 | 39 | counts such as",
                "free \\d{1,3} | (ab){2} | 26 | 39 | counts such as",
                "on: [hide] | on: [remove] | 28 | 16 | leave-up",
                "role(director) | role(directer) | 29 | 22 | \"director\"",
                "role(director) | critisism | 29 | 17 | \"criticism\"",
                "role(director) | supported and label(spamm) | 29 | 37 | \"spam\"",
                "role(director) | supported and | 29 | 30 | a predicate",
                "role(director) | (supported | 29 | 27 | parenthesis",
                "role(director) | supported cited | 29 | 27 | and, or",
                "role(director) | clause(t-spm) | 29 | 24 | \"t-spam\"",
                "role(director) | upheld(any, many, 365d) | 29 | 29 | 1 to 99",
                "role(director) | within(soon) | 29 | 24 | 30d",
                "role(director) | attested(thread) | 29 | 26 | \"threat\"",
                "role(director) | listed(nothing) | 29 | 24 | Write one of: words",
                "role(director) | supported && cited | 29 | 27 | Use words",
                "say: Cite a clause. | say: '' | 31 | 16 | Write its text",
                "place: decision | place: decison | 32 | 23 | \"decision\"",
                "Look twice.} | Look twice., confirm: true} | 32 | 61 | Leave confirm out",
                "no-profiles | no-profile | 33 | 20 | \"no-profiles\""
            })
    void aMistakeIsNamedWithItsPlaceAndTheWayOut(String good, String bad, int line, int column, String instead) {
        assertThat(GOOD).contains(good);

        assertThat(problems(GOOD.replaceFirst(Pattern.quote(good), Matcher.quoteReplacement(bad))))
                .anySatisfy(problem -> {
                    assertThat(List.of(problem.line(), problem.column())).containsExactly(line, column);
                    assertThat(problem.instead()).contains(instead);
                    assertThat(problem.file()).isEqualTo("t.yaml");
                });
    }

    /** How appeals are heard, the column of the mistake, and the suggestion expected. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{way: panel, heard-by: director, quorum: 2} | 16 | way: officer",
                "{heard-by: [directer]} | 22 | \"director\"",
                "{within: a while} | 19 | N days",
                "{quorum: 2} | 19 | way: panel",
                "{way: jury} | 16 | officer"
            })
    void aMistakeInHowAppealsAreHeardIsNamedInTheSameWay(String appeals, int column, String instead) {
        assertThat(problems(GOOD.replace("clauses:\n", "appeals: " + appeals + "\nclauses:\n")))
                .anySatisfy(problem -> {
                    assertThat(List.of(problem.line(), problem.column())).containsExactly(10, column);
                    assertThat(problem.instead()).contains(instead);
                });
    }

    /** Which decisions are looked at again, the column of the mistake, and the suggestion expected. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{share: 101} | 23 | share: 5",
                "{from: 2} | 22 | from: 3",
                "{protects: always} | 26 | leave it out",
                "{reviewer: [directer]} | 27 | \"director\""
            })
    void aMistakeInWhatIsLookedAtAgainIsNamedToo(String looks, int column, String instead) {
        assertThat(problems(GOOD.replace("clauses:\n", "second-looks: " + looks + "\nclauses:\n")))
                .anySatisfy(problem -> {
                    assertThat(List.of(problem.line(), problem.column())).containsExactly(10, column);
                    assertThat(problem.instead()).contains(instead);
                });
    }

    /** Which further steps there are, the column of the mistake, and the suggestion expected. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{steps: block, approved-by: director, appeal-within: 30 days} | 24 | longest: 90",
                "{steps: [limit], longest: 90, approved-by: director} | 24 | appeal-within: 30 days",
                "{steps: block, longest: 90, appeal-within: 30 days} | 24 | approved-by",
                "{steps: block, longest: 367, approved-by: director, appeal-within: 30 days} | 40 | longest: 1",
                "{steps: letter, decisions: 1} | 43 | decisions: 2",
                "{steps: letter, approved-by: directer} | 45 | \"director\"",
                "{steps: ban} | 24 | block",
                "{steps: letter, appeal-within: a while} | 47 | N days",
                "{decisions: 2} | 16 | Add steps"
            })
    void aFurtherStepWithoutAnEndAnApproverOrAnAppealIsRefused(String steps, int column, String instead) {
        assertThat(problems(GOOD.replace("clauses:\n", "further-steps: " + steps + "\nclauses:\n")))
                .anySatisfy(problem -> {
                    assertThat(List.of(problem.line(), problem.column())).containsExactly(10, column);
                    assertThat(problem.instead()).contains(instead);
                });
    }

    @Test
    void aRulebookThatSaysNothingHasNoFurtherStepAndALetterAloneNeedsNoEnd() {
        assertThat(Rulebooks.starter("cadott").furtherSteps()).isEqualTo(FurtherSteps.NONE);
        assertThat(problems(GOOD.replace("clauses:\n", "further-steps: {steps: letter}\nclauses:\n")))
                .isEmpty();
        assertThat(Rulebooks.starter("ecrl").furtherSteps())
                .isEqualTo(new FurtherSteps(
                        Set.of(FurtherStep.values()),
                        2,
                        365,
                        90,
                        List.of("executive-director", "assistant-director"),
                        30,
                        new Term.Days(30)));
    }

    @Test
    void oneOfTwentyDecisionsIsLookedAtAgainUnlessTheRulebookSaysOtherwise() {
        assertThat(Rulebooks.starter("ecrl").secondLooks()).isEqualTo(new SecondLooking(5, 3, List.of(), 0, 10));
        assertThat(Rulebooks.starter("legal-administrators").secondLooks())
                .isEqualTo(new SecondLooking(5, 3, List.of("reviewer"), 180, 10));
    }

    @Test
    void whatARulebookDoesNotSayAboutAppealsHoldsAsUsual() {
        assertThat(Rulebooks.parse("t.yaml", GOOD))
                .isInstanceOfSatisfying(
                        RulebookText.Parsed.class,
                        parsed -> assertThat(parsed.rulebook().appeals()).isEqualTo(Appealing.USUAL));
        assertThat(Rulebooks.starter("ecrl").appeals())
                .isEqualTo(new Appealing(
                        new Term.Days(30),
                        Appealing.Way.OFFICER,
                        List.of("executive-director", "assistant-director", "resource-librarian"),
                        1,
                        new Term.Workdays(10)));
    }

    @Test
    void allMistakesAreNamedAtOnceInTheOrderOfTheFile() {
        String bad = GOOD.replace("title: Test", "titel: Test")
                .replace("level: low", "level: lo")
                .replace("need: cited", "need: sited");

        assertThat(problems(bad)).extracting(Problem::line).containsExactly(1, 3, 22, 30);
    }

    @Test
    void aGroundWithoutCriteriaIsRefused() {
        String bad = GOOD.replace("    criteria:\n      1: Spam is noticed.\n", "");

        assertThat(problems(bad))
                .singleElement()
                .satisfies(problem -> assertThat(problem.what()).contains("criteria"));
    }

    @Test
    void aDeclinedClauseIsNoGroundAndTheReasonIsGiven() {
        String bad = GOOD.replace("how: [detected]", "how: [declined]\n    why-not: No standard.");

        assertThat(problems(bad)).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(18);
            assertThat(problem.instead()).contains("Krasno v. Mnookin", "Felts v. Green");
        });
    }

    @Test
    void aGroundThatReservesEverythingIsRefused() {
        String bad = GOOD.replace("asks: No spam.", "asks: We may remove comments at any time.");

        assertThat(problems(bad))
                .singleElement()
                .satisfies(problem -> assertThat(problem.instead()).contains("Krasno v. Mnookin", "Felts v. Green"));
    }

    @Test
    void removalWithoutAGateThatAsksForAClauseIsRefused() {
        String bad = GOOD.replace("profile: us-government\n", "").replace("    kept-by: [us-cited]\n", "");

        assertThat(problems(bad)).singleElement().satisfies(problem -> {
            assertThat(problem.what()).isEqualTo("Nothing makes hide cite a clause.");
            assertThat(problem.instead()).contains("need: cited");
        });
    }

    @Test
    void aGateThatAsksForAClauseCannotBeOverridden() {
        String bad = GOOD.replace("need: cited\n", "need: cited\n          override: second-person\n");

        assertThat(problems(bad))
                .singleElement()
                .satisfies(problem -> assertThat(problem.what()).contains("without a clause"));
    }

    @Test
    void twoKeysTwoClausesAndTwoRolesOfOneNameAreRefused() {
        assertThat(problems(GOOD.replace("title: Test\n", "title: Test\ntitle: Again\n")))
                .containsExactly(new Problem("t.yaml", 4, 1, "\"title\" stands here twice.", "Keep one of them."));
        assertThat(problems(GOOD + "  - id: t-spam\n    place: P\n    asks: A.\n    how: [guided]\n"))
                .singleElement()
                .satisfies(problem -> assertThat(problem.line()).isEqualTo(34));
    }

    @Test
    void aGuardIsKnownOnlyThroughItsProfile() {
        String bad = GOOD.replace("profile: us-government\n", "");

        assertThat(problems(bad)).extracting(Problem::what).contains("There is no guard \"us-cited\".");
    }

    @Test
    void aClauseThatNothingKeepsIsAcceptedWithAWarning() {
        String idle = GOOD + "  - {id: t-idle, place: P, asks: A., how: [guided]}\n";

        assertThat(Rulebooks.parse("t.yaml", idle))
                .isInstanceOfSatisfying(
                        RulebookText.Parsed.class,
                        parsed -> assertThat(parsed.warnings())
                                .singleElement()
                                .satisfies(warning -> assertThat(warning.what()).contains("t-idle")));
    }
}

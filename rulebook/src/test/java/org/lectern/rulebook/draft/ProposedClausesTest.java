package org.lectern.rulebook.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.rulebook.Label;
import org.lectern.rulebook.Promise;
import org.lectern.rulebook.Term;

/** The text of a policy is divided as it divides itself, and each clause is proposed for what its own words say. */
@Tag("domain")
class ProposedClausesTest {

    private static final String POLICY = """
            Willow Creek Library
            Policy on Talking Online

            I. What this is
            In this policy, a page means any account of the library.

            This policy applies to all staff.

            II. Comments of the public
            Comments may be removed when they contain any of these:
            1. Threats or harassment
            2. Advertising, or the same note more than once
               that somebody has already left
            3. Anything about:
               a) the home address of a neighbor
               b) candidates in an election
            Visitors are welcome to disagree. We may remove comments at any time.

            Section 3: For staff
            - Comments that ask something are answered within two business days.
            - If you are unsure, ask the director.
            - Be courteous.
            """;

    private static List<ProposedClause> of(String text) {
        return ProposedClauses.of(SourceLine.of(text));
    }

    private static ProposedClause only(String text) {
        assertThat(of(text)).hasSize(1);
        return of(text).getFirst();
    }

    @Test
    void eachClauseSaysWhereItStandsInTheTextsOwnNumbers() {
        assertThat(of(POLICY))
                .extracting(
                        clause -> clause.source().place(),
                        clause -> clause.source().line(),
                        ProposedClause::suggested)
                .contains(
                        tuple("I. What this is, paragraph 1", 5, Treatment.NOTHING),
                        tuple("I. What this is, paragraph 2", 7, Treatment.READS),
                        tuple("II. Comments of the public, item 1", 11, Treatment.REMOVES),
                        tuple("II. Comments of the public, item 2", 12, Treatment.REMOVES),
                        tuple("II. Comments of the public, item 3 a", 15, Treatment.REMOVES),
                        tuple("II. Comments of the public, item 3 b", 16, Treatment.REMOVES),
                        tuple("II. Comments of the public, paragraph 1, sentence 1", 17, Treatment.SHOWN_PUBLIC),
                        tuple("II. Comments of the public, paragraph 1, sentence 2", 17, Treatment.DECLINED),
                        tuple("Section 3: For staff, point 1", 20, Treatment.ANSWERS),
                        tuple("Section 3: For staff, point 2", 21, Treatment.ASKS),
                        tuple("Section 3: For staff, point 3", 22, Treatment.DRAFTS));
    }

    @Test
    void anItemIsReadWithTheWordsThatLeadToItsList() {
        assertThat(of(POLICY))
                .extracting(ProposedClause::words)
                .contains(
                        "Comments may be removed when they contain any of these: Threats or harassment",
                        "Comments may be removed when they contain any of these: Advertising, or the same note more than once that somebody has already left",
                        "Anything about: candidates in an election");
    }

    @Test
    void itSaysByWhichWordsItGoes() {
        ProposedClause threats = of(POLICY).stream()
                .filter(clause -> clause.words().contains("Threats"))
                .findFirst()
                .orElseThrow();
        assertThat(threats.labels()).containsExactly(Label.THREAT, Label.HARASSMENT);
        assertThat(threats.reasons()).containsExactly(new Reason(Treatment.REMOVES, "Threats, harassment"));
        assertThat(threats.name()).isEqualTo("threat, harassment");
    }

    @Test
    void whatAsksNothingOfAnybodyIsBackground() {
        assertThat(only("The library was founded in 1911 by two sisters.").rule())
                .isFalse();
        assertThat(only("A post is defined as a text that may be seen by others.")
                        .rule())
                .isFalse();
        assertThat(only("Staff must wear a hat.").rule()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            removes       | Comments with obscene words will be deleted.
            copyright     | The library answers notices about copyright.
            promised      | Critical comments will not be removed unless they break a rule.
            concerns      | Anybody may report a concern at the desk.
            incidents     | Staff report an incident to the director.
            corrects      | We correct mistakes as soon as we see them.
            press         | Calls of the press go to the director.
            approves      | Whoever proposes a new account needs the approval of the board.
            shown-letter  | Who wrote may appeal to the board.
            shown-staff   | On personal accounts staff speak for themselves.
            shown-writing | Posts should tell about our programs.
            declined      | The library may edit or remove comments.
            nothing       | The library may remove comments that displease the mayor.
            nothing       | Staff must wear a hat.
            """)
    void plainWordsSayWhatTheProgramCanDo(String does, String text) {
        assertThat(only(text).suggested().word()).isEqualTo(does);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2 workdays                  | Comments are answered within two (2) business days.
            10 days                     | We reply within ten days.
            48 hours                    | We respond within 48 hours.
            4 open hours                | We respond within four business hours.
            the end of the next workday | Answers are given by the end of the next business day.
            """)
    void theTimeForAnAnswerIsTheTextsOwn(String term, String text) {
        assertThat(only(text).term()).isEqualTo(Term.of(term).orElseThrow());
        assertThat(only(text).suggested()).isEqualTo(Treatment.ANSWERS);
    }

    @Test
    void aPowerWithoutAStandardIsNeverOfferedAsAGround() {
        ProposedClause clause = only("We may remove comments with threats for any reason.");
        assertThat(clause.suggested()).isEqualTo(Treatment.DECLINED);
        assertThat(clause.choices()).doesNotContain(Treatment.REMOVES);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Comments about candidates are never removed.",
                "We do not delete comments on political campaigns.",
                "Religious comments shall not be hidden by staff."
            })
    void whatIsToStayUpIsNeverProposedAsAGround(String text) {
        assertThat(only(text).suggested()).isNotEqualTo(Treatment.REMOVES);
    }

    @Test
    void theTimeOfAnAppealIsNoTimeForAnswers() {
        assertThat(only("Who wrote may appeal, and is answered within ten days.")
                        .suggested())
                .isEqualTo(Treatment.SHOWN_LETTER);
    }

    @Test
    void whatTheProgramPromisesAnywayIsNamed() {
        assertThat(only("All accounts are approved by the director.").promise())
                .isEqualTo(Promise.APPROVED_CHANNELS_ONLY);
    }

    @Test
    void headingsThatAFileMarksAreTakenFromIt() {
        List<SourceLine> lines = List.of(
                new SourceLine(0, 1, 1, "On comments"),
                new SourceLine(0, 2, 0, "Spam will be removed"),
                new SourceLine(0, 3, 0, ""),
                new SourceLine(0, 4, 2, "Where they are long"),
                new SourceLine(0, 5, 0, "They stay"));
        assertThat(ProposedClauses.of(lines))
                .extracting(clause -> clause.source().place())
                .containsExactly("On comments, paragraph 1", "On comments, Where they are long, paragraph 1");
        assertThat(ProposedClauses.title(lines, "policy.docx")).isEqualTo("On comments");
    }

    @Test
    void whatStandsOnEveryPageIsNoRuleAndASentenceGoesOnOverThePage() {
        List<SourceLine> lines = List.of(
                new SourceLine(1, 1, 0, "Willow Creek, page 1 of 2"),
                new SourceLine(1, 2, 0, ""),
                new SourceLine(1, 3, 0, "Comments with threats will be"),
                new SourceLine(1, 3, 0, ""),
                new SourceLine(2, 1, 0, "Willow Creek, page 2 of 2"),
                new SourceLine(2, 2, 0, ""),
                new SourceLine(2, 3, 0, "removed by the director."));
        ProposedClause clause = ProposedClauses.of(lines).getFirst();
        assertThat(ProposedClauses.of(lines)).hasSize(1);
        assertThat(clause.words()).isEqualTo("Comments with threats will be removed by the director.");
        assertThat(clause.source().text()).isEqualTo("Beginning, paragraph 1 (page 1)");
    }
}

package org.lectern.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("domain")
class StartersTest {

    private static final List<String> CADOTT = List.of(
            "ca-director-approves",
            "ca-belongs-to-library",
            "ca-adult-staff",
            "ca-platform-choice",
            "ca-audience",
            "ca-public-record",
            "ca-reuse",
            "ca-everyone-welcome",
            "ca-review-right",
            "ca-edit-right",
            "ca-off-topic",
            "ca-abuse",
            "ca-commercial",
            "ca-impersonation",
            "ca-repeat-note",
            "ca-campaign",
            "ca-copyright",
            "ca-no-pii-trade",
            "ca-platform-privacy",
            "ca-property",
            "ca-digital-face",
            "ca-professional-voice",
            "ca-negative-stays",
            "ca-platform-terms",
            "ca-unclear-to-director",
            "ca-response-time",
            "ca-mission");

    private static final List<String> ECRL = List.of(
            "ec-scope",
            "ec-channels",
            "ec-welcome",
            "ec-monitor",
            "ec-refuse-submissions",
            "ec-remove-any-time",
            "ec-on-topic",
            "ec-duplicates",
            "ec-personal-info",
            "ec-not-endorsed",
            "ec-agree",
            "ec-spam-commercial",
            "ec-repeat-offenders",
            "ec-rights",
            "ec-dmca",
            "ec-abusive",
            "ec-authorities",
            "ec-block-after-investigation",
            "ec-user-reports",
            "ec-posted-statement",
            "ec-staff-standards",
            "ec-admin-team",
            "ec-staff-confidential",
            "ec-incident-report",
            "ec-authority",
            "ec-partners",
            "ec-partner-posts",
            "ec-on-duty",
            "ec-off-duty",
            "ec-lawful-monitoring",
            "ec-discipline");

    @ParameterizedTest
    @FieldSource("org.lectern.rulebook.Rulebooks#STARTERS")
    void everyLibraryCanCiteItsGuardAgainstSexualImagesOfMinors(String id) {
        assertThat(Citations.contraband(Rulebooks.effective(Rulebooks.starter(id))))
                .isNotNull()
                .satisfies(citation -> assertThat(citation.clause()).endsWith("-contraband"));
    }

    @Test
    void cadottListsItsTwentySevenClausesInOrder() {
        assertThat(Rulebooks.starter("cadott").clauses()).extracting(Clause::id).containsExactlyElementsOf(CADOTT);
        assertThat(CADOTT).hasSize(27);
    }

    @Test
    void ecrlListsItsThirtyOneClausesInOrder() {
        assertThat(Rulebooks.starter("ecrl").clauses()).extracting(Clause::id).containsExactlyElementsOf(ECRL);
        assertThat(ECRL).hasSize(31);
    }

    @ParameterizedTest
    @MethodSource("org.lectern.rulebook.SchemaTest#rulebooks")
    void aRulebookOfTheProductIsReadWithoutAWarning(String id) {
        assertThat(Rulebooks.parse(id, Rulebooks.text(id)))
                .isInstanceOfSatisfying(
                        RulebookText.Parsed.class,
                        parsed -> assertThat(parsed.warnings()).isEmpty());
    }

    @ParameterizedTest
    @FieldSource("org.lectern.rulebook.Rulebooks#STARTERS")
    void everyClauseHasNumberedCriteria(String id) {
        assertThat(Rulebooks.starter(id).clauses())
                .allSatisfy(
                        clause -> assertThat(clause.criteria()).as(clause.id()).isNotEmpty());
    }

    @Test
    void thePrescribedStatementIsQuotedWordForWord() {
        assertThat(Shows.at(Rulebooks.starter("ecrl"), Place.ACCOUNT))
                .singleElement()
                .satisfies(shown -> assertThat(shown.show().text())
                        .isEqualTo("Due to ECRL\u2019s social media policies, users who continuously post content that"
                                + " disregards said policies will be blocked. ECRL policies can be found at:"
                                + " www.ecrlib.org/about/policies-and-procedures."));
    }

    @Test
    void aDirectorAloneMayDoEverything() {
        assertThat(Rulebooks.starter("cadott").role("director"))
                .isNotNull()
                .satisfies(role -> assertThat(role.permissions()).containsExactlyInAnyOrder(Permission.values()));
    }

    @ParameterizedTest
    @FieldSource("org.lectern.rulebook.Rulebooks#STARTERS")
    void aSecondPersonOnlyAnswersSecondLooks(String id) {
        assertThat(Rulebooks.starter(id).role("second-person"))
                .isNotNull()
                .satisfies(role -> assertThat(role.permissions()).containsExactly(Permission.SECOND));
    }

    @Test
    void staffOfEcrlReadAndReportOnly() {
        assertThat(Rulebooks.starter("ecrl").role("staff"))
                .isNotNull()
                .satisfies(role -> assertThat(role.permissions()).containsExactly(Permission.READ, Permission.REPORT));
    }
}

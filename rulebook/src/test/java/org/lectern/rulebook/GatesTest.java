package org.lectern.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("domain")
class GatesTest {

    private static final Rulebook CADOTT = Rulebooks.effective(Rulebooks.starter("cadott"));
    private static final Rulebook ECRL = Rulebooks.effective(Rulebooks.starter("ecrl"));

    /** ECRL's, once counsel has allowed what rests on viewpoint. */
    private static final Rulebook ALLOWED = Rulebooks.effective(((RulebookText.Parsed) Rulebooks.parse(
                    "allowed.yaml",
                    Rulebooks.text("ecrl")
                            .replace(
                                    "\nclauses:\n",
                                    "\ncounsel:\n  allows: [hate, religious-promotion, campaign]\n  by: The county attorney\n"
                                            + "  on: 2026-03-31\n\nclauses:\n")))
            .rulebook());

    /** What the server would know; everything else is unknown. */
    private static final class Known implements Facts {
        private final List<Predicate.Fact> yes = new ArrayList<>();
        private final List<Predicate.Fact> no = new ArrayList<>();

        static Known preserved() {
            return new Known()
                    .yes(new Predicate.Preserved())
                    .yes(new Predicate.RoleIs(Set.of(
                            "executive-director",
                            "assistant-director",
                            "resource-librarian",
                            "programming-librarian")));
        }

        Known yes(Predicate.Fact fact) {
            yes.add(fact);
            return this;
        }

        Known no(Predicate.Fact fact) {
            no.add(fact);
            return this;
        }

        Known attested(Attestation attestation) {
            return yes(new Predicate.Attested(attestation));
        }

        @Override
        public Truth answer(Predicate.Fact fact) {
            return yes.contains(fact) ? Truth.YES : no.contains(fact) ? Truth.NO : Truth.UNKNOWN;
        }
    }

    private static Attempt attempt(Act act, @Nullable Citation citation, Label... noticed) {
        var all = new ArrayList<Noticed>();
        for (Label label : noticed) {
            all.add(new Noticed(label, label == Label.PERSONAL_INFO ? Facet.PHONE : null, Speaker.PUBLIC));
        }
        return new Attempt(act, citation, all);
    }

    private static List<String> refusing(Rulebook rulebook, Attempt attempt, Facts facts) {
        return Gates.unmet(Gates.evaluate(rulebook, attempt, facts)).stream()
                .map(GateResult.Unmet::clause)
                .toList();
    }

    private static Citation abuse(@Nullable Label label) {
        return new Citation("ca-abuse", label);
    }

    @Test
    void leavingUpNeedsNoClause() {
        assertThat(refusing(CADOTT, attempt(Act.LEAVE_UP, null), Known.preserved()))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Act.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"PUBLISH", "REPLY"})
    void nothingIsDoneBeforeTheCommentIsOnRecord(Act act) {
        assertThat(refusing(CADOTT, attempt(act, abuse(Label.THREAT), Label.THREAT), new Known()))
                .contains("ca-public-record");
    }

    @ParameterizedTest
    @EnumSource(
            value = Act.class,
            names = {"HIDE", "DELETE", "LIMIT", "BLOCK"})
    void nothingIsRemovedWithoutAClause(Act act) {
        assertThat(refusing(CADOTT, attempt(act, null, Label.THREAT), Known.preserved()))
                .contains("ca-review-right");
    }

    @Test
    void aClauseThatIsNoGroundCannotBeCited() {
        var citation = new Citation("ca-audience", null);

        assertThat(refusing(CADOTT, attempt(Act.HIDE, citation), Known.preserved()))
                .contains("ca-review-right");
    }

    @Test
    void aDeclinedClauseCannotBeCited() {
        var citation = new Citation("ec-remove-any-time", null);

        assertThat(refusing(ECRL, attempt(Act.DELETE, citation), Known.preserved()))
                .contains("ec-welcome");
        assertThat(Citations.problem(ECRL, Act.DELETE, citation)).contains("Krasno v. Mnookin");
    }

    @Test
    void aNoticedGroundNeedsNobodyElse() {
        var results =
                Gates.evaluate(CADOTT, attempt(Act.HIDE, abuse(Label.HARASSMENT), Label.HARASSMENT), Known.preserved());

        assertThat(Gates.unmet(results)).isEmpty();
        assertThat(results).extracting(GateResult::writtenIn).containsExactly("us-preserve", "us-cited");
    }

    @Test
    void possibleCriticismWaitsForASecondPerson() {
        var results = Gates.evaluate(CADOTT, attempt(Act.HIDE, abuse(Label.HARASSMENT)), Known.preserved());

        assertThat(Gates.waitsForSecondPersonOnly(results)).isTrue();
        assertThat(Gates.unmet(results)).singleElement().satisfies(unmet -> {
            assertThat(unmet.clause()).isEqualTo("ca-negative-stays");
            assertThat(unmet.writtenIn()).isEqualTo("us-negative-stays");
            assertThat(unmet.missing()).containsExactly(new GateResult.Missing(new Predicate.SecondPerson(), true));
            assertThat(unmet.say()).contains("second person");
        });
    }

    /** Criticism (yes, no or unknown), whether the harassment cited was noticed, whether a second person agreed. */
    @ParameterizedTest
    @CsvSource({
        "YES, false, NO, waits",
        "YES, false, UNKNOWN, waits",
        "YES, false, YES, goes",
        "YES, true, NO, goes",
        "UNKNOWN, false, NO, waits",
        "UNKNOWN, false, YES, goes",
        "UNKNOWN, true, NO, goes",
        "NO, false, NO, goes",
        "NO, true, NO, goes"
    })
    void criticismStaysUnlessSomethingSupportsTheClause(
            Truth criticism, boolean noticed, Truth second, String outcome) {
        Facts facts = fact -> switch (fact) {
            case Predicate.Criticism _ -> criticism;
            case Predicate.SecondPerson _ -> second;
            case Predicate.Preserved _ -> Truth.YES;
            default -> Truth.UNKNOWN;
        };
        var attempt = noticed
                ? attempt(Act.DELETE, abuse(Label.HARASSMENT), Label.HARASSMENT)
                : attempt(Act.DELETE, abuse(Label.HARASSMENT));

        assertThat(refusing(CADOTT, attempt, facts).isEmpty()).isEqualTo(outcome.equals("goes"));
    }

    @ParameterizedTest
    @CsvSource({"THREAT, THREAT", "INTIMATE_IMAGE, OBSCENE", "INTIMATE_IMAGE, HARASSMENT"})
    void anAttestedThreatOrIntimateImageIsHiddenAtOnceButNotDeleted(Attestation attestation, Label ground) {
        var facts = Known.preserved().attested(attestation);

        assertThat(Gates.evaluate(CADOTT, attempt(Act.HIDE, abuse(ground)), facts))
                .contains(new GateResult.Overridden("ca-negative-stays", "us-negative-stays"));
        assertThat(refusing(CADOTT, attempt(Act.HIDE, abuse(ground)), facts)).isEmpty();
        assertThat(refusing(CADOTT, attempt(Act.DELETE, abuse(ground)), facts)).containsExactly("ca-negative-stays");
    }

    @ParameterizedTest
    @CsvSource({"THREAT, HARASSMENT", "INTIMATE_IMAGE, THREAT"})
    void anAttestationHelpsOnlyOnAGroundForIt(Attestation attestation, Label ground) {
        var facts = Known.preserved().attested(attestation);

        assertThat(refusing(CADOTT, attempt(Act.HIDE, abuse(ground)), facts)).containsExactly("ca-negative-stays");
    }

    @Test
    void contrabandIsRemovedAtOnceUnderTheLawsOwnClause() {
        var citation = new Citation("us-contraband", null);

        assertThat(refusing(
                        CADOTT, attempt(Act.DELETE, citation), Known.preserved().attested(Attestation.CONTRABAND)))
                .isEmpty();
        assertThat(refusing(CADOTT, attempt(Act.DELETE, citation), Known.preserved()))
                .contains("us-contraband", "ca-negative-stays");
    }

    @Test
    void noticedPrivateDataNeedsNobodyElseWhenThatIsTheGround() {
        var cited = new Citation("ec-personal-info", Label.PERSONAL_INFO);
        var elsewhere = new Citation("ec-abusive", Label.HARASSMENT);

        assertThat(refusing(ECRL, attempt(Act.HIDE, cited, Label.PERSONAL_INFO), Known.preserved()))
                .isEmpty();
        assertThat(refusing(ECRL, attempt(Act.HIDE, elsewhere, Label.PERSONAL_INFO), Known.preserved()))
                .containsExactly("us-negative-stays");
    }

    @Test
    void noticedSpamNeedsNobodyElseAndUnnoticedSpamDoes() {
        var spam = new Citation("ca-repeat-note", Label.SPAM);

        assertThat(refusing(CADOTT, attempt(Act.DELETE, spam, Label.SPAM), Known.preserved()))
                .isEmpty();
        assertThat(refusing(CADOTT, attempt(Act.DELETE, spam), Known.preserved()))
                .containsExactly("ca-negative-stays");
    }

    @Test
    void offTopicTakesTwoPeopleEvenWhenItWasNoticed() {
        var results = Gates.evaluate(
                CADOTT, attempt(Act.HIDE, new Citation("ca-off-topic", null), Label.OFF_TOPIC), Known.preserved());

        assertThat(Gates.unmet(results)).extracting(GateResult.Unmet::clause).containsExactly("ca-off-topic");
        assertThat(Gates.waitsForSecondPersonOnly(results)).isTrue();
    }

    @Test
    void aViewpointIsNoGroundUnlessCounselAllowsIt() {
        var hate = attempt(Act.HIDE, new Citation("ec-abusive", Label.HATE), Label.HATE);

        assertThat(refusing(ECRL, hate, Known.preserved())).containsExactly("ec-welcome");
        assertThat(refusing(ECRL, hate, Known.preserved().yes(new Predicate.CounselAllows())))
                .isEmpty();
        assertThat(Gates.waitsForSecondPersonOnly(Gates.evaluate(ECRL, hate, Known.preserved())))
                .isFalse();
    }

    @Test
    void choicesLeaveViewpointOutUntilCounselAllowsIt() {
        assertThat(Citations.choices(ECRL, Act.HIDE))
                .extracting(choice -> choice.ground().label())
                .contains(Label.THREAT, Label.OBSCENE, Label.HARASSMENT, Label.SPAM)
                .doesNotContain(Label.HATE, Label.RELIGIOUS_PROMOTION, Label.CAMPAIGN);
        assertThat(Citations.choices(ALLOWED, Act.HIDE))
                .extracting(choice -> choice.ground().label())
                .contains(Label.HATE, Label.RELIGIOUS_PROMOTION, Label.CAMPAIGN);
    }

    @Test
    void everyChoiceCanBeCited() {
        for (Rulebook rulebook : List.of(CADOTT, ECRL, ALLOWED)) {
            for (Act act : EnumSet.allOf(Act.class)) {
                for (Citations.Choice choice : Citations.choices(rulebook, act)) {
                    assertThat(Citations.problem(rulebook, act, choice.citation()))
                            .isNull();
                }
            }
        }
    }

    @Test
    void aClauseWithSeveralGroundsNeedsOneOfThemNamed() {
        assertThat(Citations.problem(ECRL, Act.HIDE, new Citation("ec-spam-commercial", null)))
                .contains("spam, commercial");
        assertThat(Citations.problem(ECRL, Act.HIDE, new Citation("ec-duplicates", null)))
                .isNull();
    }

    @Test
    void theFirstPostIsNotHiddenAsADuplicate() {
        var citation = new Citation("ec-duplicates", Label.DUPLICATE);

        assertThat(refusing(ECRL, attempt(Act.HIDE, citation), Known.preserved()))
                .contains("ec-duplicates");
        assertThat(refusing(ECRL, attempt(Act.HIDE, citation, Label.DUPLICATE), Known.preserved()))
                .isEmpty();
    }

    @Test
    void onlyAdministratorsOfEcrlModerate() {
        assertThat(refusing(ECRL, attempt(Act.LEAVE_UP, null), new Known().yes(new Predicate.Preserved())))
                .containsExactly("ec-admin-team");
    }

    @Test
    void aBlockNamesAllThatIsMissing() {
        var results = Gates.evaluate(
                ECRL,
                attempt(Act.BLOCK, new Citation("ec-block-after-investigation", null)),
                Known.preserved()
                        .no(new Predicate.Criticism())
                        .yes(new Predicate.CaseIs(CaseKind.INVESTIGATION, CaseState.CLOSED))
                        .yes(new Predicate.Has(Field.END_DATE)));

        assertThat(Gates.unmet(results)).singleElement().satisfies(unmet -> {
            assertThat(unmet.secondPersonSuffices()).isFalse();
            assertThat(unmet.missing())
                    .contains(
                            new GateResult.Missing(new Predicate.NoticeVerified(), true),
                            new GateResult.Missing(new Predicate.Has(Field.APPROVER), true))
                    .doesNotContain(
                            new GateResult.Missing(
                                    new Predicate.CaseIs(CaseKind.INVESTIGATION, CaseState.CLOSED), true),
                            new GateResult.Missing(new Predicate.Has(Field.REVIEW_DATE), true));
        });
    }
}

package org.lectern.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("domain")
class FivePoliciesTest {

    @SuppressWarnings("unused") // @FieldSource reads it by name
    private static final List<String> ONTARIO = List.of("deseronto", "ontario-government");

    @SuppressWarnings("unused") // @FieldSource reads it by name
    private static final List<String> ASSOCIATIONS =
            List.of("ala-officers", "legal-administrators", "private-association");

    private static final List<String> UNITED_STATES = List.of(
            "first amendment",
            "dmca",
            "trustee",
            "u.s.c.",
            "512",
            "krasno",
            "lindke",
            "felts",
            "501(c)",
            "public record",
            "premier amendement",
            "fiduciaire");
    private static final List<String> PUBLIC_BODIES =
            List.of("public record", "first amendment", "patron", "library board", "trustee", "forum", "taxpayer");

    private static List<String> idsOfTheFivePolicies() {
        try (var in = FivePoliciesTest.class.getResourceAsStream("clauses-of-the-five-policies.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Stream<Control> controls(Rulebook rulebook) {
        return rulebook.clauses().stream().flatMap(clause -> clause.controls().stream());
    }

    @Test
    void theFivePoliciesListEachOfTheirClausesOnce() {
        List<String> listed = Rulebooks.STARTERS.stream()
                .flatMap(id -> Rulebooks.starter(id).clauses().stream())
                .map(Clause::id)
                .toList();

        assertThat(listed).hasSize(123).containsExactlyInAnyOrderElementsOf(idsOfTheFivePolicies());
    }

    @ParameterizedTest
    @FieldSource("ONTARIO")
    void nobodyInOntarioReadsAWordOfAmericanLaw(String id) {
        assertThat(Rulebooks.text(id).toLowerCase(Locale.ROOT)).doesNotContain(UNITED_STATES);
    }

    @ParameterizedTest
    @FieldSource("ASSOCIATIONS")
    void anAssociationReadsNothingThatBindsPublicBodies(String id) {
        assertThat(Rulebooks.text(id).toLowerCase(Locale.ROOT)).doesNotContain(PUBLIC_BODIES);
    }

    @Test
    void theListsOfForbiddenWordsWouldCatchAnAmericanLibrary() {
        String text = (Rulebooks.text("cadott") + Rulebooks.text("us-government")).toLowerCase(Locale.ROOT);

        assertThat(text).contains("first amendment", "public record", "patron", "krasno", "u.s.c.");
    }

    @Test
    void eachOrganisationHasTheGuardsOfItsOwnJurisdiction() {
        Map<String, List<String>> profiles = Rulebooks.STARTERS.stream()
                .collect(Collectors.toMap(id -> id, id -> Rulebooks.starter(id).profiles()));

        assertThat(profiles)
                .isEqualTo(Map.of(
                        "cadott", List.of("us-government"),
                        "ecrl", List.of("us-government"),
                        "deseronto", List.of("ontario-government"),
                        "ala-officers", List.of("private-association"),
                        "legal-administrators", List.of("private-association")));
    }

    @Test
    void whatTheOntarioLibraryShowsIsThereInFrenchToo() {
        Rulebook rulebook = Rulebooks.effective(Rulebooks.starter("deseronto"));

        for (Place place : Place.values()) {
            assertThat(Shows.at(rulebook, place))
                    .allSatisfy(shown -> assertThat(shown.show().text(Locale.CANADA_FRENCH))
                            .as(shown.clause().id())
                            .isNotEqualTo(shown.show().text(Locale.CANADA)));
        }
    }

    @Test
    void aReaderGetsTheirLanguageFromAnotherRegionRatherThanNone() {
        var show = new Control.Show(Place.REPLY, "Sign.", Map.of("fr-CA", "Signez.", "es", "Firme."), false);

        assertThat(show.text(Locale.CANADA_FRENCH)).isEqualTo("Signez.");
        assertThat(show.text(Locale.FRANCE)).isEqualTo("Signez.");
        assertThat(show.text(Locale.of("es", "US"))).isEqualTo("Firme.");
        assertThat(show.text(Locale.US)).isEqualTo("Sign.");
    }

    @Test
    void inOntarioOnlyTheCeoOrDesignateDirectsARemoval() {
        assertThat(removal("staff")).containsExactly("de-malicious-removal");
        assertThat(removal("ceo")).isEmpty();
        assertThat(removal("designate")).isEmpty();
    }

    private static List<String> removal(String role) {
        Rulebook rulebook = Rulebooks.effective(Rulebooks.starter("deseronto"));
        var attempt = new Attempt(Act.HIDE, new Citation("de-malicious-removal", Label.HARASSMENT), List.of());
        Facts facts = fact -> switch (fact) {
            case Predicate.RoleIs(Set<String> roles) -> Truth.of(roles.contains(role));
            case Predicate.Preserved _ -> Truth.YES;
            case Predicate.Criticism _ -> Truth.NO;
            default -> Truth.UNKNOWN;
        };
        return Gates.unmet(Gates.evaluate(rulebook, attempt, facts)).stream()
                .map(GateResult.Unmet::clause)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ala-officers", "legal-administrators"})
    void anAssociationToldWhatSomebodyThinksNeedsNoCounsel(String id) {
        assertThat(Rulebooks.effective(Rulebooks.starter(id)).all().stream()
                        .flatMap(clause -> clause.gates().stream())
                        .map(Control.Gate::need))
                .doesNotContain(new Formula.Holds(new Predicate.CounselAllows()));
    }

    @Test
    void officersGuidelinesGiveNoGroundToTakeAnybodysCommentDown() {
        assertThat(Rulebooks.starter("ala-officers").clauses())
                .allSatisfy(
                        clause -> assertThat(clause.grounds()).as(clause.id()).isNull());
    }

    @ParameterizedTest
    @FieldSource("org.lectern.rulebook.Rulebooks#STARTERS")
    void everyDutySaysWhatProvesItAndWhichOtherPersonIsTold(String id) {
        assertThat(duties(id)).allSatisfy(duty -> {
            assertThat(duty.proof()).as(duty.after().toString()).isNotBlank();
            assertThat(duty.escalate()).as(duty.after().toString()).isNotNull().isNotEqualTo(duty.who());
        });
    }

    @Test
    void whatTheProductLearnsOfIsCarriedOutAndWhatOnlyWordsTellIsPlanned() {
        assertThat(duties("deseronto").filter(Control::carriedOut)).hasSize(7);
        assertThat(duties("deseronto").filter(duty -> !duty.carriedOut()))
                .allSatisfy(
                        duty -> assertThat(duty.after().words() + duty.after().triggers())
                                .isNotBlank());
    }

    private static Stream<Control.Duty> duties(String id) {
        return controls(Rulebooks.starter(id))
                .filter(Control.Duty.class::isInstance)
                .map(Control.Duty.class::cast);
    }
}

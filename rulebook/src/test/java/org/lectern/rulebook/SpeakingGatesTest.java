package org.lectern.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Gates ask about what the library says as they ask about what it does with others' words. */
@Tag("domain")
class SpeakingGatesTest {

    private static final Predicate.Fact STANDS_BY = new Predicate.Attested(Attestation.STANDS_BY);
    private static final Predicate.Fact NAMED = new Predicate.Has(Field.FULL_NAME);
    private static final Predicate.Fact IDENTIFIED = new Predicate.Has(Field.IDENTITY);

    private static List<GateResult.Unmet> against(String starter, List<Noticed> noticed, Predicate.Fact... known) {
        Rulebook rulebook = Rulebooks.effective(Rulebooks.starter(starter));
        Facts facts = fact -> Truth.of(List.of(known).contains(fact));
        return Gates.unmet(Gates.evaluate(rulebook, new Attempt(Act.REPLY, null, noticed), facts));
    }

    private static List<String> clauses(List<GateResult.Unmet> unmet) {
        return unmet.stream().map(GateResult.Unmet::clause).toList();
    }

    private static Noticed theirs(Label label) {
        return new Noticed(label, null, Speaker.PUBLIC);
    }

    private static Noticed ours(Label label) {
        return new Noticed(label, null, Speaker.STAFF);
    }

    @Test
    void anAnswerSaysWhoWritesAndWithWhichName() {
        assertThat(clauses(against("deseronto", List.of()))).containsExactly("de-no-pseudonyms", "de-identify");
        assertThat(against("deseronto", List.of(), IDENTIFIED, NAMED)).isEmpty();
        assertThat(against("deseronto", List.of(), IDENTIFIED, new Predicate.Listed("public-names")))
                .isEmpty();
    }

    @Test
    void whatSomebodyElseWroteIsNotHeldAgainstWhoAnswersThem() {
        assertThat(against("legal-administrators", List.of(theirs(Label.PERSONAL_INFO))))
                .isEmpty();
        assertThat(clauses(against("legal-administrators", List.of(ours(Label.PERSONAL_INFO)))))
                .containsExactly("la-no-private-info");
    }

    @Test
    void onlyWhoAnswersForTheChapterCanStandByWhatIsPrivate() {
        var noticed = List.of(ours(Label.CONFIDENTIAL));
        var president = new Predicate.RoleIs(Set.of("headquarters", "chapter-president"));

        assertThat(against("legal-administrators", noticed, STANDS_BY)).hasSize(1);
        assertThat(against("legal-administrators", noticed, president))
                .singleElement()
                .satisfies(unmet -> assertThat(unmet.advises()).isTrue());
        assertThat(against("legal-administrators", noticed, president, STANDS_BY))
                .isEmpty();
    }

    @Test
    void onTheAssociationsAccountsTakingASideWaitsForAnAnswerAndOnOnesOwnItIsAdvice() {
        var noticed = List.of(ours(Label.CAMPAIGN));
        var official = new Predicate.CapacityIs(Set.of(Capacity.OFFICIAL));
        var own = new Predicate.CapacityIs(Set.of(Capacity.MIXED, Capacity.PERSONAL));

        assertThat(against("ala-officers", noticed, official, STANDS_BY))
                .singleElement()
                .satisfies(unmet -> assertThat(unmet.advises()).isFalse());
        assertThat(against("ala-officers", noticed, official, new Predicate.CaseIs(CaseKind.CONSULT, CaseState.CLOSED)))
                .isEmpty();
        assertThat(against(
                        "ala-officers",
                        noticed,
                        official,
                        STANDS_BY,
                        new Predicate.RoleIs(Set.of("social-media-team"))))
                .as("who would be asked")
                .isEmpty();
        assertThat(against("ala-officers", noticed, own))
                .singleElement()
                .satisfies(unmet -> assertThat(unmet.advises()).isTrue());
        assertThat(against("ala-officers", noticed, own, STANDS_BY)).isEmpty();
    }

    @Test
    void whoBeginsToAnswerThePressIsWarnedAndNotStopped() {
        var noticed = List.of(theirs(Label.PRESS_INQUIRY));

        assertThat(against("ala-officers", noticed))
                .singleElement()
                .satisfies(unmet -> assertThat(unmet.advises()).isTrue());
        assertThat(against("ala-officers", noticed, STANDS_BY)).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("org.lectern.rulebook.Rulebooks#STARTERS")
    void everyGateOnWordsOfTheLibraryHoldsForPostsAsForAnswersWhereItAsksNothingOfAComment(String id) {
        Rulebook rulebook = Rulebooks.starter(id);
        assertThat(rulebook.clauses().stream()
                        .flatMap(clause -> clause.gates().stream())
                        .filter(gate -> gate.on().equals(Set.of(Act.REPLY))))
                .allSatisfy(gate -> assertThat(String.valueOf(gate.when())).contains("Answering"));
    }

    private static List<String> problems(String gate) {
        String yaml = """
                format: 1
                id: t
                title: Test
                document: {name: Test, approved: 2021-02-08}
                profile: us-government
                clauses:
                  - id: t-rule
                    place: Rule 1
                    asks: Something.
                    how: [enforced]
                    criteria:
                      1: It is kept.
                    %s
                """.formatted(gate);
        return switch (Rulebooks.parse("test", yaml)) {
            case RulebookText.Parsed _ -> List.of();
            case RulebookText.Refused(List<Problem> problems) -> {
                var all = new ArrayList<String>();
                problems.forEach(problem -> all.add(problem.toString()));
                yield List.copyOf(all);
            }
        };
    }

    @Test
    void nobodyStandsByWhatSomebodyElseWroteAndNobodyCitesAClauseToReply() {
        assertThat(
                        problems(
                                "controls: [{gate: {on: [reply], need: has(source), say: No., override: attested(stands-by)}}]"))
                .isEmpty();
        assertThat(
                        problems(
                                "controls: [{gate: {on: [leave-up, reply], need: preserved, say: No., override: attested(stands-by)}}]"))
                .singleElement()
                .asString()
                .contains("Nobody stands by words that somebody else wrote");
        assertThat(problems("grounds: {acts: [reply], for: [spam]}"))
                .anySatisfy(problem -> assertThat(problem).contains("Nobody cites a clause to publish or to reply"));
        assertThat(Stream.of(Act.values()).filter(Act::speaks)).noneMatch(Act::removes);
    }
}

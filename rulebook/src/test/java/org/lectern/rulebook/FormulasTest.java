package org.lectern.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("domain")
class FormulasTest {

    private static final String RULEBOOK = """
            format: 1
            id: t
            title: Test
            document: {name: Test}
            clauses:
              - id: t-one
                place: One
                asks: One.
                how: [enforced]
                controls:
                  - gate:
                      on: [warn]
                      need: FORMULA
                      say: No.
            """;

    /** The formula with preserved, second-person, notice-verified given as Y, N or U. */
    @ParameterizedTest
    @CsvSource({
        "preserved, Y--, met",
        "preserved, U--, unmet",
        "not preserved, N--, met",
        "not preserved, U--, unmet",
        "preserved and second-person, YY-, met",
        "preserved and second-person, YN-, unmet",
        "preserved or second-person, NY-, met",
        "preserved or second-person, UY-, met",
        "preserved or second-person, UU-, unmet",
        "preserved or second-person and notice-verified, YNN, met",
        "(preserved or second-person) and notice-verified, YNN, unmet",
        "not preserved and second-person, NYN, met",
        "not (preserved and second-person), YNN, met",
        "not (preserved or second-person), NNN, met",
        "not not preserved, Y--, met"
    })
    void aFormulaMeansWhatItSays(String formula, String facts, String outcome) {
        Rulebook rulebook = read(formula);

        var results = Gates.evaluate(rulebook, new Attempt(Act.WARN, null, List.of()), fact -> switch (fact) {
            case Predicate.Preserved _ -> truth(facts.charAt(0));
            case Predicate.SecondPerson _ -> truth(facts.charAt(1));
            case Predicate.NoticeVerified _ -> truth(facts.charAt(2));
            default -> throw new AssertionError("asked for " + fact);
        });

        assertThat(results).hasSize(1);
        assertThat(Gates.unmet(results).isEmpty()).isEqualTo(outcome.equals("met"));
    }

    private static Truth truth(char c) {
        return switch (c) {
            case 'Y' -> Truth.YES;
            case 'N' -> Truth.NO;
            default -> Truth.UNKNOWN;
        };
    }

    private static Rulebook read(String formula) {
        RulebookText text = Rulebooks.parse("t.yaml", RULEBOOK.replace("FORMULA", formula));
        assertThat(text).isInstanceOf(RulebookText.Parsed.class);
        return ((RulebookText.Parsed) text).rulebook();
    }
}

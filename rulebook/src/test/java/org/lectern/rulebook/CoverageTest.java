package org.lectern.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("domain")
class CoverageTest {

    private static final Rulebook CADOTT = Rulebooks.starter("cadott");

    private static Coverage.Row row(String clause, Set<Coverage.Passed> passed) {
        return Coverage.rows(List.of(CADOTT), passed).stream()
                .filter(one -> one.clause().equals(clause))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void withoutAPassingTestEveryClauseIsPlannedOrDeclined() {
        assertThat(Coverage.rows(List.of(CADOTT, Rulebooks.starter("ecrl")), Set.of()))
                .hasSize(58)
                .allSatisfy(row -> assertThat(row.state())
                        .isEqualTo(
                                row.how().contains(How.DECLINED) ? Coverage.State.DECLINED : Coverage.State.PLANNED));
    }

    @Test
    void someCriteriaMakeAClausePartialAndAllMakeItWork() {
        var passed = new HashSet<Coverage.Passed>();
        passed.add(new Coverage.Passed("ca-review-right", 1));
        assertThat(row("ca-review-right", passed).state()).isEqualTo(Coverage.State.PARTIAL);

        passed.add(new Coverage.Passed("ca-review-right", 2));
        assertThat(row("ca-review-right", passed).state()).isEqualTo(Coverage.State.WORKING);
    }

    @Test
    void aDeclinedClauseStaysDeclinedWhateverPasses() {
        assertThat(row("ca-edit-right", Set.of(new Coverage.Passed("ca-edit-right", 1)))
                        .state())
                .isEqualTo(Coverage.State.DECLINED);
    }

    @Test
    void aRowIsOneLineOfJson() {
        assertThat(row("ca-review-right", Set.of(new Coverage.Passed("ca-review-right", 2)))
                        .json())
                .isEqualTo("{\"policy\":\"cadott\",\"clause\":\"ca-review-right\",\"how\":[\"enforced\"],"
                        + "\"state\":\"partial\",\"criteria\":2,\"passed\":1}");
    }

    @Test
    void aTagThatNoRulebookListsIsAnError() {
        assertThatThrownBy(() -> row("ca-review-right", Set.of(new Coverage.Passed("ca-review-right", 3))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ca-review-right criterion 3");
    }

    @Test
    void acceptanceIsReadFromItsFile() {
        assertThat(Coverage.readAcceptance("""
                [
                  {"clause": "ca-review-right", "criterion": 2, "tests": ["a"]},
                  {"clause": "ca-abuse", "criterion": 1, "tests": ["b", "c"]}
                ]
                """))
                .containsExactlyInAnyOrder(
                        new Coverage.Passed("ca-review-right", 2), new Coverage.Passed("ca-abuse", 1));
        assertThat(Coverage.readAcceptance("[]")).isEmpty();
    }

    @Test
    void acceptanceWithoutTestsOrShapeIsAnError() {
        for (String text : List.of("{}", "[1]", "[{\"clause\":\"a\",\"criterion\":1,\"tests\":[]}]", "[{")) {
            assertThatThrownBy(() -> Coverage.readAcceptance(text)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}

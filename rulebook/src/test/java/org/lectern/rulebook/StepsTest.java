package org.lectern.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What of a procedure stands open, in every order in which its steps can be taken. */
@Tag("domain")
class StepsTest {

    private static List<Work> all() {
        return Rulebooks.STARTERS.stream()
                .map(id -> Rulebooks.effective(Rulebooks.starter(id)))
                .flatMap(rulebook -> Stream.of(Trigger.values()).flatMap(one -> Work.after(rulebook, one).stream()))
                .toList();
    }

    /** Every order in which the steps of a procedure can be taken, found by taking each open step. */
    private static List<List<Integer>> orders(Work work) {
        List<List<Integer>> ended = new ArrayList<>();
        take(work, List.of(), ended);
        return ended;
    }

    private static void take(Work work, List<Integer> taken, List<List<Integer>> ended) {
        Set<Integer> open = work.open(new HashSet<>(taken));
        if (open.isEmpty()) {
            ended.add(taken);
        }
        for (int next : open) {
            List<Integer> more = new ArrayList<>(taken);
            more.add(next);
            take(work, more, ended);
        }
    }

    @Test
    void everyProcedureEndsWhenEachOfItsStepsHasEndedOnceInWhateverOrderItAllows() {
        assertThat(all()).hasSizeGreaterThan(30).allSatisfy(work -> {
            List<List<Integer>> orders = orders(work);
            assertThat(orders)
                    .allSatisfy(order -> assertThat(order)
                            .doesNotHaveDuplicates()
                            .hasSize(work.steps().size()));
            assertThat(orders)
                    .doesNotHaveDuplicates()
                    .hasSize(work.anyOrder() ? factorial(work.steps().size()) : 1);
        });
    }

    private static int factorial(int n) {
        return n <= 1 ? 1 : n * factorial(n - 1);
    }

    @Test
    void aHandoverIsAListAndEverythingElseGoesStepByStep() {
        assertThat(all())
                .filteredOn(Work::anyOrder)
                .extracting(work -> work.clause().id())
                .containsExactlyInAnyOrder("de-ownership", "ao-spokesperson");
    }

    @Test
    void aDutyIsAProcedureOfOneStep() {
        Work answer =
                Work.after(Rulebooks.starter("cadott"), Trigger.NEEDS_RESPONSE).getFirst();

        assertThat(answer.kind()).isEqualTo(CaseKind.RESPONSE);
        assertThat(answer.steps()).singleElement().satisfies(step -> {
            assertThat(step.who()).isEqualTo(new Who.InRole("staff"));
            assertThat(step.by()).isEqualTo(new Term.Workdays(1));
        });
        assertThat(answer.escalate()).isEqualTo(new Who.InRole("director"));
        assertThat(answer.open(Set.of())).containsExactly(1);
        assertThat(answer.open(Set.of(1))).isEmpty();
    }

    @Test
    void aStepThatTheProcedureDoesNotHaveCannotHaveEnded() {
        assertThatThrownBy(() -> Steps.open(2, false, Set.of(3))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aRestorationAfterACounterNoticeWaitsForTheTenthWorkday() {
        Work copyright =
                Work.after(Rulebooks.starter("cadott"), Trigger.NOTICE_RECEIVED).getFirst();

        assertThat(copyright.step(3).notBefore()).isEqualTo(new Term.Workdays(10));
        assertThat(copyright.step(3).by()).isEqualTo(new Term.Workdays(14));
    }

    @ParameterizedTest
    @FieldSource("org.lectern.rulebook.Rulebooks#STARTERS")
    void aFirstStepThatIsTakenByAskingIsOwedByWhoAsks(String id) {
        Rulebook rulebook = Rulebooks.effective(Rulebooks.starter(id));

        assertThat(EnumSet.allOf(Trigger.class).stream()
                        .filter(Trigger::isFirstStep)
                        .flatMap(trigger -> Work.after(rulebook, trigger).stream())
                        .map(work -> work.step(1)))
                .allSatisfy(step -> {
                    assertThat(step.who()).isInstanceOf(Who.InRole.class);
                    assertThat(step.by()).isNull();
                });
    }

    @Test
    void whoeverOwesSomethingHasARoleOfTheRulebookOrAPartInTheMatter() {
        assertThat(refused("who: director", "who: janitor")).contains("There is no role \"janitor\"");
        assertThat(refused("who: director", "who: the janitor")).contains("\"the janitor\" is no part in a matter");
        assertThat(refused("escalate: director", "escalate: directr")).contains("Did you mean \"director\"?");
        assertThat(refused("after: needs-response", "after: needs-respons"))
                .contains("Did you mean \"needs-response\"?");
        assertThat(refused("by: 2 workdays", "by: soon")).contains("as soon as possible");
        assertThat(refused("of: consult", "of: consult\n          order: none")).contains("is no order");
        assertThat(Rulebooks.parse(
                        "cadott", Rulebooks.text("cadott").replace("after: needs-response", "after: when asked")))
                .isInstanceOf(RulebookText.Parsed.class);
    }

    private static String refused(String old, String other) {
        String text = Rulebooks.text("cadott").replace(old, other);
        return Rulebooks.parse("cadott", text) instanceof RulebookText.Refused(List<Problem> problems)
                ? problems.stream()
                        .map(one -> one.what() + " " + one.instead())
                        .toList()
                        .toString()
                : "not refused";
    }
}

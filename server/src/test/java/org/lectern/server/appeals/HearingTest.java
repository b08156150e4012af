package org.lectern.server.appeals;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.rulebook.Appealing;
import org.lectern.rulebook.Appealing.Way;
import org.lectern.rulebook.Permission;
import org.lectern.rulebook.Term;
import org.lectern.server.people.Member;
import org.lectern.server.people.Person;
import org.lectern.server.people.PersonId;
import org.lectern.testing.Property;

@Tag("domain")
class HearingTest {

    private static final Member DIRECTOR = member(1, "director", Permission.READ, Permission.RESTORE);
    private static final Member ASSISTANT = member(2, "assistant", Permission.READ, Permission.RESTORE);
    private static final Member LIBRARIAN = member(3, "librarian", Permission.READ, Permission.RESTORE);
    private static final Member STAFF = member(4, "staff", Permission.READ);
    private static final Member NEIGHBOUR = member(5, "director", Permission.SECOND);
    private static final List<Member> ALL = List.of(ASSISTANT, DIRECTOR, LIBRARIAN, NEIGHBOUR, STAFF);

    private static Member member(int number, String role, Permission... permissions) {
        Person person = new Person(new PersonId(new UUID(0, number)), role, role + "@library.example");
        return new Member(person, role, role, Set.of(permissions), List.of(), null);
    }

    private static UUID id(Member member) {
        return member.person().id().value();
    }

    private static Appealing policy(Way way, int quorum, String... roles) {
        return new Appealing(new Term.Days(30), way, List.of(roles), quorum, new Term.Workdays(10));
    }

    private static Say say(Member member, Say.Kind says) {
        return new Say(id(member), says, "Because.", Instant.EPOCH);
    }

    @Test
    void whomThePolicyNamesHearsItInItsOrder() {
        assertThat(Hearing.hearers(policy(Way.OFFICER, 1, "director", "assistant"), ALL, Set.of(), List.of()))
                .containsExactly(DIRECTOR, ASSISTANT);
    }

    @Test
    void whoeverHadAPartOrStepsAsideNeverHearsIt() {
        Appealing policy = policy(Way.OFFICER, 1, "director", "assistant");
        assertThat(Hearing.hearers(policy, ALL, Set.of(id(DIRECTOR)), List.of()))
                .containsExactly(ASSISTANT);
        assertThat(Hearing.hearers(policy, ALL, Set.of(id(DIRECTOR)), List.of(say(ASSISTANT, Say.Kind.RECUSED))))
                .containsExactly(LIBRARIAN);
        assertThat(Hearing.hearers(
                        policy, ALL, Set.of(id(DIRECTOR), id(LIBRARIAN)), List.of(say(ASSISTANT, Say.Kind.RECUSED))))
                .isEmpty();
    }

    @Test
    void aPanelIsNeverFilledUpWithOthersAndABoardHearsItElsewhere() {
        assertThat(Hearing.hearers(policy(Way.PANEL, 2, "staff"), ALL, Set.of(id(STAFF)), List.of()))
                .isEmpty();
        assertThat(Hearing.hearers(policy(Way.BOARD, 1), ALL, Set.of(), List.of()))
                .isEmpty();
    }

    @Test
    void anOfficerDecidesAloneAndSteppingAsideDecidesNothing() {
        Appealing policy = policy(Way.OFFICER, 1, "director");
        assertThat(Hearing.decided(policy, 1, List.of(say(DIRECTOR, Say.Kind.OVERTURN))))
                .contains(Say.Kind.OVERTURN);
        assertThat(Hearing.decided(policy, 1, List.of(say(DIRECTOR, Say.Kind.RECUSED))))
                .isEmpty();
    }

    @Test
    void aPanelTakesItsQuorumAndMoreThanHalfToOverturn() {
        Appealing policy = policy(Way.PANEL, 3, "director", "assistant", "librarian", "staff");
        List<Say> two = List.of(say(DIRECTOR, Say.Kind.OVERTURN), say(ASSISTANT, Say.Kind.OVERTURN));
        assertThat(Hearing.decided(policy, 3, two)).as("below the quorum").isEmpty();
        List<Say> three = new ArrayList<>(two);
        three.add(say(LIBRARIAN, Say.Kind.STANDS));
        assertThat(Hearing.decided(policy, 4, three))
                .as("one is left who matters")
                .isEmpty();
        three.add(say(STAFF, Say.Kind.STANDS));
        assertThat(Hearing.decided(policy, 4, three))
                .as("a tie overturns nothing")
                .contains(Say.Kind.STANDS);
    }

    @Test
    void whereEachHasHadTheirSayAndOneHasLeftNobodyHereCanDecideIt() {
        Appealing policy = policy(Way.PANEL, 2, "director", "assistant", "librarian");
        List<Say> says = List.of(say(DIRECTOR, Say.Kind.OVERTURN), say(ASSISTANT, Say.Kind.STANDS));
        assertThat(Hearing.decided(policy, 3, says)).isEmpty();
        assertThat(Hearing.tooFew(policy, List.of(DIRECTOR, ASSISTANT, LIBRARIAN), says))
                .as("one is left to say something")
                .isFalse();
        assertThat(Hearing.tooFew(policy, List.of(DIRECTOR, ASSISTANT), says)).isTrue();
        assertThat(Hearing.tooFew(policy, List.of(DIRECTOR), List.of())).isTrue();
    }

    @Property(tries = 300)
    void whatAPanelHasDecidedNoLaterSayCouldChange(RandomGenerator random) {
        int hearers = 1 + random.nextInt(9);
        Appealing policy = policy(Way.PANEL, 1 + random.nextInt(hearers), "director");
        List<Say> says = new ArrayList<>();
        Say.Kind decided = null;
        for (int i = 0; i < hearers; i++) {
            says.add(say(
                    member(i, "director", Permission.READ),
                    random.nextBoolean() ? Say.Kind.STANDS : Say.Kind.OVERTURN));
            Say.Kind now = Hearing.decided(policy, hearers, says).orElse(null);
            assertThat(decided == null || decided == now).isTrue();
            decided = now;
        }
        assertThat(decided).as("when everybody has had their say it is decided").isNotNull();
    }
}

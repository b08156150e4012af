package org.lectern.server.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.server.people.People;
import org.lectern.server.people.Person;
import org.lectern.server.testing.TestServer;
import org.lectern.server.testing.TestServer.Library;

/** A transaction belongs to one organisation from its first row to its last. */
@Tag("database")
class TenancyTest {

    private final TestServer server = TestServer.shared();
    private final Tenancy tenancy = server.bean(Tenancy.class);
    private final People people = server.bean(People.class);
    private final Library ours = server.found("cadott");
    private final Library theirs = server.found("cadott");

    private List<String> directors(Library library) {
        return people.members(library.id()).stream()
                .filter(member -> member.role().equals("director"))
                .map(member -> member.person().email())
                .toList();
    }

    @Test
    void inTheMiddleOfOneOrganisationsWorkNothingIsDoneForAnother() {
        Person newcomer = people.know("newcomer@" + ours.organisation().slug() + ".example", "Newcomer");
        List<String> before = directors(ours);
        assertThatThrownBy(() -> tenancy.run(ours.id(), () -> {
                    people.join(ours.id(), newcomer.id(), "director");
                    people.join(theirs.id(), newcomer.id(), "director");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(ours.id().toString())
                .hasMessageContaining(theirs.id().toString());
        assertThat(directors(ours)).as("nothing of it stays").isEqualTo(before);
        assertThat(directors(theirs)).doesNotContain(newcomer.email());
    }

    @Test
    void anErrorThatIsSwallowedInsideStillUndoesTheWhole() {
        Person newcomer = people.know("swallowed@" + ours.organisation().slug() + ".example", "Newcomer");
        assertThatThrownBy(() -> tenancy.run(ours.id(), () -> {
                    people.join(ours.id(), newcomer.id(), "director");
                    assertThatThrownBy(() -> directors(theirs)).isInstanceOf(IllegalStateException.class);
                }))
                .isInstanceOf(org.springframework.transaction.UnexpectedRollbackException.class);
        assertThat(directors(ours)).doesNotContain(newcomer.email());
    }

    @Test
    void itsOwnWorkInsideItsWorkJoinsAndTheNextTransactionIsFreeAgain() {
        assertThat(tenancy.in(ours.id(), () -> directors(ours))).hasSize(1);
        assertThat(tenancy.in(theirs.id(), () -> directors(theirs))).hasSize(1);
        assertThat(tenancy.shared(() -> directors(ours))).isEqualTo(directors(ours));
    }
}

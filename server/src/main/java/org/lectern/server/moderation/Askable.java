package org.lectern.server.moderation;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.lectern.rulebook.Permission;
import org.lectern.server.database.OrganisationId;
import org.lectern.server.people.Member;
import org.lectern.server.people.People;
import org.springframework.stereotype.Component;

/** Who can be asked to look at a comment again, or for the first time beside whoever decides. */
@Component
class Askable {

    private static final String PREFERRED_ROLE = "second-person";

    private final People people;

    Askable(People people) {
        this.people = people;
    }

    /**
     * Somebody who can be asked about a comment with this text; nobody of those in {@code not}, which are who has decided and who has said
     * that it is about them. Whom the text names is asked only where nobody else is left, and whoever was kept for it first.
     */
    Optional<SecondPerson> somebody(OrganisationId organisation, String text, Collection<UUID> not) {
        return others(organisation, not)
                .min(Comparator.comparing((Member member) -> AboutStaff.in(text, List.of(member)))
                        .thenComparing(member -> !member.role().equals(PREFERRED_ROLE)))
                .map(Askable::person);
    }

    /** All who can be asked. */
    List<SecondPerson> all(OrganisationId organisation, Collection<UUID> not) {
        return others(organisation, not).map(Askable::person).toList();
    }

    /** Who is asked about somebody protected: whoever has the first of the roles that is there, else anybody who can be asked. */
    Optional<SecondPerson> reviewer(
            OrganisationId organisation, List<String> roles, String text, Collection<UUID> not) {
        return roles.stream()
                .flatMap(role -> others(organisation, not).filter(member -> member.holds(role)))
                .findFirst()
                .map(Askable::person)
                .or(() -> somebody(organisation, text, not));
    }

    /** Whether somebody still works here as a person who is asked. */
    boolean is(OrganisationId organisation, UUID person) {
        return seconds(organisation)
                .anyMatch(member -> member.person().id().value().equals(person));
    }

    private Stream<Member> others(OrganisationId organisation, Collection<UUID> not) {
        return seconds(organisation)
                .filter(member -> !not.contains(member.person().id().value()));
    }

    private Stream<Member> seconds(OrganisationId organisation) {
        return people.members(organisation).stream()
                .filter(member -> member.permissions().contains(Permission.SECOND));
    }

    private static SecondPerson person(Member member) {
        return new SecondPerson(
                member.person().id().value(),
                member.person().name(),
                member.person().email());
    }
}

package org.lectern.server.people;

import java.util.List;
import org.lectern.server.database.OrganisationId;
import org.springframework.stereotype.Component;

/** For which organisations somebody signs in. What stands in each is asked in a transaction of its own, so that none may be open. */
@Component
class Homes {

    private final People people;
    private final Organisations organisations;

    Homes(People people, Organisations organisations) {
        this.people = people;
        this.organisations = organisations;
    }

    /** The organisations for which the person signs in, the oldest membership first. */
    List<Organisation> of(PersonId person) {
        return people.homes(person, organisations.list()).stream()
                .filter(home ->
                        people.member(home.id(), person).filter(Member::signsIn).isPresent())
                .toList();
    }

    /** Whether the person signs in for another organisation than this one. */
    boolean isElsewhere(OrganisationId organisation, PersonId person) {
        return of(person).stream().anyMatch(home -> !home.id().equals(organisation));
    }

    /** Whether the person signs in for this organisation and no other: a link that is seen there may open nothing else. */
    boolean isOnly(OrganisationId organisation, PersonId person) {
        return of(person).stream().map(Organisation::id).toList().equals(List.of(organisation));
    }
}

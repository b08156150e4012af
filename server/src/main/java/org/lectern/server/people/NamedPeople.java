package org.lectern.server.people;

import org.lectern.server.words.Problem;
import org.lectern.server.words.Refusal;
import org.springframework.stereotype.Component;

/** Finds organisations and their people by the names that a command line gives. */
@Component
public class NamedPeople {

    private final Organisations organisations;
    private final People people;

    NamedPeople(Organisations organisations, People people) {
        this.organisations = organisations;
        this.people = people;
    }

    /** Somebody in an organisation, with what they may do there. */
    public record Found(Organisation organisation, Member member) {}

    /** The person with this address there. @throws Refusal where the organisation is not here or the person not in it */
    public Found find(String slug, String email) {
        Organisation organisation = organisations
                .named(slug)
                .orElseThrow(() -> new Refusal(
                        Problem.ORGANISATION_UNKNOWN,
                        slug,
                        String.join(
                                ", ",
                                organisations.list().stream()
                                        .map(Organisation::slug)
                                        .toList())));
        return people.members(organisation.id()).stream()
                .filter(one -> one.person().email().equalsIgnoreCase(email.strip()))
                .findFirst()
                .map(member -> new Found(organisation, member))
                .orElseThrow(() -> new Refusal(Problem.PERSON_UNKNOWN, email, organisation.name()));
    }
}

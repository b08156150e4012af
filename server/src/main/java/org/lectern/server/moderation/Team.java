package org.lectern.server.moderation;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.rulebook.Permission;
import org.lectern.server.database.OrganisationId;
import org.lectern.server.people.People;
import org.springframework.stereotype.Component;

/**
 * Who decides about comments in an organisation. Somebody alone reads nothing of claims; how long one still runs is shown from three
 * persons on.
 */
record Team(List<Moderator> moderators) {

    private static final int COUNTS_DOWN = 3;

    Team {
        moderators = List.copyOf(moderators);
    }

    /** Somebody who may decide. */
    record Moderator(UUID id, String name) {}

    boolean alone() {
        return moderators.size() < 2;
    }

    boolean countsDown() {
        return moderators.size() >= COUNTS_DOWN;
    }

    boolean has(UUID person) {
        return moderators.stream().anyMatch(one -> one.id().equals(person));
    }

    /** The name of somebody of the team; null for somebody else. */
    @Nullable
    String name(@Nullable UUID person) {
        return moderators.stream()
                .filter(one -> one.id().equals(person))
                .map(Moderator::name)
                .findFirst()
                .orElse(null);
    }

    /** Finds the team of an organisation. */
    @Component
    static final class Finder {

        private final People people;

        Finder(People people) {
            this.people = people;
        }

        Team of(OrganisationId organisation) {
            return new Team(people.members(organisation).stream()
                    .filter(member -> member.permissions().contains(Permission.DECIDE))
                    .map(member -> new Moderator(
                            member.person().id().value(), member.person().name()))
                    .toList());
        }
    }
}

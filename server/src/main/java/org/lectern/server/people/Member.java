package org.lectern.server.people;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lectern.rulebook.Permission;

/**
 * A person in a role of an organisation, with what they may do now: what the role may, and what was given them for a time.
 *
 * @param delegations those that hold now
 * @param acting the one of them whose role may more than their own, or null
 */
public record Member(
        Person person,
        String role,
        String title,
        Set<Permission> permissions,
        List<Delegation> delegations,
        @Nullable Delegation acting) {

    public Member {
        permissions = Set.copyOf(permissions);
        delegations = List.copyOf(delegations);
    }

    /** Whether they have this role, or stand in for who has it. */
    public boolean holds(String wanted) {
        return role.equals(wanted)
                || delegations.stream().anyMatch(one -> one.role().equals(wanted));
    }

    /** The role in which they act: their own, unless they stand in for one that may more. */
    public String actingRole() {
        return acting == null ? role : acting.role();
    }

    /** Whether they sign in, and do not only answer links. */
    public boolean signsIn() {
        return permissions.contains(Permission.READ);
    }
}

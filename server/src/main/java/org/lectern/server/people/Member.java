package org.lectern.server.people;

import java.util.Set;
import org.lectern.rulebook.Permission;

/** A person in a role of an organisation, with what the role may do now. */
public record Member(Person person, String role, String title, Set<Permission> permissions) {

    public Member {
        permissions = Set.copyOf(permissions);
    }

    /** Whether they sign in, and do not only answer links. */
    boolean signsIn() {
        return permissions.contains(Permission.READ);
    }
}

package org.lectern.server.web;

import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import org.lectern.rulebook.Permission;
import org.lectern.server.database.OrganisationId;
import org.lectern.server.words.Problem;
import org.lectern.server.words.Refusal;

/** The person in front of a page, as far as pages need to know them. */
public record Viewer(
        UUID person,
        String name,
        String email,
        String role,
        String roleTitle,
        OrganisationId organisation,
        String organisationName,
        ZoneId zone,
        Set<Permission> permissions) {

    public Viewer {
        permissions = Set.copyOf(permissions);
    }

    public boolean may(Permission permission) {
        return permissions.contains(permission);
    }

    /** Goes on where the viewer may do this. @throws Refusal where their role may not */
    public void require(Permission permission) {
        if (!may(permission)) {
            throw new Refusal(Problem.FORBIDDEN, roleTitle);
        }
    }
}

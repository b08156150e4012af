package org.lectern.server.hosting;

import java.time.Instant;
import java.util.UUID;
import org.lectern.server.database.OrganisationId;

/** A system's invitation of a library; whoever has its link sets the library up, once. {@code name} is what the system calls the library. */
public record Invitation(
        OrganisationId host, UUID id, byte[] hash, String name, String email, Instant invited, Instant expires) {

    @Override
    public String toString() {
        return id.toString();
    }
}

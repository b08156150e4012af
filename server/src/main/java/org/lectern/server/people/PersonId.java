package org.lectern.server.people;

import java.util.UUID;

/** One person, whatever organisations they work in. */
public record PersonId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}

package org.lectern.server.cases;

import java.util.UUID;

/** A case inside Lectern; people know it by its number. */
public record CaseId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}

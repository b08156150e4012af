package org.lectern.server.people;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.rulebook.Permission;

/**
 * A person of the system that hosts a library, let in by the library to read for a time.
 *
 * @param comments whether they see comments, and what whoever may only read sees with them
 * @param record whether they see the record
 * @param endedAt set where it was ended before its time
 */
public record Guest(
        UUID id,
        PersonId person,
        boolean comments,
        boolean record,
        PersonId givenBy,
        Instant ends,
        @Nullable Instant endedAt) {

    /** The word for the role; no rulebook gives it. */
    static final String ROLE = "guest";

    /** Whether they may look at a moment. */
    public boolean holds(Instant at) {
        return endedAt == null && at.isBefore(ends);
    }

    Set<Permission> permissions() {
        Set<Permission> may = EnumSet.noneOf(Permission.class);
        if (comments) {
            may.add(Permission.READ);
        }
        if (record) {
            may.add(Permission.SEE_RECORD);
        }
        return may;
    }

    /** Whether a guest may ask for this: to look, within what is shared; and what concerns their own account. */
    boolean mayAsk(String method, String path) {
        boolean own = under(path, "/account") || under(path, "/help");
        boolean looks = method.equals("GET") || method.equals("HEAD");
        return own || (looks && (comments || (record && under(path, "/record"))));
    }

    private static boolean under(String path, String place) {
        return path.equals(place) || path.startsWith(place + "/");
    }
}

package org.lectern.server.people;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lectern.rulebook.Permission;

/**
 * A person may do what another role may, from one moment to another. {@code title} is the role's at that time; {@code endedAt} is set where
 * it was ended before its time.
 */
public record Delegation(
        UUID id,
        PersonId person,
        String role,
        String title,
        PersonId givenBy,
        Instant begins,
        Instant ends,
        String reason,
        @Nullable Instant endedAt) {

    // Whoever says who works here, sees the links under Messages or says what the policy is could make it last.
    private static final Set<Permission> NEVER_GIVEN =
            EnumSet.of(Permission.MANAGE_PEOPLE, Permission.MANAGE_POLICY, Permission.DELEGATE);

    /** What a delegation gives of what its role may do: not what could make it last. */
    static Set<Permission> given(Set<Permission> ofRole) {
        return ofRole.stream()
                .filter(permission -> !NEVER_GIVEN.contains(permission))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** When it ends or has ended. */
    public Instant end() {
        return endedAt != null && endedAt.isBefore(ends) ? endedAt : ends;
    }

    /** Whether it holds at a moment: from its beginning on, and no more at its end. */
    public boolean holds(Instant at) {
        return !at.isBefore(begins) && at.isBefore(end());
    }
}

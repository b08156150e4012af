package org.lectern.server.moderation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.server.database.OrganisationId;

/** One person asked to look again at one decision; {@code answer} is null while they have not answered. */
public record SecondLook(
        OrganisationId organisation,
        UUID id,
        DecisionId decision,
        SecondLooks.Purpose purpose,
        UUID person,
        Instant askedAt,
        Instant expiresAt,
        @Nullable Answer answer,
        @Nullable Instant answeredAt) {

    /** What a second person can say. */
    public enum Answer {
        AGREE,
        LEAVE_UP,
        /** The comment is about them, so somebody else is asked. */
        ABOUT_ME,
        /** No longer asked for. */
        WITHDRAWN
    }
}

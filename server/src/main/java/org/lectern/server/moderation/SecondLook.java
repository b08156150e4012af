package org.lectern.server.moderation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.server.database.OrganisationId;

/**
 * One person asked to look again at one decision; {@code answer} is null while they have not answered.
 *
 * @param clause what is asked about where the decision cites none; null where it does
 * @param because what only this person learns, once they have answered; null where there is no such thing
 */
public record SecondLook(
        OrganisationId organisation,
        UUID id,
        DecisionId decision,
        SecondLooks.Purpose purpose,
        @Nullable String clause,
        @Nullable String because,
        UUID person,
        Instant askedAt,
        Instant expiresAt,
        @Nullable Answer answer,
        @Nullable Instant answeredAt) {

    /** What a second person can say. */
    public enum Answer {
        /** It breaks the rule, as the decision says. */
        AGREE,
        /** It should stay up. */
        LEAVE_UP,
        /** It breaks the rule, though it was left up. */
        TAKE_AWAY,
        /** The comment is about them, so somebody else is asked. */
        ABOUT_ME,
        /** No longer asked for. */
        WITHDRAWN
    }
}

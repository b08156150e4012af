package org.lectern.server.platform;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Why a platform did not answer as it should. {@code detail} is what it said, in at most 200 characters without markup or secrets;
 * {@code retryAfter} is its own wish, null without one.
 */
public record Failure(Cause cause, String detail, @Nullable Duration retryAfter) {

    /** One row of the table of failures; each has a text on the channel's page. */
    public enum Cause {
        /** 401: the sign-in is not accepted. */
        SIGN_IN_REFUSED,
        /** 403: the sign-in is accepted and may not do this. */
        NOT_PERMITTED,
        /** 404 or 410: nothing there. */
        NOT_FOUND,
        /** 429: too many questions. */
        TOO_MANY_REQUESTS,
        /** 5xx. */
        SERVER_ERROR,
        /** Any other status. */
        UNEXPECTED_STATUS,
        /** An answer began or was awaited and took too long. */
        TOO_SLOW,
        /** Something other than the JSON that was asked for, often a web page. */
        NOT_JSON,
        /** Sent elsewhere; never followed, since the sign-in would go along. */
        REDIRECTED,
        /** No connection, or it closed without an answer. */
        SILENT,
        /** The answer ended too early. */
        CUT_OFF,
        /** The answer is larger than what is accepted. */
        TOO_LARGE,
        /** The address leads into a private network. */
        ADDRESS_REFUSED,
        /** Only a person can look there. */
        ONLY_BY_HAND,
        /** The answer was good, and Lectern failed to take it in: an error of its own. */
        NOT_TAKEN_IN
    }

    /** As it is kept in one column: the cause's name and what the platform said. */
    public String kept() {
        return cause.name() + " " + detail;
    }
}

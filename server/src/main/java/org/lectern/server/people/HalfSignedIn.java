package org.lectern.server.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody whose password was right, or for whom a provider vouched, and whose code is still asked for; kept in a session in which nobody is signed in. */
record HalfSignedIn(UUID person, String email, Way way, Instant until) implements Serializable {

    private static final String ATTRIBUTE = "lectern.half";
    private static final Duration WAITS = Duration.ofMinutes(10);

    static void keep(HttpServletRequest request, SignedIn who, Instant now) {
        request.getSession()
                .setAttribute(
                        ATTRIBUTE,
                        new HalfSignedIn(who.person().value(), who.getUsername(), who.way(), now.plus(WAITS)));
    }

    /** Who is half signed in, in this session; null where nobody is, or no longer. */
    static @Nullable HalfSignedIn of(HttpServletRequest request, Instant now) {
        HttpSession session = request.getSession(false);
        return session != null
                        && session.getAttribute(ATTRIBUTE) instanceof HalfSignedIn half
                        && half.until.isAfter(now)
                ? half
                : null;
    }

    static void forget(HttpServletRequest request) {
        request.getSession().removeAttribute(ATTRIBUTE);
    }
}

package org.lectern.server.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lectern.server.web.pages.Layout.Notice;

/** What the page after a redirect says once: what has just happened, and perhaps the way back. */
public record Flash(Notice.Kind kind, String text, @Nullable Way undo) implements Serializable {

    private static final String ATTRIBUTE = "lectern.flash";

    /** The way back: the address that a form posts to, until the deadline. */
    public record Way(String action, Instant deadline) implements Serializable {}

    /** A notice without a way back. */
    public static Flash notice(Notice.Kind kind, String text) {
        return new Flash(kind, text, null);
    }

    /** What was done and can be undone until the deadline; shown as a bar that counts down. */
    public static Flash undo(String text, String action, Instant deadline) {
        return new Flash(Notice.Kind.DONE, text, new Way(action, deadline));
    }

    /** Keeps this for the next page of the session. */
    public void keep(HttpServletRequest request) {
        request.getSession().setAttribute(ATTRIBUTE, this);
    }

    /** Takes what is kept, so that it is said once; null where nothing is. */
    static @Nullable Flash take(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(ATTRIBUTE) instanceof Flash flash)) {
            return null;
        }
        session.removeAttribute(ATTRIBUTE);
        return flash;
    }
}

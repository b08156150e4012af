package org.lectern.server.app;

import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was answered so far, kept in the session; passwords are sealed. Nothing else is kept before the last step.
 *
 * @param policy the text of the rulebook
 */
record FirstRunAnswers(
        @Nullable String state,
        @Nullable Library library,
        @Nullable String policy,
        @Nullable Week week,
        @Nullable Second second,
        @Nullable MailAnswer mail,
        @Nullable Invited invited)
        implements Serializable {

    private static final String ATTRIBUTE = "lectern.first-run";

    static final FirstRunAnswers NONE = new FirstRunAnswers(null, null, null, null, null, null, null);

    /** With which link a library sets itself up that a system invited, what the system calls it, and where the link was sent. */
    record Invited(String link, String name, String email) implements Serializable {}

    /** The library and its director. */
    record Library(String organisation, String director, String email, byte[] password) implements Serializable {}

    /** Time zone, and opening and closing times under {@code monOpen}, {@code monClose}, ... */
    record Week(String zone, Map<String, String> times) implements Serializable {

        Week {
            times = Map.copyOf(times);
        }
    }

    /** The person who looks again. */
    record Second(String name, String email) implements Serializable {}

    /** The mail server; {@code decided} once it is not only tried, {@code none} where there is to be none. */
    record MailAnswer(
            String host,
            String port,
            String security,
            String username,
            byte[] password,
            String from,
            boolean decided,
            boolean none)
            implements Serializable {}

    /** The answers of the session, or null where the code was not entered. */
    static @Nullable FirstRunAnswers in(@Nullable HttpSession session) {
        return session != null && session.getAttribute(ATTRIBUTE) instanceof FirstRunAnswers answers ? answers : null;
    }

    void keep(HttpSession session) {
        session.setAttribute(ATTRIBUTE, this);
    }

    static FirstRunAnswers of(Invited invited) {
        return new FirstRunAnswers(null, null, null, null, null, null, invited);
    }

    FirstRunAnswers withState(String other) {
        return new FirstRunAnswers(other, library, policy, week, second, mail, invited);
    }

    FirstRunAnswers withLibrary(Library other) {
        return new FirstRunAnswers(state, other, policy, week, second, mail, invited);
    }

    FirstRunAnswers withPolicy(String other) {
        return new FirstRunAnswers(state, library, other, week, second, mail, invited);
    }

    FirstRunAnswers withWeek(Week other) {
        return new FirstRunAnswers(state, library, policy, other, second, mail, invited);
    }

    FirstRunAnswers withSecond(Second other) {
        return new FirstRunAnswers(state, library, policy, week, other, mail, invited);
    }

    FirstRunAnswers withMail(MailAnswer other) {
        return new FirstRunAnswers(state, library, policy, week, second, other, invited);
    }
}

package org.lectern.server.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Locale;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Counts the wrong password. Says only that the two do not belong together, or that it is too early to try again. */
final class AfterRefusedSignIn implements AuthenticationFailureHandler {

    private static final String TRIED = "lectern.tried";
    private static final int LONGEST_ADDRESS = 254;

    private final Passwords passwords;

    AfterRefusedSignIn(Passwords passwords) {
        this.passwords = passwords;
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        String email = email(request);
        request.getSession().setAttribute(TRIED, email);
        if (!(refused instanceof LockedException)) {
            passwords.failed(email);
        }
        response.sendRedirect(passwords.waitsUntil(email) == null ? "/sign-in?wrong" : "/sign-in?wait");
    }

    private static String email(HttpServletRequest request) {
        String given = request.getParameter("email");
        String email =
                given == null ? "" : given.strip().toLowerCase(Locale.ROOT).replace("\u0000", "");
        return email.length() <= LONGEST_ADDRESS ? email : email.substring(0, LONGEST_ADDRESS);
    }

    /** The address of the last refused try in this session, or an empty text. */
    static String tried(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(TRIED) instanceof String email ? email : "";
    }
}

package org.lectern.server.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Counts the wrong password. Says only that the two do not belong together, or that it is too early to try again. */
final class AfterRefusedSignIn implements AuthenticationFailureHandler {

    private final Passwords passwords;

    AfterRefusedSignIn(Passwords passwords) {
        this.passwords = passwords;
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        if (refused instanceof LockedException) {
            response.sendRedirect("/sign-in?wait");
            return;
        }
        String email = request.getParameter("email");
        if (email != null) {
            passwords.failed(email.strip().toLowerCase(Locale.ROOT));
        }
        response.sendRedirect("/sign-in?wrong");
    }
}

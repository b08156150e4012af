package org.lectern.server.people;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;

/** Forgets earlier wrong passwords and goes on to where the person wanted to go. */
final class AfterSignIn extends SavedRequestAwareAuthenticationSuccessHandler {

    private final Passwords passwords;

    AfterSignIn(Passwords passwords) {
        this.passwords = passwords;
        setDefaultTargetUrl("/comments");
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws ServletException, IOException {
        passwords.succeeded(authentication.getName());
        request.getSession().setAttribute(Devices.ATTRIBUTE, Devices.name(request.getHeader("User-Agent")));
        super.onAuthenticationSuccess(request, response, authentication);
    }
}

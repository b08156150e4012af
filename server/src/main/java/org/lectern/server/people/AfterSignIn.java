package org.lectern.server.people;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/** Asks for a code where the person has set that up; else forgets earlier wrong tries and goes on to where the person wanted to go. */
@Component
final class AfterSignIn extends SavedRequestAwareAuthenticationSuccessHandler {

    private final Passwords passwords;
    private final SecondStep secondStep;
    private final Clock clock;

    AfterSignIn(Passwords passwords, SecondStep secondStep, Clock clock) {
        this.passwords = passwords;
        this.secondStep = secondStep;
        this.clock = clock;
        setDefaultTargetUrl("/comments");
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws ServletException, IOException {
        if (authentication.getPrincipal() instanceof SignedIn who && lacksCode(who)) {
            askForCode(request, response, who);
        } else {
            goOn(request, response, authentication);
        }
    }

    private boolean lacksCode(SignedIn who) {
        return !who.way().twoSteps() && secondStep.of(who.person()).on();
    }

    /** Goes on with somebody who has shown otherwise than by a password who they are. */
    void vouched(SignedIn who, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (lacksCode(who)) {
            askForCode(request, response, who);
        } else {
            enter(who, request, response);
        }
    }

    // The password alone signs nobody in, and wrong codes go on being counted.
    private void askForCode(HttpServletRequest request, HttpServletResponse response, SignedIn who) throws IOException {
        keep(SecurityContextHolder.createEmptyContext(), request, response);
        HalfSignedIn.keep(request, who, clock.instant());
        response.sendRedirect("/sign-in/code");
    }

    /** Signs in whose password and code were right, in a session with a new name. */
    void withCode(HalfSignedIn half, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        HalfSignedIn.forget(request);
        enter(SignedIn.as(half.person(), half.email(), half.way()), request, response);
    }

    private void enter(SignedIn who, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        request.getSession();
        request.changeSessionId();
        Authentication authentication = UsernamePasswordAuthenticationToken.authenticated(who, null, List.of());
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication);
        keep(context, request, response);
        goOn(request, response, authentication);
    }

    private static void keep(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        SecurityContextHolder.setContext(context);
        new HttpSessionSecurityContextRepository().saveContext(context, request, response);
    }

    private void goOn(HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws ServletException, IOException {
        passwords.succeeded(authentication.getName());
        request.getSession().setAttribute(Devices.ATTRIBUTE, Devices.name(request.getHeader("User-Agent")));
        super.onAuthenticationSuccess(request, response, authentication);
    }
}

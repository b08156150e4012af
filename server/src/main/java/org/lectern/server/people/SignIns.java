package org.lectern.server.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** Where a person is signed in, and ways to begin and end that. */
@Component
public class SignIns {

    private final FindByIndexNameSessionRepository<? extends Session> sessions;

    SignIns(FindByIndexNameSessionRepository<? extends Session> sessions) {
        this.sessions = sessions;
    }

    /** Signs somebody in who has just set their password, in a session that nobody knew before. */
    public void begin(Person person, HttpServletRequest request, HttpServletResponse response) {
        HttpSession before = request.getSession(false);
        if (before != null) {
            before.invalidate();
        }
        request.getSession(true).setAttribute(Devices.ATTRIBUTE, Devices.name(request.getHeader("User-Agent")));
        SignedIn who = new SignedIn(person.id().value(), person.email(), false, null);
        Authentication authentication = UsernamePasswordAuthenticationToken.authenticated(who, null, List.of());
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication);
        SecurityContextHolder.setContext(context);
        new HttpSessionSecurityContextRepository().saveContext(context, request, response);
    }

    /** The person's sessions, the one used last first. */
    List<? extends Session> of(String email) {
        return sessions.findByPrincipalName(email).values().stream()
                .sorted((a, b) -> b.getLastAccessedTime().compareTo(a.getLastAccessedTime()))
                .toList();
    }

    /** Ends all sessions of the person but the one with this id. */
    void endOthers(String email, String but) {
        sessions.findByPrincipalName(email).keySet().stream()
                .filter(id -> !id.equals(but))
                .forEach(sessions::deleteById);
    }
}

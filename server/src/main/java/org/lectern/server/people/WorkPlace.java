package org.lectern.server.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lectern.server.database.OrganisationId;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** The organisation that somebody who belongs to several has chosen to work for in this session. */
final class WorkPlace {

    private static final String ATTRIBUTE = "lectern.organisation";

    private WorkPlace() {}

    /** Keeps the choice; whether the person belongs there is looked up anew for each request. */
    static void choose(HttpServletRequest request, OrganisationId organisation) {
        request.getSession().setAttribute(ATTRIBUTE, organisation.value());
    }

    /** What was chosen in the session of this request, if it is among these. */
    static Optional<Organisation> ofThisSession(List<Organisation> organisations) {
        return ofThisSession()
                .flatMap(chosen -> organisations.stream()
                        .filter(one -> one.id().equals(chosen))
                        .findFirst());
    }

    /** What was chosen in the session of this request; empty where nothing was. */
    static Optional<OrganisationId> ofThisSession() {
        HttpSession session = RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                ? request.getRequest().getSession(false)
                : null;
        return session != null && session.getAttribute(ATTRIBUTE) instanceof UUID chosen
                ? Optional.of(new OrganisationId(chosen))
                : Optional.empty();
    }
}

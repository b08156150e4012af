package org.lectern.server.people;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lectern.server.web.Layouts;
import org.lectern.server.web.Viewer;
import org.lectern.server.web.ViewerSource;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Turns the identity of the session into a viewer with the role and permissions of this moment. */
@Component
class SignedInViewers implements ViewerSource {

    private final People people;
    private final Organisations organisations;
    private final Layouts layouts;
    private final Viewers viewers;

    SignedInViewers(People people, Organisations organisations, Layouts layouts, Viewers viewers) {
        this.viewers = viewers;
        this.layouts = layouts;
        this.people = people;
        this.organisations = organisations;
    }

    @Override
    public @Nullable Viewer viewer() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof SignedIn signedIn)) {
            return null;
        }
        List<Organisation> all = organisations.list();
        return WorkPlace.ofThisSession(all)
                .flatMap(chosen -> viewer(chosen, signedIn.person()))
                .or(() -> people.homes(signedIn.person(), all).stream()
                        .findFirst()
                        .flatMap(home -> viewer(home, signedIn.person())))
                .orElse(null);
    }

    private Optional<Viewer> viewer(Organisation organisation, PersonId person) {
        return people.member(organisation.id(), person)
                .map(member -> viewers.of(organisation, member, layouts.messages()));
    }
}

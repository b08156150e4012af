package org.lectern.server.people;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lectern.server.web.Layouts;
import org.lectern.server.web.Viewer;
import org.lectern.server.web.ViewerSource;
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
        SignedIn signedIn = SignedIn.here();
        if (signedIn == null) {
            return null;
        }
        List<Organisation> open = signedIn.way().opens(organisations.list());
        return WorkPlace.ofThisSession(open)
                .flatMap(chosen -> viewer(chosen, signedIn))
                .or(() -> people.homes(signedIn.person(), open).stream()
                        .findFirst()
                        .flatMap(home -> viewer(home, signedIn)))
                .orElse(null);
    }

    private Optional<Viewer> viewer(Organisation organisation, SignedIn signedIn) {
        return people.member(organisation.id(), signedIn.person())
                .map(member -> viewers.of(organisation, member, signedIn.way().twoSteps(), layouts.messages()));
    }
}

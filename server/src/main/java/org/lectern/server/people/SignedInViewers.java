package org.lectern.server.people;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lectern.rulebook.Permission;
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
    private final SecondStep secondStep;

    SignedInViewers(People people, Organisations organisations, Layouts layouts, SecondStep secondStep) {
        this.secondStep = secondStep;
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
                .map(member -> viewer(organisation, member, signedIn.way()));
    }

    private Viewer viewer(Organisation organisation, Member member, Way way) {
        return new Viewer(
                member.person().id().value(),
                member.person().name(),
                member.person().email(),
                member.actingRole(),
                title(member),
                organisation.id(),
                organisation.name(),
                organisation.zone(),
                permissions(organisation, member, way));
    }

    // Until it is set up they may read, and set it up.
    private Set<Permission> permissions(Organisation organisation, Member member, Way way) {
        boolean lacks = organisation.secondStep()
                && member.permissions().contains(Permission.DECIDE)
                && !way.twoSteps()
                && !secondStep.of(member.person().id()).on();
        return lacks ? Set.of(Permission.READ) : member.permissions();
    }

    private String title(Member member) {
        Delegation acting = member.acting();
        return acting == null
                ? member.title()
                : layouts.messages().text("designees.title.acting", member.title(), acting.title());
    }
}

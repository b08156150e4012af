package org.lectern.server.people;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lectern.rulebook.Permission;
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
    private final SecondStep secondStep;

    SignedInViewers(People people, Organisations organisations, Layouts layouts, SecondStep secondStep) {
        this.secondStep = secondStep;
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
        return people.member(organisation.id(), person).map(member -> viewer(organisation, member));
    }

    private Viewer viewer(Organisation organisation, Member member) {
        return new Viewer(
                member.person().id().value(),
                member.person().name(),
                member.person().email(),
                member.actingRole(),
                title(member),
                organisation.id(),
                organisation.name(),
                organisation.zone(),
                permissions(organisation, member));
    }

    // Until it is set up they may read, and set it up.
    private Set<Permission> permissions(Organisation organisation, Member member) {
        boolean lacks = organisation.secondStep()
                && member.permissions().contains(Permission.DECIDE)
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

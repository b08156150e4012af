package org.lectern.server.people;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lectern.server.database.OrganisationId;
import org.lectern.server.database.Tenancy;
import org.lectern.server.web.Layouts;
import org.lectern.server.web.Viewer;
import org.lectern.server.web.ViewerSource;
import org.lectern.server.words.Problem;
import org.lectern.server.words.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Turns the identity of the session into a viewer with the role and permissions of this moment. */
@Component
class SignedInViewers implements ViewerSource {

    private final Tenancy tenancy;
    private final People people;
    private final Organisations organisations;
    private final Layouts layouts;
    private final Viewers viewers;
    private final Guests guests;

    SignedInViewers(
            Tenancy tenancy,
            People people,
            Organisations organisations,
            Layouts layouts,
            Viewers viewers,
            Guests guests) {
        this.tenancy = tenancy;
        this.guests = guests;
        this.viewers = viewers;
        this.layouts = layouts;
        this.people = people;
        this.organisations = organisations;
    }

    @Override
    public @Nullable Viewer viewer() {
        SignedIn signedIn = SignedIn.here();
        return signedIn == null
                ? null
                : chosen(signedIn)
                        .flatMap(place -> tenancy.in(place, () -> member(place, signedIn)))
                        .or(() -> elsewhere(signedIn))
                        .orElse(null);
    }

    @Override
    public <T> T reading(Function<Viewer, T> page) {
        SignedIn signedIn = SignedIn.here();
        if (signedIn == null) {
            throw new Refusal(Problem.NOT_SIGNED_IN);
        }
        return chosen(signedIn)
                .flatMap(place ->
                        tenancy.reading(place, () -> member(place, signedIn).map(page)))
                .orElseGet(() -> {
                    Viewer viewer = elsewhere(signedIn).orElseThrow(() -> new Refusal(Problem.NOT_SIGNED_IN));
                    return tenancy.reading(viewer.organisation(), () -> page.apply(viewer));
                });
    }

    private static Optional<OrganisationId> chosen(SignedIn signedIn) {
        return WorkPlace.ofThisSession().filter(signedIn.way()::opens);
    }

    /** Who is no member where the session works: a guest there, or somebody who has yet to be brought to where they belong. */
    private Optional<Viewer> elsewhere(SignedIn signedIn) {
        List<Organisation> open = signedIn.way().opens(organisations.list());
        return WorkPlace.ofThisSession(open)
                .flatMap(chosen ->
                        guests.now(chosen.id(), signedIn.person()).map(guest -> guest(chosen, guest, signedIn)))
                .or(() -> home(signedIn, open));
    }

    // Looking into each organisation for where somebody belongs is for their first page, not for every one.
    private Optional<Viewer> home(SignedIn signedIn, List<Organisation> open) {
        return people.homes(signedIn.person(), open).stream()
                .findFirst()
                .flatMap(home -> tenancy.in(home.id(), () -> member(home.id(), signedIn))
                        .map(viewer -> {
                            WorkPlace.choose(request(), home.id());
                            return viewer;
                        }));
    }

    /** In the open transaction, with what says in which words pages speak to them. */
    private Optional<Viewer> member(OrganisationId organisation, SignedIn signedIn) {
        Optional<Viewer> viewer = people.signedIn(signedIn.person())
                .map(here -> viewers.of(
                        here.organisation(), here.member(), signedIn.way().twoSteps(), layouts.messages()));
        viewer.ifPresent(_ -> layouts.speakFor(organisation));
        return viewer;
    }

    // Whatever a guest asks for goes through here, so that no page has to know of guests to be safe from them.
    private Viewer guest(Organisation library, Guest guest, SignedIn signedIn) {
        String title = layouts.messages()
                .text(
                        "guests.title",
                        organisations.hostOf(library.id()).orElseThrow().name(),
                        Days.last(guest.ends(), library.zone()));
        HttpServletRequest request = request();
        if (!guest.mayAsk(request.getMethod(), request.getRequestURI())) {
            throw new Refusal(Problem.FORBIDDEN, title);
        }
        Person person = people.withEmail(signedIn.getUsername()).orElseThrow();
        layouts.speakFor(library.id());
        return viewers.of(
                library,
                new Member(person, Guest.ROLE, title, guest.permissions(), List.of(), null),
                layouts.messages());
    }

    private static HttpServletRequest request() {
        return ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
    }
}

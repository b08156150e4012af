package org.lectern.server.people;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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

    private final People people;
    private final Organisations organisations;
    private final Layouts layouts;
    private final Viewers viewers;
    private final Guests guests;

    SignedInViewers(People people, Organisations organisations, Layouts layouts, Viewers viewers, Guests guests) {
        this.guests = guests;
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
                .map(member -> viewers.of(organisation, member, signedIn.way().twoSteps(), layouts.messages()))
                .or(() -> guests.now(organisation.id(), signedIn.person())
                        .map(guest -> guest(organisation, guest, signedIn)));
    }

    // Whatever a guest asks for goes through here, so that no page has to know of guests to be safe from them.
    private Viewer guest(Organisation library, Guest guest, SignedIn signedIn) {
        String title = layouts.messages()
                .text(
                        "guests.title",
                        organisations.hostOf(library.id()).orElseThrow().name(),
                        Days.last(guest.ends(), library.zone()));
        HttpServletRequest request =
                ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
        if (!guest.mayAsk(request.getMethod(), request.getRequestURI())) {
            throw new Refusal(Problem.FORBIDDEN, title);
        }
        Person person = people.withEmail(signedIn.getUsername()).orElseThrow();
        return viewers.of(
                library,
                new Member(person, Guest.ROLE, title, guest.permissions(), List.of(), null),
                layouts.messages());
    }
}

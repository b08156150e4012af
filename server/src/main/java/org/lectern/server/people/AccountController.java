package org.lectern.server.people;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import org.lectern.server.people.pages.AccountPage;
import org.lectern.server.web.AccountPlace;
import org.lectern.server.web.AccountSource;
import org.lectern.server.web.Flash;
import org.lectern.server.web.Layouts;
import org.lectern.server.web.Redirect;
import org.lectern.server.web.StaffTexts;
import org.lectern.server.web.Times;
import org.lectern.server.web.View;
import org.lectern.server.web.Viewer;
import org.lectern.server.web.pages.Layout.Notice;
import org.lectern.server.web.pages.Option;
import org.lectern.server.words.Messages;
import org.lectern.server.words.Problem;
import org.lectern.server.words.Refusal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ResponseEntity;
import org.springframework.session.Session;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One's own account: what one may do, where one is signed in, the password. */
@Controller
class AccountController {

    private final Layouts layouts;
    private final SignIns signIns;
    private final Passwords passwords;
    private final OwnPassword ownPassword;
    private final SecondStep secondStep;
    private final Passkeys passkeys;
    private final People people;
    private final Organisations organisations;
    private final ObjectProvider<StaffTexts> staffTexts;
    private final ObjectProvider<AccountSource> places;

    AccountController(
            Layouts layouts,
            SignIns signIns,
            Passwords passwords,
            OwnPassword ownPassword,
            SecondStep secondStep,
            Passkeys passkeys,
            People people,
            Organisations organisations,
            ObjectProvider<StaffTexts> staffTexts,
            ObjectProvider<AccountSource> places) {
        this.places = places;
        this.people = people;
        this.ownPassword = ownPassword;
        this.secondStep = secondStep;
        this.passkeys = passkeys;
        this.organisations = organisations;
        this.staffTexts = staffTexts;
        this.layouts = layouts;
        this.signIns = signIns;
        this.passwords = passwords;
    }

    @GetMapping("/account")
    View account(Viewer viewer, HttpServletRequest request) {
        return page(viewer, request, new PasswordInput("", "", "").asked());
    }

    private View page(Viewer viewer, HttpServletRequest request, PasswordInput.Asked asked) {
        Messages messages = layouts.messages();
        return View.of(
                "people/account.jte",
                new AccountPage(
                        layouts.titled(viewer, viewer.name()),
                        viewer.name(),
                        viewer.email(),
                        viewer.roleTitle(),
                        instead(viewer),
                        PermissionWords.of(messages, viewer.permissions()),
                        staffTexts.stream()
                                .flatMap(texts -> texts.of(viewer).stream())
                                .toList(),
                        places(viewer),
                        workPlaces(viewer),
                        sessions(viewer, request.getSession().getId()),
                        secondStep.of(new PersonId(viewer.person())).on(),
                        passkeys.of(viewer.email()).size(),
                        asked.current(),
                        asked.password(),
                        asked.again()));
    }

    private List<String> instead(Viewer viewer) {
        return people.member(viewer.organisation(), new PersonId(viewer.person()))
                .map(member -> StandIns.of(layouts.messages(), member, viewer.zone()))
                .orElse(List.of());
    }

    private List<AccountPage.Place> places(Viewer viewer) {
        Messages messages = layouts.messages();
        return places.stream()
                .map(source -> source.place(viewer))
                .sorted(Comparator.comparingInt(AccountPlace::order))
                .map(place -> new AccountPage.Place(
                        messages.text(place.titleKey()), place.says(), place.href(), messages.text(place.linkKey())))
                .toList();
    }

    private List<Option> workPlaces(Viewer viewer) {
        return homes().stream()
                .map(home -> new Option(home.slug(), home.name(), home.id().equals(viewer.organisation())))
                .toList();
    }

    private List<Organisation> homes() {
        SignedIn here = SignedIn.here();
        return here == null ? List.of() : people.homes(here.person(), here.way().opens(organisations.list()));
    }

    /** Goes on in another organisation that one belongs to, for as long as this session lasts. */
    @PostMapping("/account/organisation")
    ResponseEntity<Void> workFor(
            Viewer viewer, @RequestParam(defaultValue = "") String organisation, HttpServletRequest request) {
        Organisation chosen = homes().stream()
                .filter(home -> home.slug().equals(organisation))
                .findFirst()
                .orElseThrow(() -> new Refusal(Problem.NOT_FOUND));
        WorkPlace.choose(request, chosen.id());
        return Redirect.to("/account");
    }

    private List<AccountPage.Session> sessions(Viewer viewer, String here) {
        Times times = layouts.times(viewer);
        return signIns.of(viewer.email()).stream()
                .map(session -> new AccountPage.Session(
                        device(session),
                        times.at(session.getCreationTime()),
                        times.ago(session.getLastAccessedTime()),
                        session.getId().equals(here)))
                .toList();
    }

    private String device(Session session) {
        String name = session.getAttribute(Devices.ATTRIBUTE);
        return name == null || name.isEmpty() ? layouts.messages().text("account.device.unknown") : name;
    }

    @PostMapping("/account/sign-out-everywhere")
    ResponseEntity<Void> signOutEverywhere(Viewer viewer, HttpServletRequest request) {
        signIns.endOthers(viewer.email(), request.getSession().getId());
        request.getSession().invalidate();
        return Redirect.to("/sign-in?signed-out");
    }

    @PostMapping("/account/password")
    Object changePassword(
            Viewer viewer,
            @RequestParam(defaultValue = "") String current,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String again,
            HttpServletRequest request) {
        PersonId person = new PersonId(viewer.person());
        PasswordInput input = new PasswordInput(current, password, again);
        PasswordInput.Asked asked = input.check(layouts.messages(), ownPassword.isRight(viewer, current));
        if (asked.wrong()) {
            return page(viewer, request, asked).withStatus(422);
        }
        passwords.set(person, password);
        signIns.endOthers(viewer.email(), request.getSession().getId());
        Flash.notice(Notice.Kind.DONE, layouts.messages().text("account.password.changed"))
                .keep(request);
        return Redirect.to("/account");
    }
}

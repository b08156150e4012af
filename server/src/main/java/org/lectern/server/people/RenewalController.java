package org.lectern.server.people;

import jakarta.servlet.http.HttpServletRequest;
import org.lectern.rulebook.Permission;
import org.lectern.server.mail.MailInput;
import org.lectern.server.people.pages.ForgottenPage;
import org.lectern.server.people.pages.RenewalPage;
import org.lectern.server.web.Flash;
import org.lectern.server.web.Layouts;
import org.lectern.server.web.Network;
import org.lectern.server.web.Redirect;
import org.lectern.server.web.View;
import org.lectern.server.web.Viewer;
import org.lectern.server.web.pages.Field;
import org.lectern.server.web.pages.Layout.Notice;
import org.lectern.server.words.Problem;
import org.lectern.server.words.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Asking for a link when the password is forgotten, and setting a new one with it. */
@Controller
class RenewalController {

    private final Layouts layouts;
    private final LostAccess lostAccess;
    private final Renewals renewals;
    private final People people;
    private final Organisations organisations;
    private final SignIns signIns;

    RenewalController(
            Layouts layouts,
            LostAccess lostAccess,
            Renewals renewals,
            People people,
            Organisations organisations,
            SignIns signIns) {
        this.layouts = layouts;
        this.lostAccess = lostAccess;
        this.renewals = renewals;
        this.people = people;
        this.organisations = organisations;
        this.signIns = signIns;
    }

    @GetMapping("/forgotten")
    View ask() {
        return asking(Field.empty(), ForgottenPage.State.ASKS);
    }

    /** Says the same whether or not the address is known. */
    @PostMapping("/forgotten")
    View asked(@RequestParam(defaultValue = "") String email, HttpServletRequest request) {
        if (!MailInput.isAddress(email.strip())) {
            return asking(new Field(email, layouts.messages().text("form.email.wrong")), ForgottenPage.State.ASKS)
                    .withStatus(422);
        }
        return lostAccess.ask(email, Network.of(request.getRemoteAddr()))
                ? asking(Field.of(email.strip()), ForgottenPage.State.ASKED)
                : asking(Field.of(email.strip()), ForgottenPage.State.TOO_MANY).withStatus(429);
    }

    private View asking(Field email, ForgottenPage.State state) {
        return View.of("people/forgotten.jte", new ForgottenPage(layouts.open(null, "forgotten.title"), email, state));
    }

    @GetMapping("/renew/{token}")
    View renewal(@PathVariable String token) {
        return page(behind(token), new PasswordInput("", "", "").asked());
    }

    private Renewals.Renewal behind(String token) {
        Renewals.Renewal renewal = renewals.look(token).orElseThrow(() -> new Refusal(Problem.LINK_USED));
        layouts.speakFor(renewal.link().organisation());
        return renewal;
    }

    private View page(Renewals.Renewal renewal, PasswordInput.Asked asked) {
        Person person = person(renewal);
        return View.of(
                "people/renewal.jte",
                new RenewalPage(
                        layouts.open(
                                organisations.get(renewal.link().organisation()).name(), "renewal.title"),
                        renewal.link().toString(),
                        renewal.state(),
                        person.email(),
                        asked.password(),
                        asked.again()));
    }

    private Person person(Renewals.Renewal renewal) {
        return people.member(renewal.link().organisation(), renewal.person())
                .orElseThrow(() -> new Refusal(Problem.LINK_USED))
                .person();
    }

    @PostMapping("/renew/{token}")
    Object renew(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String again,
            HttpServletRequest request) {
        Renewals.Renewal renewal = behind(token);
        PasswordInput.Asked asked = new PasswordInput("", password, again).check(layouts.messages(), true);
        if (asked.wrong()) {
            return page(renewal, asked).withStatus(422);
        }
        Person person = person(renewal);
        if (!renewals.accept(renewal, password)) {
            throw new Refusal(Problem.LINK_USED);
        }
        signIns.endOthers(person.email(), "");
        Flash.notice(Notice.Kind.DONE, layouts.messages().text("renewal.done")).keep(request);
        return Redirect.to("/sign-in");
    }

    /** Gives a member who has lost access a link. */
    @PostMapping("/people/{person}/link")
    Object give(Viewer viewer, @PathVariable String person, HttpServletRequest request) {
        viewer.require(Permission.MANAGE_PEOPLE);
        Member member = people.members(viewer.organisation()).stream()
                .filter(one -> one.person().id().toString().equals(person))
                .findFirst()
                .orElseThrow(() -> new Refusal(Problem.NOT_FOUND));
        boolean given = lostAccess.give(viewer, member.person().id());
        Flash.notice(
                        given ? Notice.Kind.DONE : Notice.Kind.WRONG,
                        layouts.messages()
                                .text(
                                        given ? "people.link.done" : "people.link.elsewhere",
                                        member.person().name()))
                .keep(request);
        return Redirect.to("/people");
    }
}

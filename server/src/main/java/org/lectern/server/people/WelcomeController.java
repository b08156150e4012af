package org.lectern.server.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.lectern.server.people.pages.WelcomePage;
import org.lectern.server.web.Layouts;
import org.lectern.server.web.Redirect;
import org.lectern.server.web.View;
import org.lectern.server.words.Problem;
import org.lectern.server.words.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page on which somebody invited sets a password. */
@Controller
class WelcomeController {

    private final Layouts layouts;
    private final Passwords passwords;
    private final People people;
    private final Organisations organisations;
    private final SignIns signIns;

    WelcomeController(
            Layouts layouts, Passwords passwords, People people, Organisations organisations, SignIns signIns) {
        this.layouts = layouts;
        this.passwords = passwords;
        this.people = people;
        this.organisations = organisations;
        this.signIns = signIns;
    }

    @GetMapping("/welcome/{token}")
    View welcome(@PathVariable String token) {
        return page(token, new PasswordInput("", "", "").asked());
    }

    private View page(String token, PasswordInput.Asked asked) {
        Passwords.Welcome welcome = passwords.look(token).orElseThrow(() -> new Refusal(Problem.LINK_USED));
        Person person = person(welcome);
        layouts.speakFor(welcome.link().organisation());
        return View.of(
                "people/welcome.jte",
                new WelcomePage(
                        layouts.open(
                                organisations.get(welcome.link().organisation()).name(),
                                "welcome.title",
                                person.name()),
                        token,
                        welcome.state(),
                        person.name(),
                        person.email(),
                        asked.password(),
                        asked.again()));
    }

    private Person person(Passwords.Welcome welcome) {
        return people.member(welcome.link().organisation(), welcome.person())
                .orElseThrow(() -> new Refusal(Problem.LINK_USED))
                .person();
    }

    @PostMapping("/welcome/{token}")
    Object accept(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String again,
            HttpServletRequest request,
            HttpServletResponse response) {
        PasswordInput.Asked asked = new PasswordInput("", password, again).check(layouts.messages(), true);
        if (asked.wrong()) {
            return page(token, asked).withStatus(422);
        }
        Passwords.Welcome welcome = passwords.look(token).orElseThrow(() -> new Refusal(Problem.LINK_USED));
        Person person = person(welcome);
        if (!passwords.accept(token, password)) {
            throw new Refusal(Problem.LINK_USED);
        }
        signIns.begin(person, request, response);
        return Redirect.to("/");
    }
}

package org.lectern.server.people;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.server.people.pages.SignInPage;
import org.lectern.server.people.pages.SignInPage.PracticeGroup;
import org.lectern.server.web.Layouts;
import org.lectern.server.web.Redirect;
import org.lectern.server.web.View;
import org.lectern.server.web.pages.Field;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The form to sign in; the answer to it is in {@link AfterSignIn} and {@link AfterRefusedSignIn}. */
@Controller
class SignInController {

    private final Layouts layouts;
    private final Organisations organisations;
    private final Passwords passwords;
    private final Passkeys passkeys;
    private final Providers providers;
    private final ObjectProvider<PracticePeople> practice;

    SignInController(
            Layouts layouts,
            Organisations organisations,
            Passwords passwords,
            Passkeys passkeys,
            Providers providers,
            ObjectProvider<PracticePeople> practice) {
        this.layouts = layouts;
        this.organisations = organisations;
        this.passwords = passwords;
        this.passkeys = passkeys;
        this.providers = providers;
        this.practice = practice;
    }

    @GetMapping("/sign-in")
    Object form(HttpServletRequest request) {
        List<Organisation> here = organisations.list();
        if (here.isEmpty()) {
            return Redirect.to("/start");
        }
        if (here.size() == 1) {
            layouts.speakFor(here.getFirst().id());
        }
        ZoneId zone = here.size() == 1 ? here.getFirst().zone() : ZoneOffset.UTC;
        String email = AfterRefusedSignIn.tried(request);
        Instant until = request.getParameter("wait") == null ? null : passwords.waitsUntil(email);
        return View.of(
                "people/sign-in.jte",
                new SignInPage(
                        layouts.open(here.size() == 1 ? here.getFirst().name() : null, "sign-in.title"),
                        Field.of(email),
                        error(request),
                        layouts.times(zone).atOrNull(until),
                        passkeys.possible(),
                        providers(here),
                        invented()));
    }

    private List<SignInPage.Provider> providers(List<Organisation> here) {
        return here.stream()
                .flatMap(one ->
                        providers.nameOf(one.id()).stream().map(name -> new SignInPage.Provider(one.slug(), name)))
                .toList();
    }

    private @Nullable String error(HttpServletRequest request) {
        return request.getParameter("wrong") == null && request.getParameter("wait") == null
                ? null
                : layouts.messages().text("sign-in.wrong");
    }

    private List<PracticeGroup> invented() {
        return practice.stream()
                .flatMap(source -> source.groups(layouts.messages()).stream())
                .toList();
    }
}

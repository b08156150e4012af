package org.lectern.server.people;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.server.people.pages.SignInCodePage;
import org.lectern.server.web.Layouts;
import org.lectern.server.web.Redirect;
import org.lectern.server.web.View;
import org.lectern.server.web.pages.Field;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The second step of sign-in: the code from the app, or a recovery code. */
@Controller
class SignInCodeController {

    private final Layouts layouts;
    private final Passwords passwords;
    private final SecondStep secondStep;
    private final AfterSignIn afterSignIn;
    private final Organisations organisations;
    private final Clock clock;

    SignInCodeController(
            Layouts layouts,
            Passwords passwords,
            SecondStep secondStep,
            AfterSignIn afterSignIn,
            Organisations organisations,
            Clock clock) {
        this.layouts = layouts;
        this.passwords = passwords;
        this.secondStep = secondStep;
        this.afterSignIn = afterSignIn;
        this.organisations = organisations;
        this.clock = clock;
    }

    @GetMapping("/sign-in/code")
    Object form(HttpServletRequest request) {
        HalfSignedIn half = HalfSignedIn.of(request, clock.instant());
        return half == null ? Redirect.to("/sign-in") : page(half, null, null);
    }

    private View page(HalfSignedIn half, @Nullable String wrongCode, @Nullable String wrongRecovery) {
        List<Organisation> here = organisations.list();
        ZoneId zone = here.size() == 1 ? here.getFirst().zone() : ZoneOffset.UTC;
        return View.of(
                "people/sign-in-code.jte",
                new SignInCodePage(
                        layouts.open(here.size() == 1 ? here.getFirst().name() : null, "code.title"),
                        new Field("", wrongCode),
                        new Field("", wrongRecovery),
                        layouts.times(zone).atOrNull(passwords.waitsUntil(half.email()))));
    }

    /** Signs in with a right code; a wrong one counts as a wrong password does. */
    @PostMapping("/sign-in/code")
    @Nullable
    Object enter(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String recovery,
            HttpServletRequest request,
            HttpServletResponse response)
            throws ServletException, IOException {
        HalfSignedIn half = HalfSignedIn.of(request, clock.instant());
        if (half == null) {
            return Redirect.to("/sign-in");
        }
        boolean waits = passwords.waitsUntil(half.email()) != null;
        if (!waits && secondStep.accept(new PersonId(half.person()), recovery.isBlank() ? code : recovery)) {
            afterSignIn.withCode(half, request, response);
            return null;
        }
        if (!waits) {
            passwords.failed(half.email());
        }
        String wrong = layouts.messages().text(recovery.isBlank() ? "code.wrong" : "code.recovery.wrong");
        return page(half, recovery.isBlank() ? wrong : null, recovery.isBlank() ? null : wrong)
                .withStatus(422);
    }
}

package org.lectern.server.people;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lectern.server.web.Flash;
import org.lectern.server.web.Layouts;
import org.lectern.server.web.Redirect;
import org.lectern.server.web.pages.Layout.Notice;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Sign-in with a passkey: the browser asks for what is to be signed, and sends the signature as a form. */
@Controller
class PasskeySignInController {

    private final Layouts layouts;
    private final Passkeys passkeys;
    private final AfterSignIn afterSignIn;

    PasskeySignInController(Layouts layouts, Passkeys passkeys, AfterSignIn afterSignIn) {
        this.layouts = layouts;
        this.passkeys = passkeys;
        this.afterSignIn = afterSignIn;
    }

    @PostMapping(path = "/sign-in/passkey/challenge", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    String challenge(HttpServletRequest request, HttpServletResponse response) {
        return passkeys.challenge(request, response);
    }

    @PostMapping("/sign-in/passkey")
    @Nullable
    Object enter(
            @RequestParam(defaultValue = "") String credential,
            HttpServletRequest request,
            HttpServletResponse response)
            throws ServletException, IOException {
        Optional<Person> person = passkeys.whoSigned(credential, request, response);
        if (person.isEmpty()) {
            Flash.notice(Notice.Kind.WRONG, layouts.messages().text("passkeys.refused"))
                    .keep(request);
            return Redirect.to("/sign-in");
        }
        SignedIn who = SignedIn.as(person.get().id().value(), person.get().email(), Way.PASSKEY);
        afterSignIn.vouched(who, request, response);
        return null;
    }
}

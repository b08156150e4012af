package org.lectern.server.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.server.people.pages.PasskeysPage;
import org.lectern.server.web.Flash;
import org.lectern.server.web.Layouts;
import org.lectern.server.web.Redirect;
import org.lectern.server.web.Times;
import org.lectern.server.web.View;
import org.lectern.server.web.Viewer;
import org.lectern.server.web.pages.Field;
import org.lectern.server.web.pages.Layout.Notice;
import org.lectern.server.words.Problem;
import org.lectern.server.words.Refusal;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One's own passkeys: adding one takes the password, as it opens every library that the person works for. */
@Controller
class PasskeyController {

    private static final int LONGEST_NAME = 60;

    private final Layouts layouts;
    private final Passkeys passkeys;
    private final OwnPassword ownPassword;
    private final String publicUrl;

    PasskeyController(
            Layouts layouts,
            Passkeys passkeys,
            OwnPassword ownPassword,
            @Value("${lectern.public-url}") String publicUrl) {
        this.layouts = layouts;
        this.passkeys = passkeys;
        this.ownPassword = ownPassword;
        this.publicUrl = publicUrl;
    }

    @GetMapping("/account/passkeys")
    View standing(Viewer viewer, HttpServletRequest request) {
        return page(viewer, Field.of(Devices.name(request.getHeader("User-Agent"))), Field.empty(), null);
    }

    private View page(Viewer viewer, Field name, Field current, @Nullable String toMake) {
        Times times = layouts.times(viewer);
        List<PasskeysPage.Key> keys =
                passkeys.of(viewer.email()).stream().map(one -> key(one, times)).toList();
        return View.of(
                "people/passkeys.jte",
                new PasskeysPage(
                        layouts.of(viewer, "passkeys.title"),
                        passkeys.possible(),
                        publicUrl,
                        viewer.email(),
                        keys,
                        name,
                        current,
                        toMake));
    }

    private static PasskeysPage.Key key(CredentialRecord one, Times times) {
        return new PasskeysPage.Key(
                Passkeys.id(one), one.getLabel(), times.at(one.getCreated()), times.ago(one.getLastUsed()));
    }

    /** Asks for the password; the next page lets the device make the key. */
    @PostMapping("/account/passkeys/begin")
    View begin(
            Viewer viewer,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String current,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!passkeys.possible()) {
            throw new Refusal(Problem.BAD_INPUT);
        }
        String wrongName = named(name) ? null : layouts.messages().text("passkeys.name.wrong");
        String wrong =
                ownPassword.isRight(viewer, current) ? null : layouts.messages().text("password.not-current");
        return wrongName == null && wrong == null
                ? page(viewer, Field.of(name.strip()), Field.empty(), passkeys.ask(request, response))
                : page(viewer, new Field(name, wrongName), new Field("", wrong), null)
                        .withStatus(422);
    }

    private static boolean named(String name) {
        return !name.isBlank() && name.length() <= LONGEST_NAME;
    }

    /** Keeps what the device made. */
    @PostMapping("/account/passkeys")
    Object add(
            Viewer viewer,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String credential,
            HttpServletRequest request,
            HttpServletResponse response) {
        boolean added = named(name) && passkeys.add(credential, name.strip(), request, response);
        return said(request, added, added ? "passkeys.added" : "passkeys.not-added", name.strip());
    }

    @PostMapping("/account/passkeys/{id}/name")
    Object rename(
            Viewer viewer,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String name,
            HttpServletRequest request) {
        if (!named(name)) {
            return said(request, false, "passkeys.name.wrong");
        }
        refuseUnless(passkeys.rename(new PersonId(viewer.person()), viewer.email(), id, name.strip()));
        return said(request, true, "passkeys.renamed", name.strip());
    }

    @PostMapping("/account/passkeys/{id}/remove")
    Object remove(Viewer viewer, @PathVariable String id, HttpServletRequest request) {
        refuseUnless(passkeys.remove(viewer.email(), id));
        return said(request, true, "passkeys.removed");
    }

    private static void refuseUnless(boolean theirs) {
        if (!theirs) {
            throw new Refusal(Problem.NOT_FOUND);
        }
    }

    private Object said(HttpServletRequest request, boolean done, String key, Object... arguments) {
        Flash.notice(
                        done ? Notice.Kind.DONE : Notice.Kind.WRONG,
                        layouts.messages().text(key, arguments))
                .keep(request);
        return Redirect.to("/account/passkeys");
    }
}

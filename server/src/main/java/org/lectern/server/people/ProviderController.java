package org.lectern.server.people;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.lectern.rulebook.Permission;
import org.lectern.server.people.pages.ProviderPage;
import org.lectern.server.web.Flash;
import org.lectern.server.web.Layouts;
import org.lectern.server.web.Redirect;
import org.lectern.server.web.View;
import org.lectern.server.web.Viewer;
import org.lectern.server.web.pages.Layout.Notice;
import org.lectern.server.words.Messages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** An organisation's sign-in provider: tested, then kept, by who manages people and with their password, as it vouches for everybody. */
@Controller
class ProviderController {

    private final Layouts layouts;
    private final Providers providers;
    private final ProviderTrial trial;
    private final ProviderRegistrations registrations;
    private final Organisations organisations;
    private final OwnPassword ownPassword;

    ProviderController(
            Layouts layouts,
            Providers providers,
            ProviderTrial trial,
            ProviderRegistrations registrations,
            Organisations organisations,
            OwnPassword ownPassword) {
        this.layouts = layouts;
        this.providers = providers;
        this.trial = trial;
        this.registrations = registrations;
        this.organisations = organisations;
        this.ownPassword = ownPassword;
    }

    @GetMapping("/settings/sign-in")
    View standing(Viewer viewer) {
        viewer.require(Permission.MANAGE_PEOPLE);
        Provider kept = kept(viewer);
        return page(viewer, kept, ProviderInput.of(kept).form(kept != null));
    }

    private @Nullable Provider kept(Viewer viewer) {
        return providers.of(viewer.organisation()).orElse(null);
    }

    private View page(Viewer viewer, @Nullable Provider kept, ProviderPage.Form form) {
        String slug = organisations.get(viewer.organisation()).slug();
        return View.of(
                "people/provider.jte",
                new ProviderPage(
                        layouts.of(viewer, "providers.title"),
                        kept == null ? null : kept.name(),
                        registrations.back(slug),
                        viewer.email(),
                        form));
    }

    @PostMapping("/settings/sign-in")
    Object keep(
            Viewer viewer,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String issuer,
            @RequestParam(defaultValue = "") String client,
            @RequestParam(defaultValue = "") String secret,
            @RequestParam(defaultValue = "") String step,
            @RequestParam(defaultValue = "") String current,
            HttpServletRequest request) {
        viewer.require(Permission.MANAGE_PEOPLE);
        Provider kept = kept(viewer);
        ProviderInput input = new ProviderInput(name, issuer, client, secret, step).stripped();
        return switch (input.check(layouts.messages(), kept, ownPassword.isRight(viewer, current))) {
            case ProviderInput.Checked.Wrong(var form) ->
                page(viewer, kept, form).withStatus(422);
            case ProviderInput.Checked.Usable(var usable, var open) -> tried(viewer, kept, usable, open, request);
        };
    }

    private Object tried(
            Viewer viewer, @Nullable Provider kept, ProviderInput input, String secret, HttpServletRequest request) {
        Messages messages = layouts.messages();
        Provider given = new Provider(
                viewer.organisation(),
                input.name(),
                input.issuer(),
                input.client(),
                secret,
                input.step(),
                java.util.Map.of());
        ProviderPage.Form form = input.form(kept != null);
        return switch (trial.of(given)) {
            case ProviderTrial.Outcome.WrongIssuer(var key, var seen) ->
                page(viewer, kept, form.withWrongIssuer(messages.text(key, seen)))
                        .withStatus(422);
            case ProviderTrial.Outcome.WrongClient(var seen) ->
                page(viewer, kept, form.withWrongSecret(messages.text("providers.not-known", seen)))
                        .withStatus(422);
            case ProviderTrial.Outcome.Works(var configuration) -> {
                providers.keep(viewer, given.with(configuration));
                yield said(request, "providers.kept", input.name());
            }
        };
    }

    @PostMapping("/settings/sign-in/remove")
    Object remove(Viewer viewer, HttpServletRequest request) {
        viewer.require(Permission.MANAGE_PEOPLE);
        providers.remove(viewer);
        return said(request, "providers.removed");
    }

    private Object said(HttpServletRequest request, String key, Object... arguments) {
        Flash.notice(Notice.Kind.DONE, layouts.messages().text(key, arguments)).keep(request);
        return Redirect.to("/settings/sign-in");
    }
}

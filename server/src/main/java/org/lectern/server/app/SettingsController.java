package org.lectern.server.app;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.rulebook.Permission;
import org.lectern.server.app.pages.SettingsPage;
import org.lectern.server.mail.Mail;
import org.lectern.server.mail.MailInput;
import org.lectern.server.mail.MailServer;
import org.lectern.server.mail.MailTest;
import org.lectern.server.mail.pages.MailForm;
import org.lectern.server.people.HoursWords;
import org.lectern.server.people.Organisation;
import org.lectern.server.people.Organisations;
import org.lectern.server.policy.Policies;
import org.lectern.server.policy.ShownTexts;
import org.lectern.server.web.Flash;
import org.lectern.server.web.Languages;
import org.lectern.server.web.Layouts;
import org.lectern.server.web.RailPlace;
import org.lectern.server.web.RailSource;
import org.lectern.server.web.Redirect;
import org.lectern.server.web.View;
import org.lectern.server.web.Viewer;
import org.lectern.server.web.pages.Layout.Notice;
import org.lectern.server.web.pages.Option;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** What the library is, when it is open, and its mail server. */
@Controller
class SettingsController {

    private final Layouts layouts;
    private final Organisations organisations;
    private final Policies policies;
    private final Mail mail;
    private final MailTest test;

    SettingsController(Layouts layouts, Organisations organisations, Policies policies, Mail mail, MailTest test) {
        this.layouts = layouts;
        this.organisations = organisations;
        this.policies = policies;
        this.mail = mail;
        this.test = test;
    }

    @Bean
    static RailSource settingsInRail() {
        return _ -> List.of(new RailPlace(90, "settings", "rail.settings", "/settings", 0, Permission.READ));
    }

    @GetMapping("/settings")
    View settings(Viewer viewer) {
        viewer.require(Permission.READ);
        if (!viewer.may(Permission.MANAGE_PEOPLE)) {
            return page(viewer, null);
        }
        MailServer kept = kept(viewer);
        return page(
                viewer,
                MailInput.of(kept)
                        .form(
                                layouts.messages(),
                                kept != null && !kept.password().isEmpty(),
                                null));
    }

    private View page(Viewer viewer, @Nullable MailForm form) {
        Organisation organisation = organisations.get(viewer.organisation());
        return View.of(
                "settings/settings.jte",
                new SettingsPage(
                        layouts.of(viewer, "settings.title"),
                        organisation.name(),
                        Region.named(organisation.state()),
                        policies.inForce(viewer.organisation())
                                .rulebook()
                                .document()
                                .name(),
                        organisation.zone().getId(),
                        "/rules/" + organisation.slug(),
                        ShownTexts.languages(policies.inForce(organisation.id()).rulebook()).stream()
                                .map(one -> new Option(one.toLanguageTag(), Languages.named(one), false))
                                .toList(),
                        HoursWords.lines(organisations.hours(organisation.id()), layouts.messages()),
                        form,
                        viewer.email(),
                        organisations
                                .hostOf(organisation.id())
                                .map(Organisation::name)
                                .orElse(null)));
    }

    @PostMapping("/settings/mail")
    Object keep(Viewer viewer, MailFields fields, HttpServletRequest request) {
        viewer.require(Permission.MANAGE_PEOPLE);
        return switch (fields.input().check(layouts.messages(), kept(viewer))) {
            case MailInput.Checked.Wrong(var form) -> page(viewer, form).withStatus(422);
            case MailInput.Checked.Usable(var server) -> {
                mail.use(viewer.organisation(), server);
                Flash.notice(Notice.Kind.DONE, layouts.messages().text("settings.mail.kept"))
                        .keep(request);
                yield Redirect.to("/settings");
            }
        };
    }

    private @Nullable MailServer kept(Viewer viewer) {
        return mail.server(viewer.organisation()).orElse(null);
    }

    private static boolean isKept(@Nullable MailServer kept, MailServer tried) {
        return kept != null && !kept.password().isEmpty() && kept.host().equals(tried.host());
    }

    /** Tries what stands in the form, kept or not, and keeps nothing. */
    @PostMapping("/settings/mail/test")
    View test(Viewer viewer, MailFields fields) {
        viewer.require(Permission.MANAGE_PEOPLE);
        MailServer kept = kept(viewer);
        return switch (fields.input().check(layouts.messages(), kept)) {
            case MailInput.Checked.Wrong(var form) -> page(viewer, form).withStatus(422);
            case MailInput.Checked.Usable(var server) ->
                page(
                        viewer,
                        fields.input()
                                .form(
                                        layouts.messages(),
                                        isKept(kept, server),
                                        test.send(
                                                layouts.messages(),
                                                server,
                                                viewer.email(),
                                                viewer.organisationName())));
        };
    }
}

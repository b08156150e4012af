package org.lectern.server.portal;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lectern.rulebook.Place;
import org.lectern.rulebook.Rulebook;
import org.lectern.server.people.Organisation;
import org.lectern.server.people.Organisations;
import org.lectern.server.policy.ChangesView;
import org.lectern.server.policy.Policies;
import org.lectern.server.policy.PolicyInForce;
import org.lectern.server.policy.ShownTexts;
import org.lectern.server.policy.pages.VersionsPage;
import org.lectern.server.portal.pages.PublicVersionPage;
import org.lectern.server.portal.pages.PublicVersionsPage;
import org.lectern.server.portal.pages.RulesPage;
import org.lectern.server.web.Layouts;
import org.lectern.server.web.View;
import org.lectern.server.words.Problem;
import org.lectern.server.words.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Which versions of a library's policy were in force, from when until when, what was different in each, and each whole; open to everybody. */
@Controller
class VersionsController {

    private final Layouts layouts;
    private final Spoken spoken;
    private final Organisations organisations;
    private final Policies policies;

    VersionsController(Layouts layouts, Spoken spoken, Organisations organisations, Policies policies) {
        this.layouts = layouts;
        this.spoken = spoken;
        this.organisations = organisations;
        this.policies = policies;
    }

    /** {@code from} and {@code to} are the numbers of two versions that somebody wants to see beside each other. */
    @GetMapping("/rules/{slug}/versions")
    View versions(
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String lang,
            @RequestParam(required = false) @Nullable Integer from,
            @RequestParam(required = false) @Nullable Integer to) {
        Organisation library = library(slug);
        Rulebook rulebook = policies.inForce(library.id()).rulebook();
        Locale reader = spoken.published(rulebook, lang);
        List<PolicyInForce> all = policies.versions(library.id());
        String rules = "/rules/" + library.slug();
        return View.of(
                "portal/versions.jte",
                new PublicVersionsPage(
                        new VersionsPage(
                                layouts.published(library.name(), "versions.title"),
                                rules + Spoken.in(reader),
                                rules + "/versions",
                                reader.toLanguageTag(),
                                ShownTexts.at(rulebook, Place.POLICY, reader),
                                ChangesView.versions(all, layouts.times(library.zone()), layouts.messages()),
                                ChangesView.compared(all, from, to, layouts.messages())),
                        others(rulebook, reader)));
    }

    @GetMapping("/rules/{slug}/versions/{number}")
    View version(@PathVariable String slug, @PathVariable int number, @RequestParam(defaultValue = "") String lang) {
        Organisation library = library(slug);
        Rulebook rulebook = policies.inForce(library.id()).rulebook();
        Locale reader = spoken.published(rulebook, lang);
        return View.of(
                "portal/version.jte",
                new PublicVersionPage(
                        ChangesView.whole(
                                layouts.published(library.name(), "versions.one.title"),
                                "/rules/" + library.slug() + "/versions" + Spoken.in(reader),
                                ShownTexts.at(rulebook, Place.POLICY, reader),
                                policies.versions(library.id()),
                                number,
                                reader,
                                layouts.times(library.zone())),
                        others(rulebook, reader)));
    }

    private Organisation library(String slug) {
        return organisations.named(slug).orElseThrow(() -> new Refusal(Problem.NOT_FOUND));
    }

    private static List<RulesPage.Language> others(Rulebook rulebook, Locale reader) {
        return Spoken.others(reader, ShownTexts.languages(rulebook));
    }
}

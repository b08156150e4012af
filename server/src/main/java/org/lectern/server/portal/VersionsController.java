package org.lectern.server.portal;

import org.lectern.server.people.Organisation;
import org.lectern.server.people.Organisations;
import org.lectern.server.policy.ChangesView;
import org.lectern.server.policy.Policies;
import org.lectern.server.policy.pages.VersionsPage;
import org.lectern.server.web.Layouts;
import org.lectern.server.web.View;
import org.lectern.server.words.Problem;
import org.lectern.server.words.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Which versions of a library's policy were in force, from when until when, and what was different in each; open to everybody. */
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

    @GetMapping("/rules/{slug}/versions")
    View versions(@PathVariable String slug, @RequestParam(defaultValue = "") String lang) {
        Organisation library = organisations.named(slug).orElseThrow(() -> new Refusal(Problem.NOT_FOUND));
        spoken.published(policies.inForce(library.id()).rulebook(), lang);
        return View.of(
                "portal/versions.jte",
                new VersionsPage(
                        layouts.published(library.name(), "versions.title"),
                        "/rules/" + library.slug(),
                        ChangesView.versions(
                                policies.versions(library.id()), layouts.times(library.zone()), layouts.messages())));
    }
}

package org.lectern.server.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.rulebook.Permission;
import org.lectern.rulebook.Place;
import org.lectern.server.policy.pages.VersionsPage;
import org.lectern.server.web.Layouts;
import org.lectern.server.web.View;
import org.lectern.server.web.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The versions of the policy, for staff: what was different in each, any two beside each other, and each of them whole. */
@Controller
class PolicyVersionsController {

    private static final String HERE = "/policy/versions";

    private final Layouts layouts;
    private final Policies policies;
    private final ShownTexts shown;

    PolicyVersionsController(Layouts layouts, Policies policies, ShownTexts shown) {
        this.layouts = layouts;
        this.policies = policies;
        this.shown = shown;
    }

    /** {@code from} and {@code to} are the numbers of two versions. */
    @GetMapping(HERE)
    View versions(
            Viewer viewer,
            @RequestParam(required = false) @Nullable Integer from,
            @RequestParam(required = false) @Nullable Integer to) {
        viewer.require(Permission.SEE_COVERAGE);
        List<PolicyInForce> all = policies.versions(viewer.organisation());
        return View.of(
                "policy/versions.jte",
                new VersionsPage(
                        layouts.of(viewer, "versions.title"),
                        "/policy",
                        HERE,
                        "",
                        shown.at(viewer.organisation(), Place.POLICY),
                        ChangesView.versions(all, layouts.times(viewer), layouts.messages()),
                        ChangesView.compared(all, from, to, layouts.messages())));
    }

    @GetMapping(HERE + "/{number}")
    View version(Viewer viewer, @PathVariable int number) {
        viewer.require(Permission.SEE_COVERAGE);
        return View.of(
                "policy/version.jte",
                ChangesView.whole(
                        layouts.of(viewer, "versions.one.title"),
                        HERE,
                        shown.at(viewer.organisation(), Place.POLICY),
                        policies.versions(viewer.organisation()),
                        number,
                        layouts.messages().locale(),
                        layouts.times(viewer)));
    }
}

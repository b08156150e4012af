package org.lectern.server.policy;

import java.time.Clock;
import java.time.LocalDate;
import org.lectern.rulebook.Permission;
import org.lectern.rulebook.Place;
import org.lectern.server.web.Layouts;
import org.lectern.server.web.View;
import org.lectern.server.web.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The policy in force, clause by clause, with how far each works. */
@Controller
class PolicyController {

    private final Layouts layouts;
    private final Policies policies;
    private final ShownTexts shown;
    private final Clock clock;

    PolicyController(Layouts layouts, Policies policies, ShownTexts shown, Clock clock) {
        this.layouts = layouts;
        this.policies = policies;
        this.shown = shown;
        this.clock = clock;
    }

    @GetMapping("/policy")
    View policy(Viewer viewer) {
        viewer.require(Permission.SEE_COVERAGE);
        PolicyInForce policy = policies.inForce(viewer.organisation());
        PolicyView view = new PolicyView(layouts.messages(), policy.rulebook(), Acceptance.passed());
        return View.of(
                "policy/policy.jte",
                view.page(
                        layouts.of(viewer, "rail.policy"),
                        layouts.times(viewer).at(policy.since()).shortText(),
                        LocalDate.ofInstant(clock.instant(), viewer.zone()),
                        shown.at(viewer.organisation(), Place.POLICY),
                        viewer.may(Permission.MANAGE_POLICY) ? VotesController.PAGE : null));
    }
}

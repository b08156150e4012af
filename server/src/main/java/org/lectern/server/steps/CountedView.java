package org.lectern.server.steps;

import java.util.List;
import java.util.Optional;
import org.lectern.rulebook.Clause;
import org.lectern.server.cases.Cases;
import org.lectern.server.database.Tenancy;
import org.lectern.server.moderation.Decision;
import org.lectern.server.policy.Policies;
import org.lectern.server.steps.pages.CountedLine;
import org.lectern.server.web.Layouts;
import org.lectern.server.web.Viewer;
import org.lectern.server.web.pages.Layout;
import org.lectern.server.words.Messages;
import org.springframework.stereotype.Component;

/** Counted decisions as lines of a page. */
@Component
class CountedView {

    private final Tenancy tenancy;
    private final Layouts layouts;
    private final Cases cases;
    private final Policies policies;

    CountedView(Tenancy tenancy, Layouts layouts, Cases cases, Policies policies) {
        this.tenancy = tenancy;
        this.layouts = layouts;
        this.cases = cases;
        this.policies = policies;
    }

    List<CountedLine> lines(Viewer viewer, Layout layout, List<Counted> all) {
        return tenancy.in(
                viewer.organisation(),
                () -> all.stream()
                        .map(one -> line(viewer, layout.messages(), one))
                        .toList());
    }

    /** In the open transaction. */
    CountedLine line(Viewer viewer, Messages messages, Counted one) {
        Decision decision = one.decision();
        return new CountedLine(
                decision.id().toString(),
                cases.get(decision.caseId()).number(),
                layouts.times(viewer).at(decision.decidedAt()),
                messages.text("steps.act." + decision.act().word()),
                Optional.ofNullable(decision.citation())
                        .map(citation -> policies.version(viewer.organisation(), decision.policyVersion())
                                .clause(citation.clause()))
                        .map(Clause::place)
                        .orElse(""),
                one.standing().counts(),
                messages.text("steps.standing." + one.standing().name()));
    }
}

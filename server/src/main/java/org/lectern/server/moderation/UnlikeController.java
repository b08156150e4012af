package org.lectern.server.moderation;

import java.util.List;
import org.lectern.rulebook.Clause;
import org.lectern.rulebook.Permission;
import org.lectern.rulebook.Rulebook;
import org.lectern.server.database.Tenancy;
import org.lectern.server.moderation.pages.UnlikePage;
import org.lectern.server.policy.Policies;
import org.lectern.server.web.View;
import org.lectern.server.web.Viewer;
import org.lectern.server.web.pages.Layout;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Like cases that came to unlike outcomes, for whoever answers for moderation; nobody is named and nobody counted. */
@Controller
class UnlikeController {

    static final String PAGE = "/second-looks/unlike";

    private final Tenancy tenancy;
    private final PageParts parts;
    private final Unlike unlike;
    private final PastCasesView past;
    private final Policies policies;

    UnlikeController(Tenancy tenancy, PageParts parts, Unlike unlike, PastCasesView past, Policies policies) {
        this.tenancy = tenancy;
        this.parts = parts;
        this.unlike = unlike;
        this.past = past;
        this.policies = policies;
    }

    /** Whether the viewer answers for how the policy is practised. */
    static boolean isFor(Viewer viewer) {
        return viewer.may(Permission.READ) && viewer.may(Permission.MANAGE_POLICY);
    }

    @GetMapping(PAGE)
    View list(Viewer viewer) {
        viewer.require(Permission.READ);
        viewer.require(Permission.MANAGE_POLICY);
        return tenancy.reading(viewer.organisation(), () -> {
            Layout layout = parts.layout(viewer, "unlike.title");
            Rulebook rulebook = policies.inForce(viewer.organisation()).rulebook();
            return View.of(
                    "moderation/unlike.jte",
                    new UnlikePage(
                            layout,
                            unlike.pairs(viewer.organisation()).stream()
                                    .map(pair -> pair(viewer, layout, rulebook, pair))
                                    .toList()));
        });
    }

    private UnlikePage.Pair pair(Viewer viewer, Layout layout, Rulebook rulebook, Unlike.Pair pair) {
        Clause clause = rulebook.clause(pair.clause());
        return new UnlikePage.Pair(
                clause == null ? pair.clause() : clause.place(),
                past.lines(viewer, layout, List.of(pair.taken(), pair.left())));
    }
}

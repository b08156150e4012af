package org.lectern.server.moderation;

import org.lectern.rulebook.Permission;
import org.lectern.server.database.Tenancy;
import org.lectern.server.log.Reads;
import org.lectern.server.web.View;
import org.lectern.server.web.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The page of one case. */
@Controller
class CaseController {

    private final Found.Finder finder;
    private final CaseView view;
    private final Tenancy tenancy;
    private final Reads reads;

    CaseController(Found.Finder finder, CaseView view, Tenancy tenancy, Reads reads) {
        this.finder = finder;
        this.view = view;
        this.tenancy = tenancy;
        this.reads = reads;
    }

    @GetMapping("/cases/{number}")
    View page(Viewer viewer, @PathVariable String number) {
        viewer.require(Permission.READ);
        Found found = finder.numbered(viewer.organisation(), number);
        tenancy.run(
                viewer.organisation(),
                () -> reads.record(
                        viewer.organisation(),
                        viewer.person().toString(),
                        "case",
                        found.about().id().toString()));
        return View.of("moderation/case.jte", view.page(viewer, found));
    }
}

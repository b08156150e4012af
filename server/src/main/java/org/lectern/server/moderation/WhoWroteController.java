package org.lectern.server.moderation;

import jakarta.servlet.http.HttpServletRequest;
import org.lectern.rulebook.Permission;
import org.lectern.server.database.Tenancy;
import org.lectern.server.log.Reads;
import org.lectern.server.moderation.pages.WhoPage;
import org.lectern.server.web.Layouts;
import org.lectern.server.web.Texts;
import org.lectern.server.web.View;
import org.lectern.server.web.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Shows who wrote a comment to who asks for it where the name is covered, and notes in the access log that they did. */
@Controller
class WhoWroteController {

    private final Found.Finder finder;
    private final Layouts layouts;
    private final Tenancy tenancy;
    private final Reads reads;

    WhoWroteController(Found.Finder finder, Layouts layouts, Tenancy tenancy, Reads reads) {
        this.finder = finder;
        this.layouts = layouts;
        this.tenancy = tenancy;
        this.reads = reads;
    }

    @GetMapping("/cases/{number}/author")
    View author(Viewer viewer, @PathVariable String number, HttpServletRequest request) {
        viewer.require(Permission.READ);
        Found found = finder.numbered(viewer.organisation(), number);
        tenancy.run(
                viewer.organisation(),
                () -> reads.record(
                        viewer.organisation(),
                        viewer.person().toString(),
                        "author",
                        found.item().id().toString()));
        boolean part = request.getHeader("HX-Request") != null;
        return View.of(
                "moderation/who.jte",
                new WhoPage(
                        part ? null : layouts.of(viewer, "author.title"),
                        number,
                        Texts.named(found.item().author())));
    }
}

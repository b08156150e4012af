package org.lectern.server.moderation;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.lectern.rulebook.Permission;
import org.lectern.server.database.Tenancy;
import org.lectern.server.inbox.Harmless;
import org.lectern.server.web.Flash;
import org.lectern.server.web.Viewer;
import org.lectern.server.web.pages.Layout.Notice;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Takes that something was noticed wrongly, and takes that back. */
@Controller
class HarmlessController {

    private final Tenancy tenancy;
    private final Found.Finder finder;
    private final Harmless harmless;
    private final PageParts parts;

    HarmlessController(Tenancy tenancy, Found.Finder finder, Harmless harmless, PageParts parts) {
        this.tenancy = tenancy;
        this.finder = finder;
        this.harmless = harmless;
        this.parts = parts;
    }

    @PostMapping("/cases/{number}/harmless")
    String mark(
            Viewer viewer,
            @PathVariable String number,
            @RequestParam(defaultValue = "-1") int place,
            @RequestParam(defaultValue = "-1") int revision,
            @RequestParam(defaultValue = "") String in,
            HttpServletRequest request) {
        viewer.require(Permission.DECIDE);
        Found found = finder.numbered(viewer.organisation(), number);
        boolean there = revision == found.item().revision()
                && place >= 0
                && place < found.noticed().size();
        if (there) {
            tenancy.run(
                    viewer.organisation(),
                    () -> harmless.mark(
                            viewer.organisation(),
                            found.item().id(),
                            found.noticed().get(place),
                            viewer.person()));
        }
        return back(viewer, number, in, request, there, "harmless.marked", "harmless.changed");
    }

    @PostMapping("/cases/{number}/harmless/{mark}/undo")
    String undo(
            Viewer viewer,
            @PathVariable String number,
            @PathVariable UUID mark,
            @RequestParam(defaultValue = "") String in,
            HttpServletRequest request) {
        viewer.require(Permission.DECIDE);
        Found found = finder.numbered(viewer.organisation(), number);
        boolean undone = tenancy.in(
                viewer.organisation(),
                () -> harmless.undo(viewer.organisation(), found.item().id(), mark, viewer.person()));
        return back(viewer, number, in, request, undone, "harmless.undone", "harmless.changed");
    }

    private String back(
            Viewer viewer,
            String number,
            String in,
            HttpServletRequest request,
            boolean done,
            String key,
            String otherwise) {
        Flash.notice(
                        done ? Notice.Kind.DONE : Notice.Kind.WRONG,
                        parts.layout(viewer, "comments.title").text(done ? key : otherwise))
                .keep(request);
        return "redirect:" + QueueQuery.parse(in).href(number);
    }
}

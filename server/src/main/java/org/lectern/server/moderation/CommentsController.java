package org.lectern.server.moderation;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lectern.rulebook.Permission;
import org.lectern.server.database.Tenancy;
import org.lectern.server.log.Reads;
import org.lectern.server.moderation.pages.CommentsPage;
import org.lectern.server.moderation.pages.QueueFragment;
import org.lectern.server.web.View;
import org.lectern.server.web.Viewer;
import org.lectern.server.web.pages.Layout;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The queue with the comment chosen from it. */
@Controller
class CommentsController {

    private final PageParts parts;
    private final QueueView queue;
    private final ItemView items;
    private final DecisionView decisions;
    private final Found.Finder finder;
    private final Tenancy tenancy;
    private final Reads reads;

    CommentsController(
            PageParts parts,
            QueueView queue,
            ItemView items,
            DecisionView decisions,
            Found.Finder finder,
            Tenancy tenancy,
            Reads reads) {
        this.parts = parts;
        this.queue = queue;
        this.items = items;
        this.decisions = decisions;
        this.finder = finder;
        this.tenancy = tenancy;
        this.reads = reads;
    }

    @GetMapping("/comments")
    View list(Viewer viewer, @RequestParam(defaultValue = "waiting") String view) {
        viewer.require(Permission.READ);
        Layout layout = parts.layout(viewer, "comments.title");
        return View.of(
                "moderation/comments.jte",
                new CommentsPage(layout, queue.queue(viewer, layout, view(view), null), null, null));
    }

    @GetMapping("/comments/{number}")
    View one(Viewer viewer, @PathVariable String number, @RequestParam(defaultValue = "waiting") String view) {
        return page(viewer, number, view(view), DecisionForm.EMPTY, DecisionView.Wrong.NOTHING, 200);
    }

    /** The page of one comment with the form as it was sent and what is wrong with it. */
    View page(
            Viewer viewer,
            String number,
            QueueFragment.View view,
            DecisionForm form,
            DecisionView.Wrong wrong,
            int status) {
        viewer.require(Permission.READ);
        Found found = finder.numbered(viewer.organisation(), number);
        tenancy.run(
                viewer.organisation(),
                () -> reads.record(
                        viewer.organisation(),
                        viewer.person().toString(),
                        "comment",
                        found.item().id().toString()));
        Layout layout = parts.layout(viewer, "comments.title");
        return View.of(
                        "moderation/comments.jte",
                        new CommentsPage(
                                layout,
                                queue.queue(viewer, layout, view, number),
                                items.pane(viewer, layout, found),
                                decisions.pane(viewer, layout, found, form, wrong)))
                .withStatus(status);
    }

    @GetMapping("/comments/queue")
    Object refresh(
            Viewer viewer,
            @RequestParam(defaultValue = "waiting") String view,
            @RequestParam(required = false) @Nullable String selected,
            @RequestParam(defaultValue = "") String seen) {
        viewer.require(Permission.READ);
        if (queue.version(viewer, view(view)).equals(seen)) {
            return ResponseEntity.noContent().build();
        }
        Layout layout = parts.layout(viewer, "comments.title");
        return View.of("moderation/queue.jte", queue.queue(viewer, layout, view(view), selected));
    }

    static QueueFragment.View view(String name) {
        return Stream.of(QueueFragment.View.values())
                .filter(view -> view.value().equals(name))
                .findFirst()
                .orElse(QueueFragment.View.WAITING);
    }
}

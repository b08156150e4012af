package org.lectern.server.moderation;

import java.util.Map;
import org.lectern.rulebook.Permission;
import org.lectern.server.database.Tenancy;
import org.lectern.server.log.Reads;
import org.lectern.server.moderation.pages.CommentsPage;
import org.lectern.server.web.View;
import org.lectern.server.web.Viewer;
import org.lectern.server.web.ViewerSource;
import org.lectern.server.web.pages.Layout;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The queue with the comment chosen from it. */
@Controller
class CommentsController {

    private final ViewerSource viewers;
    private final PageParts parts;
    private final QueueView queue;
    private final ItemView items;
    private final DecisionView decisions;
    private final Found.Finder finder;
    private final Tenancy tenancy;
    private final Reads reads;

    CommentsController(
            ViewerSource viewers,
            PageParts parts,
            QueueView queue,
            ItemView items,
            DecisionView decisions,
            Found.Finder finder,
            Tenancy tenancy,
            Reads reads) {
        this.viewers = viewers;
        this.parts = parts;
        this.queue = queue;
        this.items = items;
        this.decisions = decisions;
        this.finder = finder;
        this.tenancy = tenancy;
        this.reads = reads;
    }

    @GetMapping("/comments")
    View list(@RequestParam Map<String, String> fields) {
        return viewers.reading(viewer -> {
            viewer.require(Permission.READ);
            queue.counts(viewer);
            Layout layout = parts.layout(viewer, "comments.title");
            return View.of(
                    "moderation/comments.jte",
                    new CommentsPage(layout, queue.queue(viewer, layout, QueueQuery.of(fields), null), null, null));
        });
    }

    @GetMapping("/comments/{number}")
    View one(Viewer viewer, @PathVariable String number, @RequestParam Map<String, String> fields) {
        DecisionForm form = ready(fields.getOrDefault("act", ""));
        return page(viewer, number, QueueQuery.of(fields), new Sent(form, DeskForm.EMPTY), 200);
    }

    /** The form with the choice that a link asks for, which a person has yet to send; a link makes ready only what removes nothing. */
    private static DecisionForm ready(String act) {
        DecisionForm form = DecisionForm.of(Map.of("act", act));
        return form.act() == null || form.act().removes() ? DecisionForm.EMPTY : form;
    }

    /** The forms as they were sent and what is wrong with them. */
    record Sent(DecisionForm decision, DecisionView.Wrong wrong, DeskForm desk) {

        Sent(DecisionForm decision, DeskForm desk) {
            this(decision, DecisionView.Wrong.NOTHING, desk);
        }
    }

    /** The page of one comment with the forms as they were sent. */
    View page(Viewer viewer, String number, QueueQuery query, Sent sent, int status) {
        viewer.require(Permission.READ);
        Found found = tenancy.in(viewer.organisation(), () -> {
            Found one = finder.numbered(viewer.organisation(), number);
            reads.record(
                    viewer.organisation(),
                    viewer.person().toString(),
                    "comment",
                    one.item().id().toString());
            return one;
        });
        return tenancy.reading(viewer.organisation(), () -> {
            queue.counts(viewer);
            Layout layout = parts.layout(viewer, "comments.title");
            return View.of(
                            "moderation/comments.jte",
                            new CommentsPage(
                                    layout,
                                    queue.queue(viewer, layout, query, number),
                                    items.pane(viewer, layout, found, query, sent.decision()),
                                    decisions.pane(viewer, layout, found, query, sent)))
                    .withStatus(status);
        });
    }

    @GetMapping("/comments/queue")
    Object refresh(@RequestParam Map<String, String> fields) {
        QueueQuery query = QueueQuery.of(fields);
        return viewers.reading(viewer -> {
            viewer.require(Permission.READ);
            if (queue.version(viewer, query).equals(fields.get("seen"))) {
                return ResponseEntity.noContent().build();
            }
            Layout layout = parts.layout(viewer, "comments.title");
            String selected = fields.getOrDefault("selected", "");
            return View.of(
                    "moderation/queue.jte", queue.queue(viewer, layout, query, selected.isEmpty() ? null : selected));
        });
    }
}

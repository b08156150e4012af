package org.lectern.server.moderation;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.UUID;
import org.lectern.rulebook.Act;
import org.lectern.rulebook.Permission;
import org.lectern.server.database.Identifiers;
import org.lectern.server.web.Flash;
import org.lectern.server.web.Redirect;
import org.lectern.server.web.View;
import org.lectern.server.web.Viewer;
import org.lectern.server.web.pages.Layout;
import org.lectern.server.web.pages.Layout.Notice;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Several comments at once: chosen, shown with what will become of each, decided, undone. */
@Controller
@RequestMapping("/comments/several")
class SeveralController {

    private final Clock clock;
    private final PageParts parts;
    private final SeveralView view;
    private final Batches batches;

    SeveralController(Clock clock, PageParts parts, SeveralView view, Batches batches) {
        this.clock = clock;
        this.parts = parts;
        this.view = view;
        this.batches = batches;
    }

    @GetMapping
    View choose(Viewer viewer, @RequestParam(defaultValue = "") String like) {
        viewer.require(Permission.DECIDE);
        return View.of(
                "moderation/several.jte",
                view.choose(viewer, parts.layout(viewer, "several.title"), SeveralForm.EMPTY, like, null));
    }

    @PostMapping("/preview")
    View preview(Viewer viewer, @RequestParam MultiValueMap<String, String> fields) {
        viewer.require(Permission.DECIDE);
        SeveralForm form = SeveralForm.of(fields);
        Act act = form.act();
        String missing = form.missing();
        if (act == null || missing != null) {
            return again(viewer, form);
        }
        Layout layout = parts.layout(viewer, "several.title");
        Batch batch = view.batch(viewer, Identifiers.next(clock), form, act);
        return View.of("moderation/several-preview.jte", view.preview(viewer, layout, form, batch));
    }

    private View again(Viewer viewer, SeveralForm form) {
        Layout layout = parts.layout(viewer, "several.title");
        String missing = form.missing();
        return View.of(
                        "moderation/several.jte",
                        view.choose(viewer, layout, form, "", missing == null ? null : layout.text(missing)))
                .withStatus(422);
    }

    @PostMapping
    Object decide(Viewer viewer, @RequestParam UUID batch, @RequestParam MultiValueMap<String, String> fields) {
        viewer.require(Permission.DECIDE);
        SeveralForm form = SeveralForm.of(fields);
        Act act = form.act();
        if (act == null || form.missing() != null) {
            return again(viewer, form);
        }
        batches.decide(viewer, parts.layout(viewer, "several.title").messages(), view.batch(viewer, batch, form, act));
        return Redirect.to("/comments/several/" + batch);
    }

    @GetMapping("/{id}")
    View done(Viewer viewer, @PathVariable UUID id) {
        viewer.require(Permission.READ);
        return View.of(
                "moderation/several-done.jte",
                view.done(viewer, parts.layout(viewer, "several.title"), batches.find(viewer.organisation(), id)));
    }

    @PostMapping("/{id}/go-on")
    Object goOn(Viewer viewer, @PathVariable UUID id) {
        viewer.require(Permission.DECIDE);
        batches.goOn(viewer, parts.layout(viewer, "several.title").messages(), batches.find(viewer.organisation(), id));
        return Redirect.to("/comments/several/" + id);
    }

    @PostMapping("/{id}/undo")
    Object undo(Viewer viewer, @PathVariable UUID id, HttpServletRequest request) {
        viewer.require(Permission.DECIDE);
        int late = batches.undo(viewer, batches.find(viewer.organisation(), id));
        String text = parts.layout(viewer, "several.title").text("several.undone", late);
        Flash.notice(late == 0 ? Notice.Kind.DONE : Notice.Kind.CLOCK, text).keep(request);
        return Redirect.to("/comments/several/" + id);
    }
}

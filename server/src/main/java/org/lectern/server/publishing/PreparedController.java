package org.lectern.server.publishing;

import java.util.UUID;
import org.lectern.rulebook.Permission;
import org.lectern.server.publishing.pages.PreparedPage;
import org.lectern.server.web.Layouts;
import org.lectern.server.web.Redirect;
import org.lectern.server.web.Texts;
import org.lectern.server.web.View;
import org.lectern.server.web.Viewer;
import org.lectern.server.web.pages.Field;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Answers that the library keeps ready. */
@Controller
class PreparedController {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_TEXT = 5000;

    private final Layouts layouts;
    private final PreparedAnswers prepared;

    PreparedController(Layouts layouts, PreparedAnswers prepared) {
        this.layouts = layouts;
        this.prepared = prepared;
    }

    @GetMapping("/prepared-answers")
    View list(Viewer viewer) {
        return page(viewer, Field.empty(), Field.empty());
    }

    private View page(Viewer viewer, Field name, Field text) {
        viewer.require(Permission.PUBLISH);
        return View.of(
                "publishing/prepared.jte",
                new PreparedPage(
                        layouts.of(viewer, "prepared.title"),
                        prepared.list(viewer.organisation()).stream()
                                .map(one -> new PreparedPage.Line(one.id().toString(), one.name(), one.text()))
                                .toList(),
                        name,
                        text,
                        Variables.NAMES.stream()
                                .map(variable -> "{" + variable + "}")
                                .toList()));
    }

    @PostMapping("/prepared-answers")
    Object keep(
            Viewer viewer, @RequestParam(defaultValue = "") String name, @RequestParam(defaultValue = "") String text) {
        viewer.require(Permission.PUBLISH);
        Field named = field(name.strip(), LONGEST_NAME);
        Field written = field(Texts.typed(text), LONGEST_TEXT);
        if (named.error() != null || written.error() != null) {
            return page(viewer, named, written).withStatus(422);
        }
        prepared.keep(viewer.organisation(), viewer.person(), named.value(), written.value());
        return Redirect.to("/prepared-answers");
    }

    private Field field(String value, int longest) {
        return value.isEmpty() || value.length() > longest
                ? Field.wrong(value, layouts.messages().text("prepared.wrong", longest))
                : Field.of(value);
    }

    @PostMapping("/prepared-answers/{id}/remove")
    Object remove(Viewer viewer, @PathVariable UUID id) {
        viewer.require(Permission.PUBLISH);
        prepared.remove(viewer.organisation(), id);
        return Redirect.to("/prepared-answers");
    }
}

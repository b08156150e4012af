package org.lectern.server.steps;

import org.lectern.server.channels.Channels;
import org.lectern.server.steps.pages.StepsPage;
import org.lectern.server.web.Layouts;
import org.lectern.server.web.Texts;
import org.lectern.server.web.View;
import org.lectern.server.web.Viewer;
import org.lectern.server.web.pages.Layout;
import org.springframework.stereotype.Component;

/** The list of investigations, steps and packages. */
@Component
class StepsView {

    private static final int MOST_ENDED = 30;

    private final StepLetters letters;
    private final Layouts layouts;
    private final Channels channels;
    private final Investigations investigations;
    private final Packages packages;
    private final Objections objections;

    StepsView(
            Layouts layouts,
            Channels channels,
            Investigations investigations,
            Packages packages,
            Objections objections,
            StepLetters letters) {
        this.letters = letters;
        this.layouts = layouts;
        this.channels = channels;
        this.investigations = investigations;
        this.packages = packages;
        this.objections = objections;
    }

    View page(Viewer viewer) {
        Layout layout = layouts.of(viewer, "steps.title");
        return View.of(
                "steps/steps.jte",
                new StepsPage(
                        layout,
                        investigations.open(viewer.organisation()).stream()
                                .map(one -> line(viewer, layout, one))
                                .toList(),
                        packages.asked(viewer.organisation()).stream()
                                .map(one -> new StepsPage.Line(
                                        "/packages/" + one.number(),
                                        layout.text("package.title", one.number()),
                                        one.why(),
                                        layout.text("package.waits"),
                                        layouts.times(viewer).at(one.askedAt())))
                                .toList(),
                        investigations.ended(viewer.organisation(), MOST_ENDED).stream()
                                .map(one -> line(viewer, layout, one))
                                .toList()));
    }

    private StepsPage.Line line(Viewer viewer, Layout layout, Investigation one) {
        return new StepsPage.Line(
                "/steps/" + one.number(),
                layout.text("steps.one", one.number()),
                layout.text(
                        "steps.about",
                        Texts.named(one.account().name()),
                        channels.get(viewer.organisation(), one.account().channel())
                                .name()),
                state(viewer, layout, one),
                layouts.times(viewer).at(one.endedAt() == null ? one.openedAt() : one.endedAt()));
    }

    private String state(Viewer viewer, Layout layout, Investigation one) {
        if (one.carried().waitsForPerson()) {
            return layout.text("steps.state.HAND");
        }
        return objections
                .due(viewer.organisation(), one)
                .map(due -> layout.text(
                        "steps.state.OBJECTED", layouts.times(viewer).at(due).shortText()))
                .orElseGet(() -> layout.text(
                        letters.untold(viewer.organisation(), one)
                                ? "steps.state.NOT_TOLD"
                                : "steps.state." + one.state().name()));
    }
}

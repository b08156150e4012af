package org.lectern.server.steps;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.rulebook.Permission;
import org.lectern.server.people.People;
import org.lectern.server.web.Layouts;
import org.lectern.server.web.Viewer;
import org.lectern.server.web.pages.Layout;
import org.springframework.stereotype.Component;

/** What the page of a step says of an objection: its words, until when it is to be answered and by whom, and the answer. In the open transaction. */
@Component
class ObjectionView {

    private final Layouts layouts;
    private final People people;
    private final Objections objections;

    ObjectionView(Layouts layouts, People people, Objections objections) {
        this.layouts = layouts;
        this.people = people;
        this.objections = objections;
    }

    /** Sentences, the first of which says how it came; empty where nobody objects. */
    List<String> lines(Viewer viewer, Layout layout, Investigation about) {
        Objection objection = objections.about(about.id()).orElse(null);
        if (objection == null) {
            return List.of();
        }
        List<String> told = new ArrayList<>();
        told.add(layout.text(
                "steps.objection.says",
                layout.text("appeals.source." + objection.source().word()),
                objection.words()));
        if (!objection.contact().isEmpty() && seesContact(viewer, about)) {
            told.add(layout.text("steps.objection.contact", objection.contact()));
        }
        objections
                .due(viewer.organisation(), about)
                .map(due ->
                        layout.text("appeals.due", layouts.times(viewer).at(due).shortText()))
                .ifPresent(told::add);
        told.add(
                objection.state().open()
                        ? waits(viewer, layout, about, objection)
                        : layout.text(
                                "steps.objection." + objection.state().name() + (objection.board() ? ".board" : ""),
                                name(objection.answeredBy()),
                                objection.reason()));
        return List.copyOf(told);
    }

    // As with appeals: who sends letters sees where the answer goes, but for who is still to hear the objection.
    private boolean seesContact(Viewer viewer, Investigation about) {
        return viewer.may(Permission.DECIDE) && !objections.mayHear(viewer, about);
    }

    private String waits(Viewer viewer, Layout layout, Investigation about, Objection objection) {
        if (objection.state() == ObjectionState.BEFORE_BOARD) {
            return layout.text(
                    objections.mayEnterVote(viewer, about)
                            ? "steps.objection.before-board"
                            : "steps.objection.before-board.others");
        }
        return layout.text(
                objections.forBoard(viewer.organisation(), about)
                        ? "steps.objection.nobody"
                        : objections.mayHear(viewer, about) ? "steps.objection.yours" : "steps.objection.others");
    }

    private String name(@Nullable UUID person) {
        UUID by = Objects.requireNonNull(person);
        return people.names(List.of(by)).getOrDefault(by, "");
    }
}

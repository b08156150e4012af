package org.lectern.server.moderation;

import org.jspecify.annotations.Nullable;
import org.lectern.rulebook.Act;
import org.lectern.rulebook.Citation;
import org.lectern.server.moderation.pages.WillHappenFragment.Beside;
import org.lectern.server.moderation.pages.WillHappenFragment.Mirror;
import org.lectern.server.web.Viewer;
import org.lectern.server.web.pages.Layout;
import org.springframework.stereotype.Component;

/** What is told and asked beside a decision before it is taken. */
@Component
class BesideView {

    private final Criticism criticism;
    private final PastCasesView past;
    private final LeastActView least;
    private final SweepView sweep;

    BesideView(Criticism criticism, PastCasesView past, LeastActView least, SweepView sweep) {
        this.criticism = criticism;
        this.past = past;
        this.least = least;
        this.sweep = sweep;
    }

    Beside nothingChosen(Viewer viewer, Layout layout, Found found) {
        return new Beside(past.alike(viewer, layout, found, null, null), null, null, null);
    }

    Beside of(Viewer viewer, Layout layout, Found found, DecisionForm form, Act act) {
        Citation citation = act.removes() ? form.citation() : null;
        return new Beside(
                past.alike(viewer, layout, found, act, citation),
                least.milder(viewer, layout, found, act, citation),
                mirror(viewer, found, form, act),
                sweep.asked(viewer, layout, found, form));
    }

    private @Nullable Mirror mirror(Viewer viewer, Found found, DecisionForm form, Act act) {
        return criticism.asks(viewer, found, act, form)
                ? new Mirror(form.mirror() == null ? "" : form.mirror().word())
                : null;
    }
}

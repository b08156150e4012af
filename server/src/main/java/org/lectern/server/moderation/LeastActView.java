package org.lectern.server.moderation;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lectern.rulebook.Act;
import org.lectern.rulebook.Citation;
import org.lectern.server.cases.CaseState;
import org.lectern.server.moderation.LeastAct.Why;
import org.lectern.server.platform.PlatformStatus;
import org.lectern.server.web.Viewer;
import org.lectern.server.web.pages.Layout;
import org.springframework.stereotype.Component;

/** Says which act takes the least away and keeps the policy. */
@Component
class LeastActView {

    private final Decisions decisions;
    private final Due due;

    LeastActView(Decisions decisions, Due due) {
        this.decisions = decisions;
        this.due = due;
    }

    /** The suggestion beside the choice of acts, with its reason; null where nobody is to decide. */
    @Nullable
    String suggestion(Viewer viewer, Layout layout, Found found, @Nullable Citation citation) {
        if (found.about().state() == CaseState.DECIDED
                || found.item().status() == PlatformStatus.GONE
                || found.item().sealed()) {
            return null;
        }
        LeastAct least = least(viewer, found, citation);
        boolean answer = least.act() == Act.LEAVE_UP
                && due.of(viewer.organisation(), found.item().id().value()).isPresent();
        return words(layout, found, least) + (answer ? " " + layout.text("least.answer") : "");
    }

    /** Where somebody is about to take more away than the clause that they cite asks for; null where they are not. */
    @Nullable
    String milder(Viewer viewer, Layout layout, Found found, Act act, @Nullable Citation citation) {
        if (act != Act.DELETE || citation == null) {
            return null;
        }
        LeastAct least = least(viewer, found, citation);
        return least.why() == Why.HIDING_IS_ENOUGH ? layout.text("least.milder") : null;
    }

    private LeastAct least(Viewer viewer, Found found, @Nullable Citation citation) {
        Set<Act> possible = EnumSet.noneOf(Act.class);
        for (Act act : Set.of(Act.HIDE, Act.DELETE)) {
            if (decisions.impossible(viewer, found.item(), act) == null) {
                possible.add(act);
            }
        }
        return LeastAct.of(found.rulebook(), found.noticed(), citation, possible);
    }

    private static String words(Layout layout, Found found, LeastAct least) {
        return layout.text(
                "least." + least.why().name(),
                least.clause() == null ? "" : least.clause().place(),
                found.channel().name());
    }
}

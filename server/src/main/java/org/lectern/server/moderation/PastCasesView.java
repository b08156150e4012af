package org.lectern.server.moderation;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.rulebook.Act;
import org.lectern.rulebook.CaseKind;
import org.lectern.rulebook.Citation;
import org.lectern.rulebook.Clause;
import org.lectern.server.attention.Veils;
import org.lectern.server.cases.Case;
import org.lectern.server.cases.Cases;
import org.lectern.server.database.Tenancy;
import org.lectern.server.inbox.NoticedHere;
import org.lectern.server.moderation.PastCases.Past;
import org.lectern.server.moderation.pages.WillHappenFragment.Alike;
import org.lectern.server.moderation.pages.WillHappenFragment.PastCase;
import org.lectern.server.web.Viewer;
import org.lectern.server.web.pages.Layout;
import org.lectern.server.web.pages.Veil;
import org.springframework.stereotype.Component;

/** What became of comments like the one in question, said before it is decided. */
@Component
class PastCasesView {

    private final Tenancy tenancy;
    private final PastCases past;
    private final Cases cases;
    private final PageParts parts;

    PastCasesView(Tenancy tenancy, PastCases past, Cases cases, PageParts parts) {
        this.tenancy = tenancy;
        this.past = past;
        this.cases = cases;
        this.parts = parts;
    }

    /**
     * Those under the clause that is cited, else under the one for which most was noticed; null where there are none. Before an act is
     * chosen nothing differs from it.
     */
    @Nullable
    Alike alike(Viewer viewer, Layout layout, Found found, @Nullable Act act, @Nullable Citation citation) {
        String clause = citation == null ? noticed(found) : citation.clause();
        if (clause == null || found.item().sealed()) {
            return null;
        }
        List<Past> nearest = tenancy.in(viewer.organisation(), () -> past.nearest(found, clause));
        if (nearest.isEmpty()) {
            return null;
        }
        long differ = nearest.stream().filter(one -> one.differsFrom(act)).count();
        return new Alike(
                says(layout, nearest, act, differ),
                place(found, clause),
                differ > 0,
                lines(viewer, layout, nearest),
                UnlikeController.isFor(viewer) ? UnlikeController.PAGE : null);
    }

    private static @Nullable String noticed(Found found) {
        NoticedHere first = NoticedWords.first(found.noticed());
        return first == null ? null : first.clause();
    }

    private static String place(Found found, String id) {
        Clause clause = found.rulebook().clause(id);
        return clause == null ? "" : clause.place();
    }

    private static String says(Layout layout, List<Past> nearest, @Nullable Act act, long differ) {
        if (act != null && differ == 0) {
            return layout.text("past.same", nearest.size());
        }
        if (act != null) {
            return layout.text(act.removes() ? "past.left-up" : "past.taken-away", differ);
        }
        long taken =
                nearest.stream().filter(one -> one.decision().act().removes()).count();
        long left = nearest.size() - taken;
        return left == 0
                ? layout.text("past.taken-away", taken)
                : taken == 0 ? layout.text("past.left-up", left) : layout.text("past.both", left, taken);
    }

    /** Each in a line. */
    List<PastCase> lines(Viewer viewer, Layout layout, List<Past> nearest) {
        List<UUID> ids = nearest.stream().map(one -> one.item().id().value()).toList();
        Map<UUID, Case> about = tenancy.in(viewer.organisation(), () -> cases.about(CaseKind.MODERATION.word(), ids));
        Veils veils = parts.veils(viewer);
        return nearest.stream()
                .map(one -> line(
                        viewer, layout, veils, one, about.get(one.item().id().value())))
                .toList();
    }

    private PastCase line(Viewer viewer, Layout layout, Veils veils, Past one, @Nullable Case about) {
        Veil veil = ItemView.veil(veils, one.item(), one.noticed());
        return new PastCase(
                layout.text("past." + one.decision().act().word()),
                parts.when(viewer, one.decision().decidedAt()),
                veil == null ? PageParts.excerpt(one.item().text()) : layout.text("veil.text", veil.why()),
                about == null ? "" : "/cases/" + about.number());
    }
}

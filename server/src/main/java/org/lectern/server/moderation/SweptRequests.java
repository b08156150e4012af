package org.lectern.server.moderation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.rulebook.Act;
import org.lectern.rulebook.GateResult;
import org.lectern.rulebook.Gates;
import org.lectern.server.inbox.NoticedHere;
import org.lectern.server.web.Viewer;
import org.springframework.stereotype.Component;

/** What is asked about a comment that is to be treated like another. */
@Component
class SweptRequests {

    private final Decisions decisions;
    private final Criticism criticism;

    SweptRequests(Decisions decisions, Criticism criticism) {
        this.decisions = decisions;
        this.criticism = criticism;
    }

    /** The same act, clause and reason for the other; its ground is what was noticed in it for the clause, else the whole of it. */
    static DecisionRequest alike(Found other, DecisionRequest request) {
        return new DecisionRequest(
                other.about(),
                other.item().revision(),
                request.act(),
                request.citation(),
                ground(other, request),
                request.reason(),
                null,
                null);
    }

    private static Decision.Ground ground(Found other, DecisionRequest request) {
        String text = other.item().text();
        NoticedHere support =
                request.citation() == null ? null : ClauseChoices.support(other.noticed(), request.citation());
        var passage = support == null ? null : ClauseChoices.passage(support, text);
        return passage == null
                ? new Decision.Ground(null, null, text)
                : new Decision.Ground(passage.start(), passage.end(), passage.text());
    }

    /** Why the other cannot go along, by itself or not at all: the key of a message; null where it can. */
    @Nullable
    String alone(Viewer viewer, Found other, DecisionRequest request) {
        Act act = request.act();
        if (decisions.impossible(viewer, other.item(), act) != null) {
            return "sweep.impossible";
        }
        if (criticism.asks(viewer, other, act)) {
            return "sweep.criticism";
        }
        List<GateResult> gates = decisions.preview(viewer, alike(other, request));
        return Gates.unmet(gates).isEmpty() || Gates.waitsForSecondPersonOnly(gates) ? null : "sweep.refused";
    }
}

package org.lectern.server.moderation;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.lectern.rulebook.Gates;
import org.lectern.server.cases.Case;
import org.lectern.server.cases.Cases;
import org.lectern.server.database.OrganisationId;
import org.lectern.server.database.Tenancy;
import org.lectern.server.inbox.NoticedHere;
import org.lectern.server.moderation.Batch.Outcome;
import org.lectern.server.moderation.Batch.Part;
import org.lectern.server.web.Viewer;
import org.lectern.server.words.Messages;
import org.lectern.server.words.Problem;
import org.lectern.server.words.Refusal;
import org.springframework.stereotype.Component;

/**
 * Decides several comments at once. Each is decided by itself, in a transaction of its own and under the same gates as one that is
 * decided alone; what cannot go stays as it is and says why. What was not reached when the program stopped still waits.
 */
@Component
class Batches {

    private final Tenancy tenancy;
    private final BatchRows rows;
    private final Cases cases;
    private final Found.Finder finder;
    private final Decisions decisions;
    private final Criticism criticism;
    private final Sweeps sweeps;

    Batches(
            Tenancy tenancy,
            BatchRows rows,
            Cases cases,
            Found.Finder finder,
            Decisions decisions,
            Criticism criticism,
            Sweeps sweeps) {
        this.tenancy = tenancy;
        this.rows = rows;
        this.cases = cases;
        this.finder = finder;
        this.decisions = decisions;
        this.criticism = criticism;
        this.sweeps = sweeps;
    }

    /** What would become of a comment: {@code why} it would stay as it is, in words, or empty where it would go. */
    record Fate(String why) {

        boolean goes() {
            return why.isEmpty();
        }
    }

    Fate fate(Viewer viewer, Messages messages, Batch batch, Found found) {
        String impossible = decisions.impossible(viewer, found.item(), batch.act());
        if (impossible != null) {
            return new Fate(messages.text(impossible, viewer.roleTitle()));
        }
        var gates =
                decisions.preview(viewer, request(found.about(), found.item().revision(), batch, found));
        if (Gates.waitsForSecondPersonOnly(gates)) {
            return new Fate(messages.text("several.second"));
        }
        var unmet = Gates.unmet(gates);
        if (unmet.isEmpty() && criticism.asks(viewer, found, batch.act())) {
            return new Fate(messages.text("several.mirror"));
        }
        if (unmet.isEmpty()
                && !sweeps.others(viewer, found, batch.act(), batch.citation()).isEmpty()) {
            return new Fate(messages.text("several.sweep"));
        }
        return new Fate(unmet.isEmpty() ? "" : Consequences.reasons(unmet));
    }

    /** Keeps the batch and decides its parts; a batch that is kept already is only gone on with. */
    void decide(Viewer viewer, Messages messages, Batch batch) {
        tenancy.run(viewer.organisation(), () -> rows.insert(viewer.organisation(), batch));
        goOn(viewer, messages, find(viewer.organisation(), batch.id()));
    }

    /** Decides what is still open. */
    void goOn(Viewer viewer, Messages messages, Batch batch) {
        for (Part part : batch.in(Outcome.OPEN)) {
            tenancy.run(viewer.organisation(), () -> {
                if (rows.holds(batch.id(), part, Outcome.OPEN)) {
                    decide(viewer, messages, batch, part);
                }
            });
        }
    }

    private void decide(Viewer viewer, Messages messages, Batch batch, Part part) {
        Case now = cases.get(part.about());
        Found found = finder.numbered(viewer.organisation(), now.number());
        Fate fate = fate(viewer, messages, batch, found);
        if (!fate.goes()) {
            rows.set(batch.id(), part, Outcome.NOT_POSSIBLE, null, fate.why());
            return;
        }
        switch (decisions.decide(
                viewer,
                request(now.seenAt(part.version()), part.revision(), batch, found),
                Decisions.Wait.FOR_A_LIST)) {
            case Ruling.Decided(var decision, Instant _) ->
                rows.set(batch.id(), part, Outcome.DECIDED, decision.id().value(), "");
            case Ruling.Meanwhile() ->
                rows.set(batch.id(), part, Outcome.NOT_POSSIBLE, null, messages.text("several.meanwhile"));
            case Ruling.NotPossible(var key) ->
                rows.set(batch.id(), part, Outcome.NOT_POSSIBLE, null, messages.text(key, viewer.roleTitle()));
            case Ruling.RefusedByPolicy(var reasons) ->
                rows.set(batch.id(), part, Outcome.NOT_POSSIBLE, null, String.join(" ", reasons));
            case Ruling.Held _ -> rows.set(batch.id(), part, Outcome.NOT_POSSIBLE, null, messages.text("several.held"));
            case Ruling.Proposed _ -> throw new IllegalStateException("A second person was asked for one of several");
        }
    }

    /** Undoes what has not begun to be carried out; how many it was too late for. */
    int undo(Viewer viewer, Batch batch) {
        int late = 0;
        for (Part part : batch.in(Outcome.DECIDED)) {
            boolean undone = tenancy.in(viewer.organisation(), () -> undo(viewer, batch, part));
            late += undone ? 0 : 1;
        }
        return late;
    }

    private boolean undo(Viewer viewer, Batch batch, Part part) {
        if (!rows.holds(batch.id(), part, Outcome.DECIDED)) {
            return true;
        }
        UUID decision = Objects.requireNonNull(part.decision());
        boolean undone = decisions.undo(viewer, cases.get(part.about()), decision, Decisions.Wait.FOR_A_LIST);
        if (undone) {
            rows.set(batch.id(), part, Outcome.UNDONE, decision, "");
        }
        return undone;
    }

    /** Until when all of it can be undone. */
    Instant undoUntil(Batch batch) {
        return batch.decidedAt().plus(decisions.grace(Decisions.Wait.FOR_A_LIST));
    }

    /** @throws Refusal where the organisation has no such batch */
    Batch find(OrganisationId organisation, UUID id) {
        return tenancy.in(organisation, () -> rows.find(id).orElseThrow(() -> new Refusal(Problem.NOT_FOUND)));
    }

    private static DecisionRequest request(Case seen, int revision, Batch batch, Found found) {
        return new DecisionRequest(
                seen,
                revision,
                batch.act(),
                batch.act().removes() ? batch.citation() : null,
                batch.act().removes() ? ground(batch, found) : Decision.Ground.NONE,
                batch.reason(),
                null,
                null);
    }

    /** The passage that was noticed for the clause, else the whole comment. */
    private static Decision.Ground ground(Batch batch, Found found) {
        String text = found.item().text();
        NoticedHere support =
                batch.citation() == null ? null : ClauseChoices.support(found.noticed(), batch.citation());
        var passage = support == null ? null : ClauseChoices.passage(support, text);
        return passage == null
                ? new Decision.Ground(null, null, text)
                : new Decision.Ground(passage.start(), passage.end(), passage.text());
    }
}

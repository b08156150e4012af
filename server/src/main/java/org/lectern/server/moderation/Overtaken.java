package org.lectern.server.moderation;

import org.lectern.server.database.OrganisationId;
import org.lectern.server.inbox.EditListener;
import org.lectern.server.inbox.ItemId;
import org.lectern.server.inbox.Items;
import org.lectern.server.log.Log;
import org.lectern.server.log.Payload;
import org.lectern.server.moderation.Enforcement.State;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Takes decisions out of force that were not carried out before the author wrote something else: they were about other words, and their
 * cases are open again. Everything here runs in the transaction that is open for the organisation.
 */
@Component
class Overtaken implements EditListener {

    private final Log log;
    private final Items items;
    private final Enforcements enforcements;
    private final DecisionRows decisions;
    private final ObjectProvider<DecisionListener> listeners;

    Overtaken(
            Log log,
            Items items,
            Enforcements enforcements,
            DecisionRows decisions,
            ObjectProvider<DecisionListener> listeners) {
        this.log = log;
        this.items = items;
        this.enforcements = enforcements;
        this.decisions = decisions;
        this.listeners = listeners;
    }

    /** What waits for a person to do it by hand is asked of nobody any more; a program looks by itself before it does anything. */
    @Override
    public void edited(OrganisationId organisation, ItemId item) {
        enforcements.handed(item).stream()
                .filter(task -> enforcements.finish(task.id(), State.Event.CANCEL))
                .forEach(task -> cancel(organisation, task.decision()));
    }

    /** Takes a decision out of force of which nothing is to be carried out any more. */
    void cancel(OrganisationId organisation, DecisionId overtaken) {
        Decision decision = decisions.find(overtaken.value()).orElseThrow();
        items.expectNothing(decision.item());
        if (decisions.move(decision, DecisionState.Event.CANCEL)) {
            log.append(
                    organisation,
                    decision.item().toString(),
                    Log.PROGRAM,
                    Payload.of(
                            ModerationKinds.CANCELLED,
                            decision.id().toString(),
                            decision.caseId().toString(),
                            decision.item().toString()));
            listeners.forEach(listener -> listener.notCarriedOut(organisation, decision, "act.impossible.other-words"));
        }
    }
}

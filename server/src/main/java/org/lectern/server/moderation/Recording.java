package org.lectern.server.moderation;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.lectern.server.database.Identifiers;
import org.lectern.server.database.OrganisationId;
import org.lectern.server.inbox.Item;
import org.lectern.server.inbox.Items;
import org.lectern.server.log.EntryId;
import org.lectern.server.log.Log;
import org.lectern.server.policy.PolicyInForce;
import org.lectern.server.web.Viewer;
import org.springframework.stereotype.Component;

/** Keeps a decision together with its entry in the log, which comes first. */
@Component
class Recording {

    private final Clock clock;
    private final Log log;
    private final Items items;
    private final DecisionRows rows;

    Recording(Clock clock, Log log, Items items, DecisionRows rows) {
        this.clock = clock;
        this.log = log;
        this.items = items;
        this.rows = rows;
    }

    /** Writes the decision that is asked for, in this state, and its entry; in the open transaction. */
    Decision record(Viewer viewer, PolicyInForce policy, Item item, DecisionRequest request, DecisionState state) {
        Decision draft = new Decision(
                new DecisionId(Identifiers.next(clock)),
                request.seen().id(),
                item.id(),
                item.revision(),
                request.act(),
                request.citation(),
                policy.version(),
                request.ground(),
                request.reason(),
                request.attested(),
                request.mirror(),
                viewer.person(),
                clock.instant(),
                state,
                new EntryId(new UUID(0, 0)));
        return write(
                viewer.organisation(),
                draft,
                Counted.of(
                        rows.about(item.id()),
                        items.noticed(item.id(), item.revision()),
                        Duration.between(request.seen().openedAt(), draft.decidedAt())),
                state == DecisionState.PROPOSED ? ModerationKinds.PROPOSED : ModerationKinds.MADE);
    }

    private Decision write(
            OrganisationId organisation, Decision draft, Counted counted, org.lectern.server.log.Kind kind) {
        EntryId entry = log.append(
                organisation,
                draft.item().toString(),
                draft.decidedBy().toString(),
                ModerationKinds.of(kind, draft, null));
        Decision decision = new Decision(
                draft.id(),
                draft.caseId(),
                draft.item(),
                draft.revision(),
                draft.act(),
                draft.citation(),
                draft.policyVersion(),
                draft.ground(),
                draft.reason(),
                draft.attested(),
                draft.mirror(),
                draft.decidedBy(),
                draft.decidedAt(),
                draft.state(),
                entry);
        rows.insert(organisation, decision, counted);
        return decision;
    }
}

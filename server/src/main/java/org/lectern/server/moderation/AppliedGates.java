package org.lectern.server.moderation;

import java.util.List;
import org.lectern.rulebook.Attempt;
import org.lectern.rulebook.Citations;
import org.lectern.rulebook.GateResult;
import org.lectern.rulebook.Gates;
import org.lectern.server.inbox.Item;
import org.lectern.server.inbox.Items;
import org.lectern.server.policy.PolicyInForce;
import org.lectern.server.web.Viewer;
import org.springframework.stereotype.Component;

/** Which gates of the policy apply to what somebody asks for, and how each stands. In the transaction that is open for the organisation. */
@Component
class AppliedGates {

    private final Items items;
    private final Possible possible;
    private final Criticism criticism;
    private final Repeats repeats;

    AppliedGates(Items items, Possible possible, Criticism criticism, Repeats repeats) {
        this.items = items;
        this.possible = possible;
        this.criticism = criticism;
        this.repeats = repeats;
    }

    List<GateResult> of(Viewer viewer, PolicyInForce policy, Item item, DecisionRequest request) {
        var noticed = repeats.standing(policy, item, items.noticed(item.id(), item.revision()));
        CaseFacts facts = new CaseFacts(
                viewer.role(),
                items.capture(item.capture()).isPresent(),
                request.attested(),
                false,
                possible.capacity(viewer.organisation(), item),
                Citations.counselAllows(policy.rulebook(), request.citation()),
                criticism.of(policy, item, items.post(item.post())));
        return Gates.evaluate(
                policy.rulebook(), new Attempt(request.act(), request.citation(), NoticedFacts.of(noticed)), facts);
    }
}

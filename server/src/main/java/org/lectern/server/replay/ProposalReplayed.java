package org.lectern.server.replay;

import java.util.List;
import java.util.stream.Stream;
import org.lectern.server.database.OrganisationId;
import org.lectern.server.policy.Proposal;
import org.lectern.server.policy.ProposalEffect;
import org.lectern.server.replay.Replays.Stretch;
import org.lectern.server.words.Messages;
import org.springframework.stereotype.Component;

/** Tries a proposed version on the newest comments, for a second person who sees nothing else of the organisation. */
@Component
class ProposalReplayed implements ProposalEffect {

    private final Replays replays;

    ProposalReplayed(Replays replays) {
        this.replays = replays;
    }

    @Override
    public List<String> of(OrganisationId organisation, Proposal proposal, Messages messages) {
        Replay replay = replays.prepared(organisation, proposal.rulebook());
        Outcome outcome = replays.run(organisation, replay, new Stretch(null, ReplayController.NEWEST), _ -> {});
        return Stream.concat(
                        Stream.of(ReplayWords.lead(outcome, messages)),
                        ReplayWords.removals(outcome, messages).stream())
                .toList();
    }
}

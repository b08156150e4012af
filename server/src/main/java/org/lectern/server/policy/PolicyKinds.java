package org.lectern.server.policy;

import java.util.List;
import org.lectern.server.log.Kind;
import org.lectern.server.log.Payload;
import org.springframework.stereotype.Component;

/** The kinds of entry that say which policy is in force, which was proposed, and what is voted on. */
@Component
class PolicyKinds implements Payload.Kinds {

    static final Kind IN_FORCE = Kind.of("policy.in-force", 1, "version", "document", "title", "sha256");
    static final Kind VOTE_LISTED = Kind.of("vote.listed", 1, "vote", "votedOn", "name", "begins", "ends");
    static final Kind VOTE_ENDED = Kind.of("vote.ended", 1, "vote");

    /** {@code digest} is the SHA-256 of the rulebook's text; {@code besideUntil} is null where it need not run beside the one in force. */
    static final Kind PROPOSED =
            Kind.of("policy.proposed", 2, "proposal", "document", "title", "digest", "note", "besideUntil");

    /** {@code reason} says why it was declined, or why it came into force before its days were over. */
    static final Kind PROPOSAL_ENDED = Kind.of("policy.proposal-ended", 1, "proposal", "outcome", "reason");

    @Override
    public List<Kind> kinds() {
        return List.of(IN_FORCE, VOTE_LISTED, VOTE_ENDED, PROPOSED, PROPOSAL_ENDED);
    }
}

package org.lectern.server.moderation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.rulebook.Act;
import org.lectern.rulebook.Attestation;
import org.lectern.rulebook.Citation;
import org.lectern.server.cases.CaseId;
import org.lectern.server.inbox.ItemId;
import org.lectern.server.log.EntryId;

/**
 * What a person decided about a revision of a comment: the act, the clause they cite of a version of the policy, the words that are the
 * ground, and why; what they said of a critical one is {@code mirror}, null where nobody asked. {@code entry} is its line in the log.
 */
public record Decision(
        DecisionId id,
        CaseId caseId,
        ItemId item,
        int revision,
        Act act,
        @Nullable Citation citation,
        UUID policyVersion,
        Ground ground,
        String reason,
        @Nullable Attestation attested,
        @Nullable Mirror mirror,
        UUID decidedBy,
        Instant decidedAt,
        DecisionState state,
        EntryId entry) {

    /** The words that break the rule; start and end in UTF-16 units of the revision's text, null where the whole comment is meant. */
    public record Ground(@Nullable Integer start, @Nullable Integer end, String text) {

        /** No passage: what stays up needs none. */
        public static final Ground NONE = new Ground(null, null, "");
    }
}

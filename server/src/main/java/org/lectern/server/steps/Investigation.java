package org.lectern.server.steps;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.ledger.Hash;
import org.lectern.rulebook.FurtherStep;
import org.lectern.server.inbox.ItemId;
import org.lectern.server.log.EntryId;

/**
 * What a person looks into because decisions about an account held again and again, and the step that came of it.
 *
 * @param item the comment from whose case it was opened
 * @param cited the decisions that it rests on
 * @param findings what was found; empty until somebody has written it
 * @param clauses which clauses it is about
 * @param onePerson how it is known to be one person, where several may go by the name; empty where nobody has written it
 * @param proposal null while none is made
 * @param approval null while none is given
 * @param reason why it ended as it did; empty while it is open
 */
record Investigation(
        UUID id,
        String number,
        ItemId item,
        Account account,
        StepState state,
        String why,
        UUID openedBy,
        Instant openedAt,
        List<UUID> cited,
        String findings,
        List<String> clauses,
        String onePerson,
        @Nullable UUID foundBy,
        @Nullable Proposal proposal,
        @Nullable Approval approval,
        Carrying carried,
        String trouble,
        @Nullable Instant endedAt,
        String reason) {

    Investigation {
        cited = List.copyOf(cited);
        clauses = List.copyOf(clauses);
    }

    /** Stands for what was found as it is written now; forms carry it, so that nobody acts on findings that they have not seen. */
    String wording() {
        String all = String.join("\n", findings, onePerson, String.join(",", clauses));
        return Hash.sha256(all.getBytes(StandardCharsets.UTF_8)).hex().substring(0, 16);
    }

    /** Whether the findings were written anew since a form was opened; one that carries nothing is taken as it is. */
    boolean foundAnewSince(String wording) {
        return !wording.isEmpty() && !wording.equals(wording());
    }

    /**
     * The step that somebody proposes.
     *
     * @param until its end; null where there is none
     * @param notice what the person is told, besides what every such letter says
     */
    record Proposal(FurtherStep step, @Nullable Instant until, String notice, Locale language, UUID by, Instant at) {}

    /**
     * That somebody else approved it.
     *
     * @param objectUntil until when the person can object; null for a letter, and while they are not told: their time has not begun
     */
    record Approval(
            UUID by, Instant at, EntryId entry, @Nullable Instant objectUntil) {}
}

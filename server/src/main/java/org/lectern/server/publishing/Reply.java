package org.lectern.server.publishing;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.server.cases.CaseId;
import org.lectern.server.inbox.ItemId;
import org.lectern.server.log.EntryId;

/**
 * The library's answer to a comment.
 *
 * @param signature who speaks, as the last line of what the public reads
 * @param quotes the number of the case of the comment that it says it quotes; empty for none
 * @param version grows with every change
 * @param entry the entry that put it on record; null for a draft
 * @param dueAt when it goes out; null for a draft
 * @param problem what the platform said last; null where nothing went wrong
 * @param perhapsThere whether the platform may have it though nobody has read it back
 * @param url where it stands; null before it does, or where the platform gives none
 */
public record Reply(
        UUID id,
        CaseId caseId,
        ItemId item,
        ReplyState state,
        String text,
        String signature,
        String quotes,
        UUID author,
        Instant changedAt,
        int version,
        @Nullable EntryId entry,
        @Nullable Instant dueAt,
        int attempts,
        @Nullable String problem,
        @Nullable Instant nextTryAt,
        boolean perhapsThere,
        @Nullable String url) {

    /** Whether its writer can still take it back. */
    boolean canBeTakenBack() {
        return state.after(ReplyState.Event.UNDO).isPresent() && !perhapsThere;
    }

    /** What the public reads. */
    String published() {
        return text + "\n\n" + signature;
    }
}

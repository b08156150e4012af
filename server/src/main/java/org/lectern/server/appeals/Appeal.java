package org.lectern.server.appeals;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.rulebook.Appealing;
import org.lectern.rulebook.Word;
import org.lectern.server.cases.CaseId;
import org.lectern.server.moderation.DecisionId;

/**
 * What somebody says against a decision about their words, and what came of it.
 *
 * @param way who hears it, as the policy said when it was filed, or the board where too few others could
 * @param quorum how many of a panel must have a say, as the policy said when it was filed; null where it was filed before that was kept
 * @param words what they say
 * @param contact where the answer goes, in their own words; may be empty
 * @param language the one that they read
 * @param filedBy who wrote it down for them; null where they wrote themselves
 * @param reason why it ended as it did; empty while it is open
 * @param notRestored the key of a message that says why the comment is not shown again; null where it is, or nothing was overturned
 */
public record Appeal(
        CaseId id,
        String number,
        DecisionId decision,
        UUID item,
        Appealing.Way way,
        @Nullable Integer quorum,
        AppealState state,
        Source source,
        String words,
        String contact,
        Locale language,
        Instant filedAt,
        @Nullable UUID filedBy,
        @Nullable Instant endedAt,
        String reason,
        @Nullable String notRestored) {

    /** How an appeal came. */
    public enum Source implements Word {
        LINK,
        PHONE,
        DESK,
        PAPER,
        E_MAIL
    }

    public boolean open() {
        return state.open();
    }
}

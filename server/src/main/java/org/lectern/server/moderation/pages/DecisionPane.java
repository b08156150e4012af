package org.lectern.server.moderation.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.server.web.pages.Field;
import org.lectern.server.web.pages.ShownText;

/**
 * The form of a decision; it posts to {@code /cases/{caseId}/decisions}.
 *
 * @param reference the case's short reference, as "26-0141"
 * @param version the version of the comment that is decided about
 * @param shown what the policy wants read before a decision
 * @param withdraw where a question to a second person is taken back, or null where none is open
 * @param refer what can be done about a question here, or null
 * @param acts in the order of the keys; none chosen beforehand
 * @param least the act that takes the least away and keeps the policy, with its reason; null where nothing is to be said
 * @param attestable whether hiding may be attested
 * @param attest the chosen attestation: none, threat, intimate-image or minor
 * @param clauses those with something noticed first; the first nine have number keys
 * @param passages what the program noticed, to be chosen as ground
 * @param ground the ground sent before, when the form comes back with an error
 * @param groundText the passage in words, for those without script
 * @param problem why the last try was not taken, in words, or null
 * @param conflict what somebody else decided meanwhile, or null
 * @param query the part of the queue that is shown beside it
 * @param desk what else can be done with the case
 */
public record DecisionPane(
        String caseId,
        String reference,
        String version,
        List<ShownText> shown,
        @Nullable String withdraw,
        @Nullable Refer refer,
        List<Act> acts,
        @Nullable String least,
        boolean attestable,
        String attest,
        List<Clause> clauses,
        List<Passage> passages,
        @Nullable Passage ground,
        Field groundText,
        Field reason,
        WillHappenFragment willHappen,
        @Nullable String problem,
        @Nullable String conflict,
        String query,
        DeskPane desk) {

    public DecisionPane {
        shown = List.copyOf(shown);
        acts = List.copyOf(acts);
        clauses = List.copyOf(clauses);
        passages = List.copyOf(passages);
    }

    /**
     * A question about the comment.
     *
     * @param text whom it goes to, the question that is to be answered, or what the button says
     */
    public record Refer(Kind kind, String text, String action) {

        /** What the reader can do. */
        public enum Kind {
            ASK,
            ANSWER,
            WITHDRAW
        }
    }

    /** The clauses for which something was noticed. */
    public List<Clause> noticed() {
        return clauses.stream().filter(Clause::noticed).toList();
    }

    /** The clauses for which nothing was noticed. */
    public List<Clause> others() {
        return clauses.stream().filter(clause -> !clause.noticed()).toList();
    }

    /** The key of a clause, 1 to 9, or null for those behind them. */
    public @Nullable String key(Clause clause) {
        int place = noticed().contains(clause)
                ? noticed().indexOf(clause)
                : noticed().size() + others().indexOf(clause);
        return place < 9 ? String.valueOf(place + 1) : null;
    }

    /**
     * What may be done.
     *
     * @param value leave-up, hide, delete or restore
     * @param key the key that chooses it
     * @param reason why it is not possible now, null when it is
     */
    public record Act(
            String value,
            String key,
            String label,
            boolean chosen,
            @Nullable String reason) {}

    /**
     * A clause that can be cited.
     *
     * @param place as the document numbers it
     * @param says what it asks, in our words
     * @param passage what the program noticed for it, or null
     */
    public record Clause(
            String id,
            String place,
            String says,
            boolean noticed,
            boolean chosen,
            @Nullable Passage passage) {}

    /** A stretch of the comment in UTF-16 units, with its words. */
    public record Passage(int start, int end, String text) {}
}

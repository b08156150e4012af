package org.lectern.server.policy;

import org.lectern.rulebook.ClausePart;
import org.lectern.rulebook.DraftText;
import org.lectern.server.words.Problem;
import org.lectern.server.words.Refusal;

/** A clause of the draft as it stands now. */
record InDraft(NextDraft draft, DraftText text, ClausePart clause) {

    static final String NAME = "the draft";

    /** Refuses where the draft has no such clause, or cannot be taken apart. */
    static InDraft of(NextDraft draft, String id) {
        DraftText text = text(draft);
        ClausePart clause = text.clause(id);
        if (clause == null) {
            throw new Refusal(Problem.NOT_FOUND);
        }
        return new InDraft(draft, text, clause);
    }

    static DraftText text(NextDraft draft) {
        return switch (DraftText.read(NAME, draft.yaml())) {
            case DraftText.Result.Apart(DraftText text) -> text;
            case DraftText.Result.Unreadable _ -> throw new Refusal(Problem.NOT_FOUND);
        };
    }

    /** Whether nobody has changed the clause since a form for it was made. */
    boolean isAs(String seen) {
        return seen().equals(seen);
    }

    String seen() {
        return DraftPlace.seen(clause);
    }

    String address() {
        return DraftPlace.address(clause.id());
    }
}

package org.lectern.rulebook;

import java.util.List;

/**
 * How somebody whose words were taken down can have that looked at again.
 *
 * @param within how long they can ask, from when they were told
 * @param way who hears it
 * @param heardBy roles in the order in which they are asked; empty for whoever may put comments back
 * @param quorum how many of a panel must have a say, 1 for the other ways
 * @param answerBy how long an answer may take
 */
public record Appealing(Term within, Way way, List<String> heardBy, int quorum, Term answerBy) {

    /** Holds where a rulebook says nothing. */
    public static final Appealing USUAL =
            new Appealing(new Term.Days(30), Way.OFFICER, List.of(), 1, new Term.Workdays(10));

    /** The largest quorum that can be written. */
    static final int MOST = 25;

    public Appealing {
        heardBy = List.copyOf(heardBy);
    }

    /** Who hears an appeal. */
    public enum Way implements Word {
        /** One person who had no part in the decision. */
        OFFICER,
        /** Several who each have a say here; for associations only, as a public body meets in the open. */
        PANEL,
        /** The board in its own meeting: its papers are printed here, and its vote is entered afterwards. */
        BOARD
    }
}

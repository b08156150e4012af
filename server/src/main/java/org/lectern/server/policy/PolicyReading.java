package org.lectern.server.policy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.lectern.rulebook.draft.Confirmed;
import org.lectern.rulebook.draft.ProposedClause;
import org.lectern.rulebook.draft.Treatment;

/** A policy's text that was read from a document, with what was chosen of it so far; {@code lines} is the text as it was read, line by line. */
record PolicyReading(
        UUID id, String file, String title, String lines, UUID readBy, Instant readAt, List<Chosen> clauses) {

    PolicyReading {
        clauses = List.copyOf(clauses);
    }

    /** A proposed clause by its number, from 1, and whether and how it is taken on. */
    record Chosen(int number, ProposedClause clause, boolean taken, String name, Treatment treatment) {

        /** As the program proposes it: what asks nothing of anybody is left out. */
        static Chosen proposed(int number, ProposedClause clause) {
            return new Chosen(number, clause, clause.rule(), clause.name(), clause.suggested());
        }
    }

    /** What is taken on, in the order of the text. */
    List<Confirmed> confirmed() {
        return clauses.stream()
                .filter(Chosen::taken)
                .map(one -> new Confirmed(one.clause(), one.name(), one.treatment()))
                .toList();
    }
}

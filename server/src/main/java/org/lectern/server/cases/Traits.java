package org.lectern.server.cases;

import java.util.SortedSet;
import java.util.UUID;

/**
 * What a queue is read by: where the subject of a case was written, under what and by whom, the labels of what was noticed in it, and the
 * clauses that ask for them.
 */
public record Traits(UUID channel, UUID thread, String author, SortedSet<String> labels, SortedSet<String> clauses) {

    /** Whether somebody may be in danger. */
    boolean threat() {
        return labels.contains("threat");
    }
}

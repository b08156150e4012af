package org.lectern.ledger;

import java.util.List;

/** What checking an export found. */
public sealed interface Verdict {
    /**
     * Everything holds and the key vouches for it; {@code absentMedia} counts files that payloads name and the export
     * leaves out.
     */
    record Verified(Manifest manifest, Checkpoint checkpoint, int absentMedia) implements Verdict {}

    /** Everything fits together, but no key was given. */
    record Consistent(Manifest manifest, Checkpoint checkpoint, int absentMedia) implements Verdict {}

    /** What is wrong, at most 100 things; {@code more} when there are others. */
    record Refused(List<Problem> problems, boolean more) implements Verdict {
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}

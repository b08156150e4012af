package org.lectern.ledger;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * What the manifest says about an export besides its files: whose it is, when (to the second) and by whom it was made.
 */
public record ExportFacts(String organisation, Instant madeAt, String by) {
    public ExportFacts {
        madeAt = madeAt.truncatedTo(ChronoUnit.SECONDS);
    }
}

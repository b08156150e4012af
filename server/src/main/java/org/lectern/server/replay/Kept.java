package org.lectern.server.replay;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.detection.Finding;
import org.lectern.detection.Subject;
import org.lectern.server.moderation.Removal;

/**
 * What is kept of a comment.
 *
 * @param subject its newest words and what stood around them, without what its author wrote before
 * @param findings what was noticed in them, in the words of the version in force
 * @param removal null where nobody decided to take it down
 */
record Kept(
        UUID item,
        String url,
        Subject subject,
        List<Finding> findings,
        @Nullable Removal removal) {

    Kept {
        findings = List.copyOf(findings);
    }
}

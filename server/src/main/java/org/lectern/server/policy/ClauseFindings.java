package org.lectern.server.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.detection.Finding;
import org.lectern.detection.Subject;
import org.lectern.rulebook.Rulebook;

/** What a detector noticed and a clause that asks for it; {@code clause} is null where none does. One for each clause. */
public record ClauseFindings(Finding finding, @Nullable String clause) {

    /** What was noticed in one text, joined as {@link Joining} does it. */
    public static List<ClauseFindings> of(Rulebook rulebook, List<Finding> findings, Subject subject) {
        return new Joining(rulebook).noticed(findings, subject);
    }
}

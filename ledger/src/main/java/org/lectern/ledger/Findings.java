package org.lectern.ledger;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The problems found so far, of which the first hundred are kept, and the files that cannot be relied upon because of
 * them.
 */
final class Findings {
    private static final int MOST = 100;

    private final List<Problem> problems = new ArrayList<>();
    private final Set<String> damaged = new HashSet<>();
    private boolean more;

    void add(Problem problem) {
        if (problems.size() < MOST) {
            problems.add(problem);
        } else {
            more = true;
        }
        damaged.add(problem.file());
    }

    void add(String file, String what) {
        add(Problem.of(file, what));
    }

    boolean damaged(String file) {
        return damaged.contains(file);
    }

    boolean any() {
        return !problems.isEmpty();
    }

    Verdict.Refused refused() {
        return new Verdict.Refused(problems, more);
    }
}

package org.lectern.rulebook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is wrong with one file. */
final class Problems {

    private static final Comparator<Problem> IN_ORDER =
            Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column);

    private final String file;
    private final List<Problem> errors = new ArrayList<>();
    private final List<Problem> warnings = new ArrayList<>();

    Problems(String file) {
        this.file = file;
    }

    void add(Spot at, String what, String instead) {
        errors.add(new Problem(file, at.line(), at.column(), what, instead));
    }

    void warn(Spot at, String what, String instead) {
        warnings.add(new Problem(file, at.line(), at.column(), what, instead));
    }

    boolean any() {
        return !errors.isEmpty();
    }

    List<Problem> errors() {
        return errors.stream().sorted(IN_ORDER).distinct().toList();
    }

    List<Problem> warnings() {
        return warnings.stream().sorted(IN_ORDER).distinct().toList();
    }
}

package org.lectern.detection.model;

import org.lectern.detection.Label;

/** Numbers what lists and rules noticed, so that the models can weigh it. */
public final class Hints {

    private Hints() {}

    /** A finding of a label with a score of 0 to 1, in three grades. */
    public static int of(Label label, double score) {
        int grade = score >= 0.75 ? 2 : score >= 0.5 ? 1 : 0;
        return 4 * label.ordinal() + grade;
    }
}

package org.lectern.detection.training;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.lectern.detection.Level;
import org.lectern.detection.model.Judged;
import org.lectern.detection.model.Output;

/** What the levels of one output do to unseen scores of library comments. */
record LevelFigures(List<Example> examples, float[][] unseen, Output output, Judged judged) {

    /** Right of those noticed, noticed of those that hold, and false alarms among clean comments and criticism. */
    String at(Level level) {
        int[] library = library();
        long noticed = Arrays.stream(library).filter(at -> counts(at, level)).count();
        long right = Arrays.stream(library)
                .filter(at -> counts(at, level) && holds(at))
                .count();
        long all = Arrays.stream(library).filter(this::holds).count();
        int[] clean =
                Arrays.stream(library).filter(at -> !holds(at) && isClean(at)).toArray();
        long alarms = Arrays.stream(clean).filter(at -> counts(at, level)).count();
        return right + " of " + noticed + ", " + right + " of " + all + ", false " + alarms + " of " + clean.length;
    }

    /** What is noticed of what holds, at the score that the given share of clean texts lies above. */
    String recall(boolean civic, double rate) {
        double[] clean = (civic ? civic() : library(false))
                .map(at -> score((int) at))
                .sorted()
                .toArray();
        double least = clean[clean.length - 1 - (int) (rate * clean.length)];
        int[] positives = Arrays.stream(library()).filter(this::holds).toArray();
        long above = Arrays.stream(positives).filter(at -> score(at) > least).count();
        return Figures.share(above, positives.length);
    }

    private java.util.stream.DoubleStream civic() {
        return indexes()
                .filter(at -> example(at).source() == Source.POLIS
                        && example(at).note().equals("accepted"))
                .asDoubleStream();
    }

    private java.util.stream.DoubleStream library(boolean positives) {
        return Arrays.stream(library())
                .filter(at -> holds(at) == positives && isClean(at))
                .asDoubleStream();
    }

    private int[] library() {
        return indexes().filter(at -> example(at).source() == Source.LIBRARY).toArray();
    }

    private IntStream indexes() {
        return IntStream.range(0, unseen.length).filter(at -> unseen[at].length > 0);
    }

    private Example example(int at) {
        return examples.get(at);
    }

    private boolean isClean(int at) {
        return !example(at).isViolation();
    }

    private boolean holds(int at) {
        return example(at).is(output);
    }

    private double score(int at) {
        return unseen[at][output.ordinal()];
    }

    private boolean counts(int at, Level level) {
        return judged.probability((float) score(at)) >= judged.least(level);
    }
}

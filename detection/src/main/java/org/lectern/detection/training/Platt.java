package org.lectern.detection.training;

/** Fits a score to a probability (Platt, 1999), with the softened targets that keep a few positives from promising too much. */
final class Platt {

    private static final int STEPS = 200;
    private static final double LEAST_SLOPE = 0.1;

    private Platt() {}

    /** Slope and intercept of the logistic function; Newton's method with a little damping. */
    static float[] fit(float[] scores, boolean[] holds) {
        int positives = 0;
        for (boolean one : holds) {
            positives += one ? 1 : 0;
        }
        double high = (positives + 1.0) / (positives + 2.0);
        double low = 1.0 / (holds.length - positives + 2.0);
        double slope = 1;
        double intercept = 0;
        for (int step = 0; step < STEPS; step++) {
            double[] sums = new double[5];
            for (int at = 0; at < scores.length; at++) {
                double probability = 1 / (1 + Math.exp(-(slope * scores[at] + intercept)));
                double wrong = probability - (holds[at] ? high : low);
                double bend = Math.max(1e-9, probability * (1 - probability));
                sums[0] += wrong * scores[at];
                sums[1] += wrong;
                sums[2] += bend * scores[at] * scores[at];
                sums[3] += bend * scores[at];
                sums[4] += bend;
            }
            double determinant = (sums[2] + 1e-3) * (sums[4] + 1e-3) - sums[3] * sums[3];
            double slopeStep = ((sums[4] + 1e-3) * sums[0] - sums[3] * sums[1]) / determinant;
            double interceptStep = ((sums[2] + 1e-3) * sums[1] - sums[3] * sums[0]) / determinant;
            slope = Math.max(LEAST_SLOPE, slope - Math.clamp(slopeStep, -0.5, 0.5));
            intercept -= Math.clamp(interceptStep, -1, 1);
        }
        return new float[] {(float) slope, (float) intercept};
    }
}

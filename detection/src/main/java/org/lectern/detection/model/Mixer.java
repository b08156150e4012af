package org.lectern.detection.model;

/** Mixes the raw scores of all outputs: each row has a weight for each score, and one by itself at its end. Immutable. */
public final class Mixer {

    private static final int K = Output.count();
    private static final float MOST = 8;

    private final float[][] rows;

    public Mixer(float[][] rows) {
        if (rows.length != K) {
            throw new IllegalArgumentException("A mixer has a row for each output.");
        }
        for (float[] row : rows) {
            if (row.length != K + 1) {
                throw new IllegalArgumentException("A row of a mixer has a weight for each score, and one more.");
            }
        }
        this.rows = rows;
    }

    /** Each score by itself. */
    public static Mixer none() {
        float[][] rows = new float[K][K + 1];
        for (int output = 0; output < K; output++) {
            rows[output][output] = 1;
        }
        return new Mixer(rows);
    }

    public float[] mixed(float[] scores) {
        float[] bounded = new float[K];
        for (int input = 0; input < K; input++) {
            bounded[input] = bounded(scores[input]);
        }
        float[] mixed = new float[K];
        for (int output = 0; output < K; output++) {
            float[] row = rows[output];
            float sum = row[K];
            for (int input = 0; input < K; input++) {
                sum += row[input] * bounded[input];
            }
            mixed[output] = sum;
        }
        return mixed;
    }

    /** What lies far out says no more than what lies at the bound. */
    public static float bounded(float score) {
        return Math.clamp(score, -MOST, MOST);
    }

    float[][] rows() {
        return rows;
    }
}

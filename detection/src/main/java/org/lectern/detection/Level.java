package org.lectern.detection;

/** How readily a label is noticed: low asks for strong signs, high accepts more false alarms. */
public enum Level {
    LOW(0.75),
    NORMAL(0.5),
    HIGH(0.3);

    private final double least;

    Level(double least) {
        this.least = least;
    }

    /** The lowest score that counts at this level. */
    double least() {
        return least;
    }

    /** The next level that accepts more false alarms; high is the last. */
    Level moreLenient() {
        return this == LOW ? NORMAL : HIGH;
    }
}

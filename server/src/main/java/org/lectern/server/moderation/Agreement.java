package org.lectern.server.moderation;

/**
 * How often drawn second looks said the same as the decision. {@link #low} and {@link #high} are the ends of the score interval at 95 per
 * cent, within which the share would lie had all decisions been looked at: E. B. Wilson, "Probable Inference, the Law of Succession, and
 * Statistical Inference", Journal of the American Statistical Association 22 (1927), 209-212.
 */
public record Agreement(int same, int all) {

    /** With fewer answers the interval says nothing, and a number could point at one person. */
    public static final int LEAST = 10;

    private static final double Z = 1.959_963_985;

    public boolean tells() {
        return all >= LEAST;
    }

    public int percent() {
        return percent((double) same / all);
    }

    public int low() {
        return percent(middle() - half());
    }

    public int high() {
        return percent(middle() + half());
    }

    private double middle() {
        return (same + Z * Z / 2) / (all + Z * Z);
    }

    private double half() {
        double share = (double) same / all;
        return Z * Math.sqrt(share * (1 - share) / all + Z * Z / (4.0 * all * all)) / (1 + Z * Z / all);
    }

    private static int percent(double share) {
        return (int) Math.round(share * 100);
    }
}

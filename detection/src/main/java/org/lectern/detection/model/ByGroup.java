package org.lectern.detection.model;

import java.util.Objects;
import java.util.Properties;

/**
 * How often decent messages are flagged as an attack, by whether they carry marks of African-American English: measured on a published
 * collection that the measured model had not seen, and on nobody's comments to a library.
 *
 * @param marked of messages with such marks: share, interval of 95 in 100, and counts
 * @param other of the others
 * @param ratio the first share over the second
 */
public record ByGroup(String marked, String other, String ratio) {

    private static final String FIGURES = "by-group.properties";

    /** As it was measured of the model that ships with this release. */
    public static ByGroup shipped() {
        Properties figures = Cards.read(FIGURES);
        return new ByGroup(asked(figures, "marked"), asked(figures, "other"), asked(figures, "ratio"));
    }

    private static String asked(Properties figures, String key) {
        return Objects.requireNonNull(figures.getProperty(key), () -> "There is no " + key + " in " + FIGURES + ".");
    }
}

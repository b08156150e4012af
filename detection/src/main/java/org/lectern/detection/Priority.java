package org.lectern.detection;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The order of a queue: what may hurt somebody soon first, then what was noticed, then the rest by how likely it is anything. The one place where this is decided. */
final class Priority {

    private static final double NOTICED = 0.5;
    private static final double MORE_THAN_ONE = 0.02;

    private Priority() {}

    /**
     * With findings between one half and 1 by the gravest of them, the likelier the higher; without any below one half, by how likely it
     * is anything, or a danger to somebody.
     */
    static double of(List<Finding> findings, Map<Label, Double> scores, double anything) {
        double gravest = findings.stream()
                .mapToDouble(finding -> weight(finding.label()) * (0.8 + 0.2 * finding.score()))
                .max()
                .orElse(0);
        if (gravest == 0) {
            return NOTICED * Math.max(anything, danger(scores));
        }
        long labels = findings.stream().map(Finding::label).distinct().count();
        return Math.min(1, NOTICED + NOTICED * gravest + MORE_THAN_ONE * (labels - 1));
    }

    private static double danger(Map<Label, Double> scores) {
        return Stream.of(Label.THREAT, Label.SELF_HARM, Label.CRISIS)
                .mapToDouble(label -> scores.getOrDefault(label, 0.0))
                .max()
                .orElse(0);
    }

    private static double weight(Label label) {
        return switch (label) {
            case THREAT, SELF_HARM, CRISIS -> 1.0;
            case PERSONAL_INFO, CONFIDENTIAL -> 0.8;
            case HATE, HARASSMENT -> 0.75;
            case OBSCENE, IMPERSONATION -> 0.7;
            case SPAM, SOLICITATION, COMMERCIAL, CAMPAIGN, RELIGIOUS_PROMOTION -> 0.6;
            case GRATUITOUS_LINK, DUPLICATE, OFF_TOPIC -> 0.5;
            case COPYRIGHT_CLAIM, PRESS_INQUIRY -> 0.45;
            case COMPLAINT, OPINION, TONE, HEATED_TOPIC -> 0.01;
        };
    }
}

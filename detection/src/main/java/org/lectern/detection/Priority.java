package org.lectern.detection;

import java.util.List;

/** The order of a queue: what may hurt somebody soon first, then what is private, then the rest. The one place where this is decided. */
final class Priority {

    private static final double NOTHING = 0.1;
    private static final double HINTS_ONLY = 0.2;
    private static final double MORE_THAN_ONE = 0.02;

    private Priority() {}

    /** The weight of the gravest finding, the stronger the nearer to it, a little more where several labels were noticed. */
    static double of(List<Finding> findings, boolean hints) {
        double gravest = findings.stream()
                .mapToDouble(finding -> weight(finding.label()) * (0.8 + 0.2 * finding.score()))
                .max()
                .orElse(hints ? HINTS_ONLY : NOTHING);
        long labels = findings.stream().map(Finding::label).distinct().count();
        return Math.min(1, gravest + MORE_THAN_ONE * Math.max(0, labels - 1));
    }

    private static double weight(Label label) {
        return switch (label) {
            case THREAT, SELF_HARM, CRISIS -> 1.0;
            case PERSONAL_INFO, CONFIDENTIAL -> 0.8;
            case HATE, HARASSMENT -> 0.75;
            case OBSCENE, IMPERSONATION -> 0.7;
            case SPAM, SOLICITATION, COMMERCIAL, CAMPAIGN, RELIGIOUS_PROMOTION -> 0.6;
            case GRATUITOUS_LINK, DUPLICATE, OFF_TOPIC -> 0.5;
            case COPYRIGHT_CLAIM, PRESS_INQUIRY, COMPLAINT -> 0.45;
            case OPINION, TONE, HEATED_TOPIC -> 0.3;
        };
    }
}

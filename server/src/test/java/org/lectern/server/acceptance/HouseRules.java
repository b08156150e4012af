package org.lectern.server.acceptance;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a library allows, written down here by hand from the words of its policy, so that the program is not asked about itself.
 *
 * @param consultant who answers questions about comments, or empty where the policy names nobody
 * @param grounds what a comment may be taken down for, as the form sends it
 * @param noGrounds what is in the form's power to send and is no ground
 * @param finds what the program may have noticed that speaks for a clause
 */
record HouseRules(
        String starter,
        Set<String> deciders,
        Set<String> onlookers,
        String consultant,
        Set<String> hearers,
        List<String> grounds,
        List<String> noGrounds,
        Map<String, Set<String>> finds) {

    static final HouseRules ECRL = new HouseRules(
            "ecrl",
            Set.of("executive-director", "assistant-director", "resource-librarian", "programming-librarian"),
            Set.of("staff"),
            "",
            Set.of("executive-director", "assistant-director", "resource-librarian"),
            List.of(
                    "ec-on-topic",
                    "ec-duplicates",
                    "ec-personal-info",
                    "ec-spam-commercial:spam",
                    "ec-spam-commercial:commercial",
                    "ec-spam-commercial:solicitation",
                    "ec-spam-commercial:gratuitous-link",
                    "ec-abusive:threat",
                    "ec-abusive:harassment",
                    "ec-abusive:obscene",
                    "ec-rights"),
            List.of(
                    "",
                    "no-such-clause",
                    "ec-welcome",
                    "ec-remove-any-time",
                    "ec-repeat-offenders",
                    "ec-block-after-investigation",
                    "ec-spam-commercial:campaign",
                    "ec-spam-commercial:religious-promotion",
                    "ec-abusive:hate",
                    "ec-abusive:other",
                    "ec-abusive:spam",
                    "us-contraband"),
            Map.of(
                    "ec-on-topic", Set.of("off-topic"),
                    "ec-duplicates", Set.of("duplicate"),
                    "ec-personal-info", Set.of("personal-info"),
                    "ec-spam-commercial",
                            Set.of(
                                    "spam",
                                    "commercial",
                                    "solicitation",
                                    "gratuitous-link",
                                    "campaign",
                                    "religious-promotion"),
                    "ec-abusive", Set.of("threat", "harassment", "obscene", "hate"),
                    "ec-rights", Set.of("copyright-claim")));

    static final HouseRules CADOTT = new HouseRules(
            "cadott",
            Set.of("director", "staff"),
            Set.of(),
            "director",
            Set.of(),
            List.of(
                    "ca-off-topic",
                    "ca-abuse:threat",
                    "ca-abuse:harassment",
                    "ca-abuse:obscene",
                    "ca-commercial:commercial",
                    "ca-commercial:solicitation",
                    "ca-impersonation",
                    "ca-repeat-note:duplicate",
                    "ca-repeat-note:spam",
                    "ca-copyright"),
            List.of(
                    "",
                    "no-such-clause",
                    "ca-everyone-welcome",
                    "ca-edit-right",
                    "ca-campaign",
                    "ca-abuse:hate",
                    "ca-abuse:other",
                    "ca-negative-stays",
                    "us-contraband"),
            Map.of(
                    "ca-off-topic", Set.of("off-topic"),
                    "ca-abuse", Set.of("threat", "harassment", "obscene", "hate"),
                    "ca-commercial", Set.of("commercial", "solicitation"),
                    "ca-impersonation", Set.of("impersonation"),
                    "ca-repeat-note", Set.of("duplicate", "spam"),
                    "ca-copyright", Set.of("copyright-claim")));

    /** What the clauses with a single ground are cited for. */
    private static final Map<String, String> ONLY_GROUND = Map.of(
            "ec-on-topic", "off-topic",
            "ca-off-topic", "off-topic",
            "ec-duplicates", "duplicate",
            "ec-personal-info", "personal-info");

    /** Whether a comment may be taken down under the clause as it was stored; a picture of that kind goes by whoever marks it. */
    boolean allows(String clause, String label, String attested) {
        return attested.equals("contraband")
                ? clause.equals("us-contraband")
                : grounds.contains(clause) || grounds.contains(clause + ":" + label);
    }

    /** Whether nobody takes it down alone. {@code criticism} is what a person who wrote these comments meant them to be. */
    boolean needsTwo(String act, String clause, String label, String attested, Set<String> noticed, boolean criticism) {
        String ground = ground(clause, label);
        if (attested.equals("contraband")) {
            return false;
        }
        if (ground.equals("off-topic")) {
            return true;
        }
        boolean supported = finds.getOrDefault(clause, Set.of()).stream().anyMatch(noticed::contains);
        return criticism && !supported && !(act.equals("hide") && cannotWait(ground, attested));
    }

    /** Whether it would take down the first of several equal comments as one of them. */
    boolean takesTheFirst(String clause, String label, Set<String> noticed) {
        return ground(clause, label).equals("duplicate") && !noticed.contains("duplicate");
    }

    /** Whether it goes at once because a person says of it what is cited. */
    boolean goesAtOnce(String clause, String label, String attested) {
        return cannotWait(ground(clause, label), attested);
    }

    private static String ground(String clause, String label) {
        return label.isEmpty() ? ONLY_GROUND.getOrDefault(clause, "") : label;
    }

    private static boolean cannotWait(String ground, String attested) {
        return switch (attested) {
            case "contraband" -> true;
            case "threat" -> ground.equals("threat");
            case "intimate-image" ->
                Set.of("obscene", "personal-info", "harassment").contains(ground);
            default -> false;
        };
    }
}

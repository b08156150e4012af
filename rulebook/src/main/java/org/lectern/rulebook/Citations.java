package org.lectern.rulebook;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be cited for an act. */
public final class Citations {

    private Citations() {}

    /** A clause and a ground of it that can be cited. */
    public record Choice(Clause clause, Grounds.Ground ground) {

        public Citation citation() {
            return new Citation(clause.id(), ground.label());
        }
    }

    /**
     * All that can be cited for the act, in the order of the rulebook; grounds that rest on viewpoint only where counsel's setting
     * allows them or no profile guards against them.
     */
    public static List<Choice> choices(Rulebook effective, Act act) {
        var choices = new ArrayList<Choice>();
        for (Clause clause : effective.all()) {
            if (clause.grounds() == null || !clause.grounds().acts().contains(act)) {
                continue;
            }
            for (Grounds.Ground ground : clause.grounds().grounds()) {
                if (counselAllows(effective, ground) || !ground.viewpoint() || !guardsViewpoint(effective, act)) {
                    choices.add(new Choice(clause, ground));
                }
            }
        }
        return List.copyOf(choices);
    }

    /** Whether the library's counsel has allowed to take something down on the ground that is cited. */
    public static boolean counselAllows(Rulebook effective, @Nullable Citation citation) {
        Grounds.Ground ground = ground(effective, citation);
        return ground != null && counselAllows(effective, ground);
    }

    private static boolean counselAllows(Rulebook effective, Grounds.Ground ground) {
        return ground.label() != null && effective.counsel().allows().contains(ground.label());
    }

    /** Why this cannot be cited for the act, in a sentence for a person; null where it can. */
    public static @Nullable String problem(Rulebook effective, Act act, @Nullable Citation citation) {
        if (citation == null) {
            return "No clause is cited.";
        }
        Clause clause = effective.clause(citation.clause());
        if (clause == null) {
            return "The policy in force has no clause " + citation.clause() + ".";
        }
        if (clause.declined()) {
            return clause.id() + " cannot be cited: " + clause.whyNot();
        }
        if (clause.grounds() == null || !clause.grounds().acts().contains(act)) {
            return clause.id() + " is no ground to " + act.word() + ".";
        }
        return clause.grounds().cited(citation.label()) == null
                ? "Say which ground of " + clause.id() + " it is: " + words(clause.grounds()) + "."
                : null;
    }

    /**
     * What is cited for what a person attests to be contraband: the clause that asks for that attestation and for nothing else. Null
     * where the policy and its guards have none.
     */
    public static @Nullable Citation contraband(Rulebook effective) {
        var attested = new Formula.Holds(new Predicate.Attested(Attestation.CONTRABAND));
        return effective.all().stream()
                .filter(clause -> clause.grounds() != null)
                .filter(clause ->
                        clause.gates().stream().anyMatch(gate -> gate.need().equals(attested)))
                .findFirst()
                .map(clause -> new Citation(clause.id(), null))
                .orElse(null);
    }

    /**
     * Whether something goes at once, whatever else stands around it, because a person attests just what is cited for it. What is cited
     * besides is on record as attested and hurries nothing.
     */
    public static boolean goesAtOnce(Rulebook effective, @Nullable Citation citation, @Nullable Attestation attested) {
        Grounds.Ground ground = ground(effective, citation);
        return attested == Attestation.CONTRABAND
                || (attested != null && ground != null && attested.says(ground.label()));
    }

    static Grounds.@Nullable Ground ground(Rulebook effective, @Nullable Citation citation) {
        Clause clause = citation == null ? null : effective.clause(citation.clause());
        return citation == null || clause == null || clause.grounds() == null
                ? null
                : clause.grounds().cited(citation.label());
    }

    private static String words(Grounds grounds) {
        return String.join(
                ", ",
                grounds.grounds().stream()
                        .map(ground -> ground.label() == null
                                ? "other"
                                : ground.label().word())
                        .toList());
    }

    private static boolean guardsViewpoint(Rulebook effective, Act act) {
        return effective.all().stream()
                .flatMap(clause -> clause.gates().stream())
                .filter(gate -> gate.on().contains(act))
                .anyMatch(gate -> new Formula.Holds(new Predicate.Viewpoint()).equals(gate.when()));
    }
}

package org.lectern.server.steps;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lectern.rulebook.FurtherStep;
import org.lectern.rulebook.FurtherSteps;
import org.lectern.server.platform.Restriction;

/** What is missing for a step; pure. */
final class Needs {

    /** What the proposer brings; the others are for who approves. */
    static final Set<Need> OF_PROPOSAL = EnumSet.of(
            Need.STEP,
            Need.OFFICIAL,
            Need.PLATFORM,
            Need.DECISIONS,
            Need.FINDINGS,
            Need.ONE_PERSON,
            Need.NOTICE,
            Need.END,
            Need.APPEAL);

    private static final String OFFICIAL = "official";

    private Needs() {}

    /**
     * What is known of a step at the moment when somebody proposes or approves it.
     *
     * @param upheld how many of the cited decisions count now
     * @param onePerson whether the platform keeps one account under each name, or it is written how it is known to be one person
     * @param lastDay the last day on which it lasts, null without one
     * @param restrictions what the platform offers
     * @param statementSeen the day on which somebody saw the posted statement last; null where nobody has
     * @param hears who would hear an objection
     * @param authority whether whoever acts has a role that may approve
     * @param other whether whoever acts is not who proposed it
     */
    record Known(
            FurtherSteps policy,
            FurtherStep step,
            StepState state,
            int upheld,
            String findings,
            List<String> clauses,
            boolean onePerson,
            String notice,
            @Nullable LocalDate lastDay,
            String capacity,
            Set<Restriction> restrictions,
            @Nullable LocalDate statementSeen,
            LocalDate today,
            ObjectionHearers.Who hears,
            boolean authority,
            boolean other) {}

    /** Everything that is missing, in the order in which it is to be mended. */
    static List<Need> missing(Known known) {
        List<Need> missing = new ArrayList<>();
        for (Need need : Need.values()) {
            if (!met(need, known)) {
                missing.add(need);
            }
        }
        return List.copyOf(missing);
    }

    private static boolean met(Need need, Known known) {
        boolean lasts = known.step().lasts();
        return switch (need) {
            case STEP -> known.policy().steps().contains(known.step());
            case OFFICIAL -> !lasts || known.capacity().equals(OFFICIAL);
            case PLATFORM -> !lasts || known.restrictions().contains(restriction(known.step()));
            case CLOSED -> known.state() == StepState.PROPOSED;
            case DECISIONS -> known.upheld() >= known.policy().decisions();
            case FINDINGS -> !known.findings().isBlank() && !known.clauses().isEmpty();
            case ONE_PERSON -> !lasts || known.onePerson();
            case NOTICE -> !known.notice().isBlank();
            case END -> !lasts || ends(known);
            case APPEAL ->
                !lasts || (known.policy().appealWithin() != null && known.hears() != ObjectionHearers.Who.NOBODY);
            case STATEMENT -> !lasts || seen(known);
            case AUTHORITY -> known.authority();
            case OTHER_PERSON -> known.other();
        };
    }

    private static boolean ends(Known known) {
        return known.lastDay() != null
                && !known.lastDay().isBefore(known.today())
                && !known.lastDay()
                        .isAfter(known.today().plusDays(known.policy().longest()));
    }

    private static boolean seen(Known known) {
        return known.statementSeen() != null
                && !known.statementSeen()
                        .isBefore(known.today().minusDays(known.policy().statementSeen()));
    }

    /** What the step asks of the platform. */
    static Restriction restriction(FurtherStep step) {
        return switch (step) {
            case LETTER -> Restriction.NONE;
            case LIMIT -> Restriction.LIMITED;
            case BLOCK -> Restriction.BLOCKED;
        };
    }
}

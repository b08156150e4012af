package org.lectern.server.moderation;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lectern.rulebook.Act;
import org.lectern.rulebook.Attestation;
import org.lectern.rulebook.Rulebook;
import org.lectern.rulebook.SecondLooking;
import org.lectern.server.database.Jobs;
import org.lectern.server.database.OrganisationId;
import org.lectern.server.database.Tenancy;
import org.lectern.server.inbox.Item;
import org.lectern.server.inbox.Items;
import org.lectern.server.inbox.NoticedHere;
import org.lectern.server.moderation.SamplePeriod.Outcome;
import org.lectern.server.moderation.SecondLooks.Purpose;
import org.lectern.server.moderation.SecondLooks.Question;
import org.lectern.server.policy.Policies;
import org.springframework.stereotype.Component;

/**
 * Has somebody without a part look at decisions again: a share of all by chance, and what was decided about somebody the policy
 * protects. Both wait some hours, and go the same way, so that nobody tells one from the other.
 */
@Component
class Sampling {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Duration LEAST = Duration.ofHours(1);
    private static final long SPREAD = Duration.ofHours(23).toSeconds();

    private final Tenancy tenancy;
    private final Clock clock;
    private final Jobs jobs;
    private final Policies policies;
    private final Team.Finder teams;
    private final Items items;
    private final DecisionRows rows;
    private final SecondLooks looks;
    private final Askable askable;
    private final SamplePeriods periods;
    private final Protection protection;

    Sampling(
            Tenancy tenancy,
            Clock clock,
            Jobs jobs,
            Policies policies,
            Team.Finder teams,
            Items items,
            DecisionRows rows,
            SecondLooks looks,
            Askable askable,
            SamplePeriods periods,
            Protection protection) {
        this.tenancy = tenancy;
        this.clock = clock;
        this.jobs = jobs;
        this.policies = policies;
        this.teams = teams;
        this.items = items;
        this.rows = rows;
        this.looks = looks;
        this.askable = askable;
        this.periods = periods;
        this.protection = protection;
    }

    /** Draws a decision in the transaction in which it comes into force. */
    void decided(OrganisationId organisation, Decision decision) {
        if (decision.act() == Act.RESTORE || decision.attested() == Attestation.CONTRABAND) {
            return;
        }
        SecondLooking policy = policy(organisation);
        boolean drawn = draw(organisation, decision, policy);
        if (drawn || (policy.protects() > 0 && decision.act().removes())) {
            Instant at = clock.instant().plus(LEAST).plusSeconds(RANDOM.nextLong(SPREAD));
            jobs.schedule(SampledJob.NAME, organisation, decision.id().value(), at);
        }
    }

    private SecondLooking policy(OrganisationId organisation) {
        return policies.inForce(organisation).rulebook().secondLooks();
    }

    private boolean draw(OrganisationId organisation, Decision decision, SecondLooking policy) {
        if (policy.share() == 0 || teams.of(organisation).moderators().size() < policy.from()) {
            periods.end(organisation);
            return false;
        }
        SamplePeriod period = periods.running(organisation, policy.share());
        boolean drawn = Draw.of(period.seed(), decision.id()).drawn(period.share());
        if (drawn) {
            periods.draw(organisation, period, decision.id());
        }
        return drawn;
    }

    /** Asks somebody about a decision whose time has come. */
    void ask(OrganisationId organisation, DecisionId id) {
        tenancy.run(organisation, () -> {
            Decision decision = rows.find(id.value()).orElseThrow();
            Optional<SamplePeriod> period = periods.drew(id);
            Outcome outcome = outcome(organisation, decision, period.orElse(null));
            period.ifPresent(_ -> periods.note(id, outcome));
        });
    }

    private Outcome outcome(OrganisationId organisation, Decision decision, @Nullable SamplePeriod period) {
        Item item = items.get(decision.item());
        if (decision.state() != DecisionState.IN_FORCE) {
            return Outcome.NOT_IN_FORCE;
        }
        if (item.revision() != decision.revision()) {
            return Outcome.OTHER_WORDS;
        }
        if (item.sealed()) {
            return Outcome.SEALED;
        }
        List<SecondLook> before = looks.about(decision.id());
        if (before.stream().anyMatch(look -> look.purpose().blind())) {
            return Outcome.LOOKED_AT;
        }
        SecondLooking policy = policy(organisation);
        Protection.Because because =
                decision.act().removes() ? protection.because(organisation, item, policy.protects()) : null;
        if (because != null) {
            return askReviewer(organisation, decision, policy, because);
        }
        return period != null && before.isEmpty() ? askAnybody(organisation, decision, period) : Outcome.LOOKED_AT;
    }

    private Outcome askReviewer(
            OrganisationId organisation, Decision decision, SecondLooking policy, Protection.Because because) {
        return askable.reviewer(
                        organisation,
                        policy.reviewer(),
                        items.get(decision.item()).text(),
                        part(decision))
                .map(person -> {
                    looks.ask(organisation, decision, person, new Question(Purpose.PROTECTED, null, because.name()));
                    return Outcome.ASKED;
                })
                .orElse(Outcome.NOBODY);
    }

    private Outcome askAnybody(OrganisationId organisation, Decision decision, SamplePeriod period) {
        String clause = decision.citation() == null ? raised(organisation, decision) : null;
        if (decision.citation() == null && clause == null) {
            return Outcome.NOTHING_NOTICED;
        }
        List<SecondPerson> free = askable.all(organisation, part(decision));
        if (free.isEmpty()) {
            return Outcome.NOBODY;
        }
        SecondPerson person = Draw.of(period.seed(), decision.id())
                .one(free.stream()
                        .sorted(Comparator.comparing(SecondPerson::id))
                        .toList());
        looks.ask(organisation, decision, person, new Question(Purpose.SAMPLE, clause, null));
        return Outcome.ASKED;
    }

    private Set<UUID> part(Decision decision) {
        return looks.part(decision);
    }

    /** The clause for which the most was noticed, of those that can be cited; null where there is none. */
    private @Nullable String raised(OrganisationId organisation, Decision decision) {
        Rulebook rulebook = policies.version(organisation, decision.policyVersion());
        Set<String> citable = ClauseChoices.all(rulebook).stream()
                .map(choice -> choice.citation().clause())
                .collect(Collectors.toSet());
        return items.noticed(decision.item(), decision.revision()).stream()
                .filter(noticed -> noticed.clause() != null && citable.contains(noticed.clause()))
                .max(Comparator.comparingDouble(NoticedHere::score))
                .map(NoticedHere::clause)
                .orElse(null);
    }
}

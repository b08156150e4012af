package org.lectern.server.steps;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.server.channels.Channel;
import org.lectern.server.channels.Channels;
import org.lectern.server.database.Job;
import org.lectern.server.database.OrganisationId;
import org.lectern.server.database.Pauses;
import org.lectern.server.database.Tenancy;
import org.lectern.server.log.Log;
import org.lectern.server.log.Payload;
import org.lectern.server.platform.Restricting;
import org.lectern.server.platform.Restriction;
import org.springframework.stereotype.Component;

/**
 * Carries out a limit or a block once its approval is under a signed checkpoint, ends it on its day, and sets the account free. The
 * connector looks before it asks, so that a run that was killed is run again without harm.
 */
@Component
class StepJob implements Job {

    static final String NAME = "further-step";

    private static final Duration UNTIL_SEALED = Duration.ofMillis(300);
    private static final Duration UNTIL_FREE = Duration.ofMinutes(5);
    private static final Pauses PAUSES = new Pauses(Duration.ofSeconds(2), Duration.ofMinutes(30));

    private final Tenancy tenancy;
    private final Clock clock;
    private final Log log;
    private final Channels channels;
    private final InvestigationRows rows;
    private final StepBegins begins;
    private final StepEnds ends;
    private final GroundGone ground;

    StepJob(
            Tenancy tenancy,
            Clock clock,
            Log log,
            Channels channels,
            InvestigationRows rows,
            StepBegins begins,
            StepEnds ends,
            GroundGone ground) {
        this.tenancy = tenancy;
        this.clock = clock;
        this.log = log;
        this.channels = channels;
        this.rows = rows;
        this.begins = begins;
        this.ends = ends;
        this.ground = ground;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Next run(OrganisationId organisation, UUID subject) {
        Optional<Investigation> found = tenancy.in(organisation, () -> rows.find(subject));
        return found.isEmpty() ? new Next.Over() : run(organisation, found.get());
    }

    private Next run(OrganisationId organisation, Investigation step) {
        return switch (step.carried()) {
            case TO_DO -> begin(organisation, step);
            case DONE, HANDED, REFUSED -> until(organisation, step);
            case TO_UNDO -> carryOut(organisation, step, Restriction.NONE);
            case NOTHING, UNDO_HANDED, UNDONE -> new Next.Over();
        };
    }

    // A platform may not have answered until the day of the step was over: nobody is kept from anything after it. Nor
    // where a decision that it rests on was found wrong in the moment in which the step was approved. Where the account
    // is still to be set free after an earlier step, that comes first, or it would take this one back.
    private Next begin(OrganisationId organisation, Investigation step) {
        Investigation.Proposal proposal = proposal(step);
        if (proposal.until() != null && !clock.instant().isBefore(proposal.until())) {
            return until(organisation, step);
        }
        if (!sealed(organisation, step)) {
            return new Next.Again(clock.instant().plus(UNTIL_SEALED));
        }
        if (tenancy.in(organisation, () -> ground.gone(organisation, step.id()))) {
            return new Next.Again(clock.instant());
        }
        return tenancy.in(organisation, () -> rows.freeing(step.account()))
                ? new Next.Again(clock.instant().plus(UNTIL_FREE))
                : carryOut(organisation, step, Needs.restriction(proposal.step()));
    }

    private boolean sealed(OrganisationId organisation, Investigation step) {
        return tenancy.in(
                organisation,
                () -> log.sealed(Objects.requireNonNull(step.approval()).entry()));
    }

    private static Investigation.Proposal proposal(Investigation step) {
        return Objects.requireNonNull(step.proposal());
    }

    private Next until(OrganisationId organisation, Investigation step) {
        Instant until = proposal(step).until();
        if (!step.state().runs() || until == null) {
            return new Next.Over();
        }
        if (clock.instant().isBefore(until)) {
            return new Next.Again(until);
        }
        tenancy.run(organisation, () -> ends.end(organisation, step.id(), StepEnds.Why.TIME_OVER, "", null));
        return new Next.Again(clock.instant());
    }

    private Next carryOut(OrganisationId organisation, Investigation step, Restriction wanted) {
        Channel channel = channels.get(organisation, step.account().channel());
        Restricting outcome = channels.connector(channel)
                .restrict(channels.access(organisation, channel), step.account().name(), wanted);
        boolean back = wanted == Restriction.NONE;
        return switch (outcome) {
            case Restricting.Done() -> noted(organisation, step, back ? Carrying.UNDONE : Carrying.DONE, wanted, null);
            case Restricting.HandedToPerson() ->
                noted(organisation, step, back ? Carrying.UNDO_HANDED : Carrying.HANDED, wanted, null);
            // What cannot be taken back by the program is taken back by a person: nobody stays blocked for want of a
            // way.
            case Restricting.Unsupported() ->
                noted(organisation, step, back ? Carrying.UNDO_HANDED : Carrying.REFUSED, wanted, "");
            case Restricting.Refused(var failure) ->
                noted(organisation, step, back ? Carrying.UNDO_HANDED : Carrying.REFUSED, wanted, failure.kept());
            case Restricting.NotYet(var failure) -> {
                int attempts = tenancy.in(organisation, () -> rows.notYet(step.id(), failure.kept()));
                yield new Next.Again(clock.instant().plus(PAUSES.after(attempts, failure.retryAfter())));
            }
        };
    }

    private Investigation now(Investigation step) {
        return rows.locked(step.id());
    }

    // Where the step has ended while the platform was being asked, the account is to be set free, and what was done is
    // not the last word.
    private Next noted(
            OrganisationId organisation,
            Investigation step,
            Carrying how,
            Restriction wanted,
            @Nullable String refused) {
        tenancy.run(organisation, () -> {
            Investigation now = now(step);
            if (now.carried() == step.carried()) {
                rows.carried(step.id(), how, refused == null ? "" : refused);
                if (how == Carrying.DONE) {
                    begins.carriedOut(organisation, now);
                } else if (how == Carrying.REFUSED) {
                    begins.failed(now);
                } else if (how == Carrying.UNDONE) {
                    begins.freed(organisation, now.account());
                }
            }
            if (refused != null) {
                log.append(
                        organisation,
                        step.item().toString(),
                        Log.PROGRAM,
                        Payload.of(
                                StepKinds.NOT_POSSIBLE,
                                step.id().toString(),
                                step.account().name(),
                                wanted.name(),
                                refused,
                                null));
            } else if (!how.waitsForPerson()) {
                log.append(
                        organisation,
                        step.item().toString(),
                        Log.PROGRAM,
                        Payload.of(
                                StepKinds.CARRIED_OUT,
                                step.id().toString(),
                                step.account().name(),
                                wanted.name(),
                                null));
            }
        });
        return new Next.Again(clock.instant());
    }
}

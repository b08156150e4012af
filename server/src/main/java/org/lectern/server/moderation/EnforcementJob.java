package org.lectern.server.moderation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.lectern.server.channels.Channel;
import org.lectern.server.channels.Channels;
import org.lectern.server.database.Job;
import org.lectern.server.database.OrganisationId;
import org.lectern.server.database.Pauses;
import org.lectern.server.database.Tenancy;
import org.lectern.server.inbox.Item;
import org.lectern.server.inbox.Items;
import org.lectern.server.inbox.Preservation;
import org.lectern.server.log.Kind;
import org.lectern.server.log.Log;
import org.lectern.server.log.Payload;
import org.lectern.server.moderation.Enforcement.State;
import org.lectern.server.platform.Answer;
import org.lectern.server.platform.Failure;
import org.lectern.server.platform.Outcome;
import org.lectern.server.platform.PlatformStatus;
import org.lectern.server.platform.ReceivedComment;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Carries out one decision. In this order: the decision's entry stands under a signed checkpoint; the comment is looked at and kept as
 * it is; only if it does not stand as wanted the platform is asked for the change; what is read back ends the matter. Killed anywhere,
 * it begins again with the look, so that nothing is asked for twice.
 */
@Component
class EnforcementJob implements Job {

    static final String NAME = "enforcement";

    private static final Duration UNTIL_SEALED = Duration.ofMillis(300);
    private static final Pauses PAUSES = new Pauses(Duration.ofSeconds(2), Duration.ofMinutes(30));

    private final Tenancy tenancy;
    private final Clock clock;
    private final Log log;
    private final Items items;
    private final Channels channels;
    private final Preservation preservation;
    private final DecisionRows decisions;
    private final Enforcements enforcements;
    private final Overtaken overtaken;
    private final ObjectProvider<DecisionListener> listeners;

    EnforcementJob(
            Tenancy tenancy,
            Clock clock,
            Log log,
            Items items,
            Channels channels,
            Preservation preservation,
            DecisionRows decisions,
            Enforcements enforcements,
            Overtaken overtaken,
            ObjectProvider<DecisionListener> listeners) {
        this.tenancy = tenancy;
        this.clock = clock;
        this.log = log;
        this.items = items;
        this.channels = channels;
        this.preservation = preservation;
        this.decisions = decisions;
        this.enforcements = enforcements;
        this.overtaken = overtaken;
        this.listeners = listeners;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Next run(OrganisationId organisation, UUID subject) {
        Optional<Enforcement> found = tenancy.in(organisation, () -> enforcements.find(subject));
        if (found.isEmpty()) {
            return new Next.Over();
        }
        Enforcement enforcement = found.get();
        if (!tenancy.in(organisation, () -> log.sealed(enforcement.entry()))) {
            return new Next.Again(clock.instant().plus(UNTIL_SEALED));
        }
        if (!tenancy.in(organisation, () -> enforcements.start(subject))) {
            return new Next.Over();
        }
        return stillWanted(organisation, enforcement)
                ? carryOut(organisation, enforcement)
                : dropped(organisation, enforcement);
    }

    // A later decision takes the place of one that could not be carried out yet, and has an enforcement of its own.
    private boolean stillWanted(OrganisationId organisation, Enforcement enforcement) {
        return tenancy.in(organisation, () -> decision(enforcement).state() == DecisionState.IN_FORCE);
    }

    private Decision decision(Enforcement enforcement) {
        return decisions.find(enforcement.decision().value()).orElseThrow();
    }

    private Next dropped(OrganisationId organisation, Enforcement enforcement) {
        return end(organisation, enforcement, State.Event.CANCEL, () -> {});
    }

    /**
     * Ends the matter with what else follows from it, in one transaction. Where another decision has taken this one's place while the
     * platform was being asked, that one looks again: what it found right may have been changed since by this one.
     */
    private Next end(OrganisationId organisation, Enforcement enforcement, State.Event end, Runnable also) {
        tenancy.run(organisation, () -> {
            Item item = items.locked(enforcement.item());
            if (enforcements.finish(enforcement.id(), end)) {
                also.run();
                if (decision(enforcement).state() != DecisionState.IN_FORCE) {
                    // One that has yet to begin looks by itself, and not before the time in which it can be undone is
                    // over.
                    decisions.about(item.id()).stream()
                            .filter(other -> other.state() == DecisionState.IN_FORCE)
                            .filter(other -> !enforcements.toCome(other.id()))
                            .forEach(other -> enforcements.repeat(organisation, item, other));
                }
            }
        });
        return new Next.Over();
    }

    private Next carryOut(OrganisationId organisation, Enforcement enforcement) {
        return switch (preservation.preserve(organisation, enforcement.item())) {
            case Answer.Failed<ReceivedComment>(var failure)
            when failure.cause() == Failure.Cause.NOT_FOUND -> refused(organisation, enforcement, failure);
            // Nobody but a person can look: it stands as somebody saw it last.
            case Answer.Failed<ReceivedComment>(var failure)
            when failure.cause() == Failure.Cause.ONLY_BY_HAND ->
                changeFrom(organisation, enforcement, seenLast(organisation, enforcement));
            case Answer.Failed<ReceivedComment>(var failure) -> later(organisation, enforcement, failure);
            case Answer.Received<ReceivedComment>(var now) -> changeFrom(organisation, enforcement, now.status());
        };
    }

    private PlatformStatus seenLast(OrganisationId organisation, Enforcement enforcement) {
        return tenancy.in(organisation, () -> items.get(enforcement.item()).status());
    }

    private Next changeFrom(OrganisationId organisation, Enforcement enforcement, PlatformStatus now) {
        return now == enforcement.wanted()
                ? done(organisation, enforcement, now)
                : otherText(organisation, enforcement)
                        ? overtaken(organisation, enforcement)
                        : change(organisation, enforcement, now);
    }

    private boolean otherText(OrganisationId organisation, Enforcement enforcement) {
        return tenancy.in(
                organisation,
                () -> items.get(enforcement.item()).revision()
                        != decision(enforcement).revision());
    }

    private Next overtaken(OrganisationId organisation, Enforcement enforcement) {
        return end(
                organisation,
                enforcement,
                State.Event.CANCEL,
                () -> overtaken.cancel(organisation, enforcement.decision()));
    }

    private Next change(OrganisationId organisation, Enforcement enforcement, PlatformStatus foundAs) {
        Item item = tenancy.in(organisation, () -> {
            items.expect(enforcement.item(), enforcement.wanted());
            if (!begunBefore(enforcement)) {
                append(
                        organisation,
                        enforcement,
                        ModerationKinds.BEGUN,
                        enforcement.wanted().name(),
                        foundAs.name());
            }
            return items.get(enforcement.item());
        });
        Channel channel = channels.get(organisation, item.channel());
        Outcome outcome = channels.connector(channel)
                .change(channels.access(organisation, channel), item.externalId(), enforcement.wanted());
        return switch (outcome) {
            case Outcome.Done(var readBack) -> done(organisation, enforcement, readBack);
            case Outcome.Pending() -> new Next.Again(clock.instant().plusSeconds(5));
            case Outcome.Unknown(var failure) -> later(organisation, enforcement, failure);
            case Outcome.NotDone(var failure) -> later(organisation, enforcement, failure);
            case Outcome.HandedToPerson() -> handedOver(organisation, enforcement);
            case Outcome.Refused(var failure) -> refused(organisation, enforcement, failure);
            case Outcome.Unsupported(var nearest) ->
                refused(
                        organisation,
                        enforcement,
                        new Failure(Failure.Cause.NOT_PERMITTED, "nearest: " + nearest, null));
        };
    }

    // It waits under this enforcement until a person says that it is done, or not possible (HandTasks). Where the words
    // or the decision are others by now, nobody is asked, and the next run ends it.
    private Next handedOver(OrganisationId organisation, Enforcement enforcement) {
        boolean stands = tenancy.in(organisation, () -> {
            int revision = items.locked(enforcement.item()).revision();
            Decision decision = decision(enforcement);
            boolean same = decision.state() == DecisionState.IN_FORCE && decision.revision() == revision;
            if (same) {
                enforcements.handOver(enforcement.id());
            }
            return same;
        });
        return stands ? new Next.Over() : new Next.Again(clock.instant());
    }

    private boolean begunBefore(Enforcement enforcement) {
        return log.about(enforcement.item().toString()).stream()
                .filter(entry -> entry.kind().equals(ModerationKinds.BEGUN.name()))
                .anyMatch(entry ->
                        enforcement.decision().toString().equals(entry.values().get("decision")));
    }

    private Next done(OrganisationId organisation, Enforcement enforcement, PlatformStatus readBack) {
        return end(organisation, enforcement, State.Event.DO, () -> {
            items.standsAs(enforcement.item(), readBack, clock.instant());
            append(
                    organisation,
                    enforcement,
                    ModerationKinds.DONE,
                    enforcement.wanted().name(),
                    readBack.name());
            Decision decision = decision(enforcement);
            listeners.forEach(listener -> listener.carriedOut(organisation, decision));
        });
    }

    private Next refused(OrganisationId organisation, Enforcement enforcement, Failure failure) {
        return end(organisation, enforcement, State.Event.REFUSE, () -> {
            enforcements.trouble(enforcement.id(), failure.kept(), clock.instant());
            items.expectNothing(enforcement.item());
            append(
                    organisation,
                    enforcement,
                    ModerationKinds.REFUSED,
                    enforcement.wanted().name(),
                    failure.cause().name(),
                    failure.detail());
            notCarriedOut(
                    organisation,
                    enforcement,
                    failure.cause() == Failure.Cause.NOT_FOUND ? "act.impossible.gone" : "act.impossible.platform");
        });
    }

    private void notCarriedOut(OrganisationId organisation, Enforcement enforcement, String why) {
        Decision decision = decision(enforcement);
        listeners.forEach(listener -> listener.notCarriedOut(organisation, decision, why));
    }

    private Next later(OrganisationId organisation, Enforcement enforcement, Failure failure) {
        Instant next = clock.instant().plus(PAUSES.after(enforcement.attempts() + 1, failure.retryAfter()));
        tenancy.run(organisation, () -> enforcements.trouble(enforcement.id(), failure.kept(), next));
        return new Next.Again(next);
    }

    private void append(OrganisationId organisation, Enforcement enforcement, Kind kind, String... values) {
        Object[] all = new Object[values.length + 2];
        all[0] = enforcement.decision().toString();
        all[1] = enforcement.item().toString();
        System.arraycopy(values, 0, all, 2, values.length);
        log.append(organisation, enforcement.item().toString(), Log.PROGRAM, Payload.of(kind, all));
    }
}

package org.lectern.server.moderation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.rulebook.Act;
import org.lectern.rulebook.Attestation;
import org.lectern.rulebook.GateResult;
import org.lectern.rulebook.Gates;
import org.lectern.server.cases.Case;
import org.lectern.server.cases.CaseState;
import org.lectern.server.cases.Cases;
import org.lectern.server.channels.Channels;
import org.lectern.server.database.OrganisationId;
import org.lectern.server.database.Tenancy;
import org.lectern.server.inbox.Item;
import org.lectern.server.inbox.ItemId;
import org.lectern.server.inbox.Items;
import org.lectern.server.log.EntryId;
import org.lectern.server.log.Log;
import org.lectern.server.moderation.SecondLooks.Question;
import org.lectern.server.platform.Connector;
import org.lectern.server.policy.Policies;
import org.lectern.server.policy.PolicyInForce;
import org.lectern.server.web.Viewer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The door to decisions. A decision, its entry in the log, the case's new state and the job that will carry it out are one transaction:
 * all of it happens or nothing.
 */
@Component
public class Decisions {

    private static final Set<DecisionState> WAS_IN_FORCE = EnumSet.of(DecisionState.REPLACED, DecisionState.OVERTURNED);
    private static final Set<DecisionState> REPLACEABLE = EnumSet.of(DecisionState.PROPOSED, DecisionState.IN_FORCE);

    private final Tenancy tenancy;
    private final Clock clock;
    private final Log log;
    private final Cases cases;
    private final Items items;
    private final Channels channels;
    private final Policies policies;
    private final DecisionRows rows;
    private final Enforcements enforcements;
    private final SecondLooks secondLooks;
    private final Referrals referrals;
    private final Sampling sampling;
    private final Criticism criticism;
    private final Holding holding;
    private final Recording recording;
    private final Possible possible;
    private final AppliedGates gates;
    private final Askable askable;
    private final ObjectProvider<DecisionListener> listeners;
    private final Duration grace;

    Decisions(
            Tenancy tenancy,
            Clock clock,
            Log log,
            Cases cases,
            Items items,
            Channels channels,
            Policies policies,
            DecisionRows rows,
            Enforcements enforcements,
            SecondLooks secondLooks,
            Referrals referrals,
            Sampling sampling,
            Criticism criticism,
            Holding holding,
            Recording recording,
            Possible possible,
            AppliedGates gates,
            Askable askable,
            ObjectProvider<DecisionListener> listeners,
            @Value("${lectern.enforcement.grace}") Duration grace) {
        this.tenancy = tenancy;
        this.clock = clock;
        this.log = log;
        this.cases = cases;
        this.items = items;
        this.channels = channels;
        this.policies = policies;
        this.rows = rows;
        this.enforcements = enforcements;
        this.secondLooks = secondLooks;
        this.referrals = referrals;
        this.sampling = sampling;
        this.criticism = criticism;
        this.holding = holding;
        this.recording = recording;
        this.possible = possible;
        this.gates = gates;
        this.askable = askable;
        this.listeners = listeners;
        this.grace = grace;
    }

    /** How long a decision can be undone: a list takes longer to read than one line. */
    enum Wait {
        FOR_ONE(1),
        FOR_A_LIST(6);

        private final int times;

        Wait(int times) {
            this.times = times;
        }
    }

    Duration grace(Wait wait) {
        return grace.multipliedBy(wait.times);
    }

    /** Decides, proposes or refuses; the viewer's permission was asked before. */
    public Ruling decide(Viewer viewer, DecisionRequest request) {
        return decide(viewer, request, Wait.FOR_ONE);
    }

    Ruling decide(Viewer viewer, DecisionRequest request, Wait wait) {
        OrganisationId organisation = viewer.organisation();
        return tenancy.in(organisation, () -> {
            Item item = items.locked(new ItemId(request.seen().subject()));
            if (item.revision() != request.revision()) {
                return new Ruling.Meanwhile();
            }
            String impossible = possible.impossible(viewer, item, request.act(), request.attested());
            if (impossible != null) {
                return new Ruling.NotPossible(impossible);
            }
            PolicyInForce policy = policies.inForce(organisation);
            List<GateResult> asked = gates.of(viewer, policy, item, request);
            List<GateResult.Unmet> unmet = Gates.unmet(asked);
            boolean goes = unmet.isEmpty() || Gates.waitsForSecondPersonOnly(asked);
            if (goes && criticism.unanswered(policy, item, items.post(item.post()), request)) {
                return new Ruling.NotPossible("mirror.missing");
            }
            if (unmet.isEmpty()) {
                Protection.Because held = holding.because(organisation, policy.rulebook(), item, request);
                return held == null
                        ? inForce(viewer, policy, item, request, wait)
                        : hold(viewer, policy, item, request, held);
            }
            return Gates.waitsForSecondPersonOnly(asked)
                    ? propose(viewer, policy, item, request)
                    : new Ruling.RefusedByPolicy(unmet.stream()
                            .filter(one -> !one.secondPersonSuffices())
                            .map(GateResult.Unmet::say)
                            .distinct()
                            .toList());
        });
    }

    /** Which gates apply to what is asked, and how each stands; the screen shows it before anything is sent. */
    public List<GateResult> preview(Viewer viewer, DecisionRequest request) {
        return tenancy.in(viewer.organisation(), () -> {
            Item item = items.get(new ItemId(request.seen().subject()));
            return gates.of(viewer, policies.inForce(viewer.organisation()), item, request);
        });
    }

    /** Why the viewer cannot take the act on the item now: the key of a message, or null where they can. */
    public @Nullable String impossible(Viewer viewer, Item item, Act act) {
        return possible.impossible(viewer, item, act);
    }

    /** The same where somebody attests what the comment is. */
    @Nullable
    String impossible(Viewer viewer, Item item, Act act, @Nullable Attestation attested) {
        return possible.impossible(viewer, item, act, attested);
    }

    private Ruling inForce(Viewer viewer, PolicyInForce policy, Item item, DecisionRequest request, Wait wait) {
        if (!cases.move(request.seen(), CaseState.Event.DECIDE)) {
            return new Ruling.Meanwhile();
        }
        replace(item.id(), REPLACEABLE);
        Decision decision = recording.record(viewer, policy, item, request, DecisionState.IN_FORCE);
        Instant due = clock.instant().plus(grace(wait));
        takeEffect(viewer.organisation(), item, decision, decision.entry(), due);
        if (request.attested() != null
                && request.attested() != Attestation.CONTRABAND
                && request.act().removes()) {
            askable.somebody(viewer.organisation(), item.text(), List.of(decision.decidedBy()))
                    .ifPresent(second -> secondLooks.ask(
                            viewer.organisation(), decision, second, Question.of(SecondLooks.Purpose.AFTERWARDS)));
        }
        return new Ruling.Decided(decision, due);
    }

    /** What follows on the platform and for the item from a decision that is in force; {@code entry} must be sealed before it is carried out. */
    private void takeEffect(OrganisationId organisation, Item item, Decision decision, EntryId entry, Instant due) {
        items.answeredFor(item.id());
        referrals.decided(organisation, item.id(), decision.decidedBy(), entry);
        sampling.decided(organisation, decision);
        if (decision.attested() == Attestation.CONTRABAND) {
            items.seal(item.id());
        }
        if (!enforcements.begin(organisation, item, decision, entry, due)) {
            Decision now = rows.find(decision.id().value()).orElseThrow();
            listeners.forEach(listener -> listener.carriedOut(organisation, now));
        }
    }

    /** Brings a proposal into force: its entry, and what follows, in the open transaction; {@code secondPerson} is null where nobody learns who it was. */
    void agreed(OrganisationId organisation, Decision proposal, @Nullable UUID secondPerson) {
        for (Decision earlier : rows.about(proposal.item())) {
            if (!earlier.id().equals(proposal.id())) {
                replace(earlier);
            }
        }
        EntryId entry = log.append(
                organisation,
                proposal.item().toString(),
                proposal.decidedBy().toString(),
                ModerationKinds.of(
                        ModerationKinds.MADE, proposal, secondPerson == null ? null : secondPerson.toString()));
        takeEffect(organisation, items.get(proposal.item()), proposal, entry, clock.instant());
    }

    private Ruling propose(Viewer viewer, PolicyInForce policy, Item item, DecisionRequest request) {
        Optional<SecondPerson> second = askable.somebody(viewer.organisation(), item.text(), List.of(viewer.person()));
        Question question = Question.of(SecondLooks.Purpose.BEFOREHAND);
        return propose(viewer, policy, item, request, second, question);
    }

    private Ruling hold(
            Viewer viewer, PolicyInForce policy, Item item, DecisionRequest request, Protection.Because because) {
        List<String> roles = policy.rulebook().secondLooks().reviewer();
        Optional<SecondPerson> second =
                askable.reviewer(viewer.organisation(), roles, item.text(), List.of(viewer.person()));
        Question question = new Question(SecondLooks.Purpose.HELD, null, because.name());
        return propose(viewer, policy, item, request, second, question);
    }

    private Ruling propose(
            Viewer viewer,
            PolicyInForce policy,
            Item item,
            DecisionRequest request,
            Optional<SecondPerson> second,
            Question question) {
        if (request.seen().state() == CaseState.WAITING_FOR_SECOND) {
            return new Ruling.NotPossible("act.impossible.second-asked");
        }
        if (second.isEmpty()) {
            return new Ruling.NotPossible("act.impossible.no-second-person");
        }
        if (!cases.move(request.seen(), CaseState.Event.PROPOSE)) {
            return new Ruling.Meanwhile();
        }
        // What is in force stays so until somebody has agreed to something else.
        replace(item.id(), Set.of(DecisionState.PROPOSED));
        Decision decision = recording.record(viewer, policy, item, request, DecisionState.PROPOSED);
        secondLooks.ask(viewer.organisation(), decision, second.get(), question);
        return question.purpose().blind()
                ? new Ruling.Held(decision)
                : new Ruling.Proposed(decision, second.get().name());
    }

    private void replace(ItemId item, Set<DecisionState> states) {
        rows.about(item).stream()
                .filter(earlier -> states.contains(earlier.state()))
                .forEach(this::replace);
    }

    private void replace(Decision earlier) {
        if (rows.move(earlier, DecisionState.Event.REPLACE)) {
            enforcements.cancel(earlier.id());
            secondLooks.withdraw(earlier.id());
        }
    }

    /** Undoes a decision that has not begun to be carried out, or withdraws a proposal; false where it is too late. */
    public boolean undo(Viewer viewer, Case seen, UUID decisionId) {
        return undo(viewer, seen, decisionId, Wait.FOR_ONE);
    }

    boolean undo(Viewer viewer, Case seen, UUID decisionId, Wait wait) {
        OrganisationId organisation = viewer.organisation();
        return tenancy.in(organisation, () -> {
            Decision decision = rows.find(decisionId)
                    .filter(one -> one.caseId().equals(seen.id()))
                    .orElse(null);
            if (decision != null) {
                items.locked(decision.item());
            }
            if (decision == null
                    || afterReversal(decision)
                    || !stillUndoable(decision, wait)
                    || !rows.move(decision, DecisionState.Event.CANCEL)) {
                return false;
            }
            cases.move(cases.get(seen.id()), CaseState.Event.UNDO);
            secondLooks.withdraw(decision.id());
            if (!closed(decision.item())) {
                items.unseal(decision.item());
            }
            listeners.forEach(listener -> listener.undone(organisation, decision));
            log.append(
                    organisation,
                    decision.item().toString(),
                    viewer.person().toString(),
                    org.lectern.server.log.Payload.of(
                            ModerationKinds.CANCELLED,
                            decision.id().toString(),
                            seen.id().toString(),
                            decision.item().toString()));
            return true;
        });
    }

    // Somebody who had no part in it has found that these words should not have gone: that is not for those who decide
    // to undo.
    private boolean afterReversal(Decision decision) {
        return !decision.act().removes()
                && rows.about(decision.item()).stream()
                        .takeWhile(one -> !one.id().equals(decision.id()))
                        .filter(one -> WAS_IN_FORCE.contains(one.state()))
                        .reduce((_, later) -> later)
                        .filter(one -> one.state() == DecisionState.OVERTURNED)
                        .filter(one -> one.act().removes() && one.revision() == decision.revision())
                        .isPresent();
    }

    private boolean closed(ItemId item) {
        return rows.about(item).stream()
                .filter(one -> one.attested() == Attestation.CONTRABAND)
                .anyMatch(one -> one.state() == DecisionState.IN_FORCE || one.state() == DecisionState.REPLACED);
    }

    private boolean stillUndoable(Decision decision, Wait wait) {
        if (decision.state() == DecisionState.PROPOSED) {
            return true;
        }
        return enforcements.of(decision.id()).isPresent()
                ? !enforcements.begun(decision.id()) && enforcements.cancel(decision.id())
                : decision.decidedAt().plus(grace(wait)).isAfter(clock.instant());
    }

    /** Decisions about an item from the first to the last. */
    public List<Decision> about(OrganisationId organisation, ItemId item) {
        return tenancy.in(organisation, () -> rows.about(item));
    }

    public Optional<Enforcement> enforcement(OrganisationId organisation, DecisionId decision) {
        return tenancy.in(organisation, () -> enforcements.of(decision));
    }

    /** Until when a decision can be undone. */
    public Instant undoUntil(Decision decision) {
        return decision.decidedAt().plus(grace);
    }

    private Connector connector(OrganisationId organisation, Item item) {
        return channels.connector(Objects.requireNonNull(channels.get(organisation, item.channel())));
    }

    /** How long what was deleted can come back on the item's platform; null without an end. */
    public @Nullable Duration trashKept(OrganisationId organisation, Item item) {
        return connector(organisation, item).trashKept();
    }
}

package org.lectern.server.moderation;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.lectern.rulebook.Act;
import org.lectern.server.cases.Case;
import org.lectern.server.cases.Cases;
import org.lectern.server.database.OrganisationId;
import org.lectern.server.database.Tenancy;
import org.lectern.server.inbox.Item;
import org.lectern.server.inbox.ItemId;
import org.lectern.server.inbox.Items;
import org.lectern.server.platform.PlatformStatus;
import org.lectern.server.web.Viewer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The door to decisions that somebody asks to have looked at again. */
@Component
public class Reversals {

    private static final double REOPENED = 0.7;

    private final Tenancy tenancy;
    private final Items items;
    private final Cases cases;
    private final DecisionRows rows;
    private final SecondLooks secondLooks;
    private final Enforcements enforcements;
    private final Decisions decisions;
    private final Referrals referrals;
    private final ObjectProvider<DecisionListener> listeners;

    Reversals(
            Tenancy tenancy,
            Items items,
            Cases cases,
            DecisionRows rows,
            SecondLooks secondLooks,
            Enforcements enforcements,
            Decisions decisions,
            Referrals referrals,
            ObjectProvider<DecisionListener> listeners) {
        this.tenancy = tenancy;
        this.items = items;
        this.cases = cases;
        this.rows = rows;
        this.secondLooks = secondLooks;
        this.enforcements = enforcements;
        this.decisions = decisions;
        this.referrals = referrals;
        this.listeners = listeners;
    }

    public Optional<Decision> find(OrganisationId organisation, UUID decision) {
        return tenancy.in(organisation, () -> rows.find(decision));
    }

    /** The last decision about a comment that took it down, whatever became of it since; not one that was undone or not agreed to. */
    public Optional<Decision> lastRemoval(OrganisationId organisation, UUID item) {
        return tenancy.in(
                organisation,
                () -> rows.about(new ItemId(item)).stream()
                        .filter(decision -> decision.act().removes())
                        .filter(decision -> switch (decision.state()) {
                            case IN_FORCE, REPLACED, OVERTURNED -> true;
                            case PROPOSED, CANCELLED, DECLINED -> false;
                        })
                        .reduce((_, later) -> later));
    }

    /** The last decision about each of the comments that took it down, as {@link #lastRemoval} finds it. */
    public List<Decision> lastRemovals(OrganisationId organisation, Collection<UUID> items) {
        return tenancy.in(
                organisation,
                () -> rows.removed(items).stream()
                        .map(item -> lastRemoval(organisation, item))
                        .flatMap(Optional::stream)
                        .toList());
    }

    /**
     * Who had a part in a decision: who made it, whoever had told them before how to go on, and whoever answered as its second person, be
     * it that it is about them.
     */
    public Set<UUID> tookPart(OrganisationId organisation, Decision decision) {
        return tenancy.in(organisation, () -> {
            Set<UUID> part = new HashSet<>(referrals.advisers(organisation, decision.item(), decision.decidedAt()));
            part.add(decision.decidedBy());
            secondLooks.about(decision.id()).stream()
                    .filter(look -> look.answer() != null && look.answer() != SecondLook.Answer.WITHDRAWN)
                    .forEach(look -> part.add(look.person()));
            return Set.copyOf(part);
        });
    }

    /**
     * Takes a decision out of force for good, and has the comment shown again where that can be. The answer says what becomes of the
     * comment; the decision no longer counts whatever it is.
     */
    public Ruling overturn(Viewer by, DecisionId overturned, String reason) {
        return tenancy.in(by.organisation(), () -> {
            Item item = items.locked(rows.find(overturned.value()).orElseThrow().item());
            Decision decision = rows.find(overturned.value()).orElseThrow();
            enforcements.cancel(decision.id());
            Ruling ruling = putBack(by, decision, item, reason);
            rows.find(overturned.value()).ifPresent(now -> rows.move(now, DecisionState.Event.OVERTURN));
            listeners.forEach(listener -> listener.overturned(by.organisation(), decision));
            return ruling;
        });
    }

    /** Takes a decision to leave a comment up out of force, and puts the comment before people again. */
    void reopen(OrganisationId organisation, DecisionId left) {
        tenancy.run(organisation, () -> {
            items.locked(rows.find(left.value()).orElseThrow().item());
            Decision decision = rows.find(left.value()).orElseThrow();
            Case about = cases.get(decision.caseId());
            enforcements.cancel(decision.id());
            rows.move(decision, DecisionState.Event.OVERTURN);
            cases.reopen(organisation, about, "second-look-differs", Math.max(REOPENED, about.priority()));
        });
    }

    // Another decision since, or other words, are not what was looked at again. What the platform is being asked for
    // right
    // now may still arrive, so that a comment that can be read is not yet one that stays.
    private Ruling putBack(Viewer by, Decision decision, Item item, String reason) {
        if (item.status() == PlatformStatus.VISIBLE && !enforcements.underWay(item.id())) {
            return new Ruling.NotPossible("act.impossible.already-visible");
        }
        if (decision.state() != DecisionState.IN_FORCE) {
            return new Ruling.NotPossible("act.impossible.decided-since");
        }
        if (item.revision() != decision.revision()) {
            return new Ruling.NotPossible("act.impossible.other-words");
        }
        return decisions.decide(
                by,
                new DecisionRequest(
                        cases.get(decision.caseId()),
                        item.revision(),
                        item.status() == PlatformStatus.VISIBLE ? Act.LEAVE_UP : Act.RESTORE,
                        null,
                        Decision.Ground.NONE,
                        reason,
                        null,
                        null));
    }
}

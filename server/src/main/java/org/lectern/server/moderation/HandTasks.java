package org.lectern.server.moderation;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.ledger.Hash;
import org.lectern.rulebook.CaseKind;
import org.lectern.server.cases.Cases;
import org.lectern.server.cases.Elsewhere;
import org.lectern.server.channels.Channels;
import org.lectern.server.database.Count;
import org.lectern.server.database.Identifiers;
import org.lectern.server.database.OrganisationId;
import org.lectern.server.database.Tenancy;
import org.lectern.server.inbox.Capture;
import org.lectern.server.inbox.Item;
import org.lectern.server.inbox.ItemId;
import org.lectern.server.inbox.Items;
import org.lectern.server.log.Log;
import org.lectern.server.log.Payload;
import org.lectern.server.moderation.Enforcement.State;
import org.lectern.server.platform.PlatformStatus;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The door to what persons are to do on platforms. An answer, its entry and how the comment stands from then on are one transaction. */
@Component
public class HandTasks {

    private final Tenancy tenancy;
    private final Clock clock;
    private final Log log;
    private final Items items;
    private final Cases cases;
    private final Channels channels;
    private final Enforcements enforcements;
    private final DecisionRows decisions;
    private final ObjectProvider<DecisionListener> listeners;

    HandTasks(
            Tenancy tenancy,
            Clock clock,
            Log log,
            Items items,
            Cases cases,
            Channels channels,
            Enforcements enforcements,
            DecisionRows decisions,
            ObjectProvider<DecisionListener> listeners) {
        this.tenancy = tenancy;
        this.clock = clock;
        this.log = log;
        this.items = items;
        this.cases = cases;
        this.channels = channels;
        this.enforcements = enforcements;
        this.decisions = decisions;
        this.listeners = listeners;
    }

    /** How many wait, at most so many. */
    public Count waiting(int most) {
        return enforcements.countHanded(most);
    }

    /** What waits, the oldest first. */
    public List<HandTask> open(OrganisationId organisation) {
        return tenancy.in(
                organisation,
                () -> enforcements.handed().stream()
                        .map(one -> task(organisation, one))
                        .toList());
    }

    /** A task, also one that is done; nothing where nobody was ever asked for it. */
    public Optional<HandTask> find(OrganisationId organisation, UUID id) {
        return tenancy.in(
                organisation,
                () -> enforcements
                        .find(id)
                        .filter(one -> one.handedAt() != null)
                        .map(one -> task(organisation, one)));
    }

    private HandTask task(OrganisationId organisation, Enforcement enforcement) {
        Item item = items.get(enforcement.item());
        return new HandTask(
                enforcement.id(),
                enforcement.state(),
                enforcement.wanted(),
                Objects.requireNonNull(enforcement.handedAt()),
                cases.about("moderation", item.id().value()).orElseThrow(),
                item,
                items.post(item.post()),
                channels.get(organisation, item.channel()),
                items.sighting(item.id()));
    }

    /** A person says that it is done; false where it had ended before. Nothing is asked of a proof but that it is one. */
    public boolean done(OrganisationId organisation, UUID id, UUID person, Proof proof) {
        return tenancy.in(organisation, () -> {
            Enforcement task = waiting(id);
            return task != null && done(organisation, task, person, proof);
        });
    }

    private @Nullable Enforcement waiting(UUID id) {
        Enforcement found = enforcements.find(id).orElse(null);
        if (found == null || found.handedAt() == null) {
            return null;
        }
        items.locked(found.item());
        return found;
    }

    private boolean done(OrganisationId organisation, Enforcement task, UUID person, Proof proof) {
        if (!enforcements.finish(task.id(), State.Event.DO)) {
            return false;
        }
        items.standsAs(task.item(), afterwards(task.wanted()), clock.instant());
        doneElsewhere(task.item());
        switch (proof) {
            case Proof.Link(var address) -> {
                enforcements.answered(task.id(), person, address, null);
                entry(organisation, task, person.toString(), "link", address, null, null);
            }
            case Proof.Picture(var bytes) -> {
                UUID picture = picture(organisation, task, bytes);
                enforcements.answered(task.id(), person, null, picture);
                String sha256 = Hash.sha256(bytes).hex();
                entry(organisation, task, person.toString(), "picture", null, sha256, bytes.length);
            }
            case Proof.Word() -> {
                enforcements.answered(task.id(), person, null, null);
                entry(organisation, task, person.toString(), "word", null, null, null);
            }
        }
        return true;
    }

    private void doneElsewhere(ItemId item) {
        cases.about(CaseKind.MODERATION.word(), item.value())
                .ifPresent(about -> cases.doneElsewhere(about.id(), Elsewhere.BY_HAND));
    }

    private UUID picture(OrganisationId organisation, Enforcement task, byte[] bytes) {
        UUID id = Identifiers.next(clock);
        UUID channel = items.get(task.item()).channel();
        items.keep(organisation, id, channel, "by hand, proof of " + task.id(), clock.instant(), bytes);
        return id;
    }

    // None of these platforms gives back what was deleted.
    private static PlatformStatus afterwards(PlatformStatus wanted) {
        return wanted == PlatformStatus.TRASHED ? PlatformStatus.GONE : wanted;
    }

    private void entry(
            OrganisationId organisation,
            Enforcement task,
            String person,
            String shownBy,
            @Nullable String link,
            @Nullable String sha256,
            @Nullable Integer length) {
        log.append(
                organisation,
                task.item().toString(),
                person,
                Payload.of(
                        ModerationKinds.DONE_BY_HAND,
                        task.decision().toString(),
                        task.item().toString(),
                        task.wanted().name(),
                        person,
                        shownBy,
                        link,
                        sha256,
                        length));
        Decision decision = decisions.find(task.decision().value()).orElseThrow();
        listeners.forEach(listener -> listener.carriedOut(organisation, decision));
    }

    /** A person says that the platform does not let them; false where it had ended before. */
    public boolean notPossible(OrganisationId organisation, UUID id, UUID person, String reason) {
        return tenancy.in(organisation, () -> {
            Enforcement task = waiting(id);
            if (task == null || !enforcements.finish(id, State.Event.REFUSE)) {
                return false;
            }
            enforcements.trouble(id, "ONLY_BY_HAND " + reason, clock.instant());
            enforcements.answered(id, person, null, null);
            items.expectNothing(task.item());
            log.append(
                    organisation,
                    task.item().toString(),
                    person.toString(),
                    Payload.of(
                            ModerationKinds.NOT_POSSIBLE,
                            task.decision().toString(),
                            task.item().toString(),
                            task.wanted().name(),
                            person.toString(),
                            reason));
            Decision decision = decisions.find(task.decision().value()).orElseThrow();
            listeners.forEach(listener -> listener.notCarriedOut(organisation, decision, "act.impossible.platform"));
            return true;
        });
    }

    /** Closes the task of taking a comment away, once a thread that was brought whole is without it; false where none was open. */
    public boolean seenGone(OrganisationId organisation, ItemId item, UUID person) {
        return tenancy.in(organisation, () -> {
            items.locked(item);
            boolean closed = false;
            for (Enforcement task : enforcements.handed(item)) {
                if (task.wanted() != PlatformStatus.VISIBLE && enforcements.finish(task.id(), State.Event.DO)) {
                    items.standsAs(item, afterwards(task.wanted()), clock.instant());
                    doneElsewhere(item);
                    enforcements.answered(task.id(), person, null, null);
                    entry(organisation, task, person.toString(), "thread", null, null, null);
                    closed = true;
                }
            }
            return closed;
        });
    }

    /** The picture that was given as proof; nothing without one, and of a comment that is closed to everybody. */
    public Optional<byte[]> picture(OrganisationId organisation, UUID id) {
        return tenancy.in(organisation, () -> {
            UUID picture = enforcements.picture(id);
            boolean sealed = enforcements
                    .find(id)
                    .map(one -> items.get(one.item()).sealed())
                    .orElse(true);
            return picture == null || sealed
                    ? Optional.<byte[]>empty()
                    : items.capture(picture).map(Capture::bytes);
        });
    }
}

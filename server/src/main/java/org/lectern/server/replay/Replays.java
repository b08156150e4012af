package org.lectern.server.replay;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lectern.rulebook.Rulebook;
import org.lectern.rulebook.Rulebooks;
import org.lectern.server.database.OrganisationId;
import org.lectern.server.database.Tenancy;
import org.lectern.server.inbox.ItemId;
import org.lectern.server.inbox.Past;
import org.lectern.server.moderation.PastRemovals;
import org.lectern.server.moderation.Removal;
import org.lectern.server.policy.Policies;
import org.springframework.stereotype.Component;

/** Tries a rulebook on an organisation's past, page by page from the newest comment back; each page is a transaction that only reads. */
@Component
class Replays {

    private static final int PAGE = 1000;

    private final Tenancy tenancy;
    private final Policies policies;
    private final Past past;
    private final PastRemovals removals;

    Replays(Tenancy tenancy, Policies policies, Past past, PastRemovals removals) {
        this.tenancy = tenancy;
        this.policies = policies;
        this.past = past;
        this.removals = removals;
    }

    Replay prepared(OrganisationId organisation, Rulebook changed) {
        return Replay.of(policies.inForce(organisation), Rulebooks.effective(changed));
    }

    /** Counts over the newest comments, at most so many, and tells of each about which something would be otherwise. */
    Outcome run(OrganisationId organisation, Replay replay, long most, Consumer<Effect> told) {
        Outcome outcome = new Outcome();
        Map<UUID, String> roles = removals.roles(organisation);
        ItemId last = null;
        while (outcome.comments() < most) {
            ItemId before = last;
            int size = (int) Math.min(PAGE, most - outcome.comments());
            last = tenancy.reading(organisation, () -> new Page(page(replay, before, size, roles, outcome, told)))
                    .last();
            if (last == null) {
                break;
            }
        }
        return outcome;
    }

    /** Where a page ended; null where there was nothing more. */
    private record Page(@Nullable ItemId last) {}

    private @Nullable ItemId page(
            Replay replay,
            @Nullable ItemId before,
            int size,
            Map<UUID, String> roles,
            Outcome outcome,
            Consumer<Effect> told) {
        List<Past.One> page = past.page(before, size);
        Map<UUID, Removal> removed = removals.of(
                page.stream().collect(Collectors.toMap(one -> one.id().value(), Past.One::revision)), roles);
        for (Past.One one : page) {
            UUID id = one.id().value();
            Kept kept = new Kept(id, one.url(), one.subject(), one.findings(), removed.get(id));
            Effect effect = replay.effect(kept, _ -> past.whole(one));
            outcome.add(effect);
            if (effect.differs()) {
                told.accept(effect);
            }
        }
        return page.isEmpty() ? null : page.getLast().id();
    }
}

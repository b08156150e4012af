package org.lectern.server.replay;

import java.time.Instant;
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

    /** Which comments: the newest, at most so many, and none that came in before {@code since} unless it is null. */
    record Stretch(@Nullable Instant since, long most) {

        static final Stretch ALL = new Stretch(null, Long.MAX_VALUE);
    }

    /** Counts over a stretch of the past, and tells of each comment about which something would be otherwise. */
    Outcome run(OrganisationId organisation, Replay replay, Stretch stretch, Consumer<Effect> told) {
        Outcome outcome = new Outcome();
        Map<UUID, String> roles = removals.roles(organisation);
        ItemId last = null;
        while (outcome.comments() < stretch.most()) {
            ItemId before = last;
            int size = (int) Math.min(PAGE, stretch.most() - outcome.comments());
            List<Past.One> page = tenancy.reading(organisation, () -> {
                List<Past.One> read = past.page(before, stretch.since(), size);
                count(replay, read, roles, outcome, told);
                return read;
            });
            last = page.isEmpty() ? null : page.getLast().id();
            if (last == null) {
                break;
            }
        }
        return outcome;
    }

    private void count(
            Replay replay, List<Past.One> page, Map<UUID, String> roles, Outcome outcome, Consumer<Effect> told) {
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
    }
}

package org.lectern.server.steps;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lectern.server.appeals.Appeal;
import org.lectern.server.appeals.AppealState;
import org.lectern.server.appeals.Appeals;
import org.lectern.server.appeals.Right;
import org.lectern.server.appeals.Rights;
import org.lectern.server.database.OrganisationId;
import org.lectern.server.database.Tenancy;
import org.lectern.server.inbox.Item;
import org.lectern.server.inbox.Items;
import org.lectern.server.moderation.Decision;
import org.lectern.server.moderation.Reversals;
import org.lectern.server.policy.Policies;
import org.springframework.stereotype.Component;

/**
 * Counts upheld decisions for an account. Nothing is stored: what a decision is worth is read where it stands, so that one that is
 * overturned stops counting with the same transaction.
 */
@Component
class Counting {

    /** Of an account that writes more than this, the newest are looked at. */
    static final int MOST_COMMENTS = 1000;

    private final Tenancy tenancy;
    private final Clock clock;
    private final Items items;
    private final Reversals reversals;
    private final Rights rights;
    private final Appeals appeals;
    private final Policies policies;
    private final SamePersons persons;

    Counting(
            Tenancy tenancy,
            Clock clock,
            Items items,
            Reversals reversals,
            Rights rights,
            Appeals appeals,
            Policies policies,
            SamePersons persons) {
        this.tenancy = tenancy;
        this.clock = clock;
        this.items = items;
        this.reversals = reversals;
        this.rights = rights;
        this.appeals = appeals;
        this.policies = policies;
        this.persons = persons;
    }

    /** Every decision that took a comment of the account down, or of another that was found to be the same person's, the newest first. */
    List<Counted> about(OrganisationId organisation, Account account) {
        return tenancy.in(organisation, () -> {
            Map<UUID, Item> written = persons.accounts(account).stream()
                    .flatMap(one -> items.byAccount(one.channel(), one.handle(), one.author(), MOST_COMMENTS).stream())
                    .collect(Collectors.toMap(item -> item.id().value(), Function.identity(), (one, _) -> one));
            return counted(organisation, reversals.lastRemovals(organisation, written.keySet()), written);
        });
    }

    /** How decisions that somebody cited stand now. */
    List<Counted> of(OrganisationId organisation, Collection<UUID> decisions) {
        return tenancy.in(organisation, () -> {
            List<Decision> found = decisions.stream()
                    .map(one -> reversals.find(organisation, one))
                    .flatMap(Optional::stream)
                    .toList();
            Map<UUID, Item> about = items
                    .get(found.stream().map(one -> one.item().value()).toList())
                    .stream()
                    .collect(Collectors.toMap(item -> item.id().value(), Function.identity()));
            return counted(organisation, found, about);
        });
    }

    private List<Counted> counted(OrganisationId organisation, List<Decision> decisions, Map<UUID, Item> about) {
        Instant now = clock.instant();
        Instant since = now.minus(Duration.ofDays(
                policies.inForce(organisation).rulebook().furtherSteps().within()));
        return decisions.stream()
                .sorted(Comparator.comparing(Decision::decidedAt).reversed())
                .map(one -> new Counted(
                        one,
                        Objects.requireNonNull(about.get(one.item().value())),
                        standing(organisation, one, since, now)))
                .toList();
    }

    private Standing standing(OrganisationId organisation, Decision decision, Instant since, Instant now) {
        Optional<Right> right = rights.of(organisation, decision.id());
        Optional<AppealState> appeal = right.flatMap(appeals::against).map(Appeal::state);
        return Standing.of(decision, right.map(Right::until).orElse(null), appeal.orElse(null), since, now);
    }
}

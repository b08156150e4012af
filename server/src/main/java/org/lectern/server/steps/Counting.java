package org.lectern.server.steps;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lectern.server.appeals.Appeal;
import org.lectern.server.appeals.AppealState;
import org.lectern.server.appeals.Appeals;
import org.lectern.server.appeals.Letter;
import org.lectern.server.appeals.Letters;
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
    private final Letters letters;
    private final Policies policies;
    private final SamePersons persons;

    Counting(
            Tenancy tenancy,
            Clock clock,
            Items items,
            Reversals reversals,
            Rights rights,
            Appeals appeals,
            Letters letters,
            Policies policies,
            SamePersons persons) {
        this.tenancy = tenancy;
        this.clock = clock;
        this.items = items;
        this.reversals = reversals;
        this.rights = rights;
        this.appeals = appeals;
        this.letters = letters;
        this.policies = policies;
        this.persons = persons;
    }

    /** Every decision that took a comment of the account down, or of another that was found to be the same person's, the newest first. */
    List<Counted> about(OrganisationId organisation, Account account) {
        return tenancy.in(organisation, () -> {
            Map<UUID, Item> written = persons.accounts(account).stream()
                    .flatMap(one -> items.byAccount(one.channel(), one.handle(), one.author(), MOST_COMMENTS).stream())
                    .collect(Collectors.toMap(item -> item.id().value(), Function.identity(), (one, _) -> one));
            return counted(
                    organisation,
                    reversals.lastRemovals(organisation, written.keySet()),
                    written,
                    persons.accounts(account));
        });
    }

    /** How the decisions that an investigation cites stand now: only those of its account, and of others that are still found to be the same person's. */
    List<Counted> of(OrganisationId organisation, Investigation about) {
        return tenancy.in(organisation, () -> {
            List<Decision> found = about.cited().stream()
                    .map(one -> reversals.find(organisation, one))
                    .flatMap(Optional::stream)
                    .toList();
            Map<UUID, Item> commented = items
                    .get(found.stream().map(one -> one.item().value()).toList())
                    .stream()
                    .collect(Collectors.toMap(item -> item.id().value(), Function.identity()));
            return counted(organisation, found, commented, persons.accounts(about.account()));
        });
    }

    private List<Counted> counted(
            OrganisationId organisation, List<Decision> decisions, Map<UUID, Item> about, Set<Account> accounts) {
        Instant now = clock.instant();
        Instant since = now.minus(Duration.ofDays(
                policies.inForce(organisation).rulebook().furtherSteps().within()));
        return decisions.stream()
                .sorted(Comparator.comparing(Decision::decidedAt).reversed())
                .map(one -> {
                    Item item = Objects.requireNonNull(about.get(one.item().value()));
                    return new Counted(
                            one,
                            item,
                            accounts.contains(Account.of(item))
                                    ? standing(organisation, one, since, now)
                                    : Standing.OTHER_ACCOUNT);
                })
                .toList();
    }

    private Standing standing(OrganisationId organisation, Decision decision, Instant since, Instant now) {
        Optional<Right> right = rights.of(organisation, decision.id());
        Optional<AppealState> appeal = right.flatMap(appeals::against).map(Appeal::state);
        return Standing.of(
                decision,
                letters.about(decision.id()).map(Letter::state).orElse(null),
                right.map(Right::until).orElse(null),
                appeal.orElse(null),
                since,
                now);
    }
}

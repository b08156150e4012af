package org.lectern.server.steps;

import static org.lectern.server.steps.db.Tables.PERSONS;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.lectern.server.database.Identifiers;
import org.lectern.server.database.OrganisationId;
import org.lectern.server.database.Tenancy;
import org.lectern.server.inbox.Item;
import org.lectern.server.log.Log;
import org.lectern.server.log.Payload;
import org.lectern.server.steps.db.tables.records.PersonsRecord;
import org.lectern.server.words.Problem;
import org.lectern.server.words.Refusal;
import org.springframework.stereotype.Component;

/** The door to findings that accounts are one person's. Nothing but a person's written finding makes them that. */
@Component
class SamePersons {

    private final DSLContext sql;
    private final Tenancy tenancy;
    private final Clock clock;
    private final Log log;

    SamePersons(DSLContext sql, Tenancy tenancy, Clock clock, Log log) {
        this.sql = sql;
        this.tenancy = tenancy;
        this.clock = clock;
        this.log = log;
    }

    /** Puts a finding on record; false where the two are the same account, or were found to be one person's already. */
    boolean find(OrganisationId organisation, Item item, Account other, String why, UUID by) {
        return tenancy.in(organisation, () -> {
            Account one = Account.of(item);
            tenancy.lock("one person " + organisation);
            if (accounts(one).contains(other)) {
                return false;
            }
            UUID id = Identifiers.next(clock);
            sql.insertInto(PERSONS)
                    .set(PERSONS.ORGANISATION, organisation.value())
                    .set(PERSONS.ID, id)
                    .set(PERSONS.CHANNEL, one.channel())
                    .set(PERSONS.HANDLE, one.handle())
                    .set(PERSONS.AUTHOR, one.author())
                    .set(PERSONS.OTHER_CHANNEL, other.channel())
                    .set(PERSONS.OTHER_HANDLE, other.handle())
                    .set(PERSONS.OTHER_AUTHOR, other.author())
                    .set(PERSONS.WHY, why)
                    .set(PERSONS.FOUND_BY, by)
                    .set(PERSONS.FOUND_AT, clock.instant())
                    .execute();
            log.append(
                    organisation,
                    item.id().toString(),
                    by.toString(),
                    Payload.of(
                            StepKinds.ONE_PERSON,
                            id.toString(),
                            one.channel().toString(),
                            one.name(),
                            other.channel().toString(),
                            other.name(),
                            why,
                            by.toString()));
            return true;
        });
    }

    /**
     * Takes a finding about the account of a comment back; false where somebody has before.
     *
     * @throws Refusal NOT_FOUND where there is no such finding about it
     */
    boolean revoke(OrganisationId organisation, Item item, UUID id, String why, UUID by) {
        return tenancy.in(organisation, () -> {
            if (about(Account.of(item)).stream().noneMatch(one -> one.id().equals(id))) {
                throw new Refusal(Problem.NOT_FOUND);
            }
            boolean first = sql.update(PERSONS)
                            .set(PERSONS.REVOKED_BY, by)
                            .set(PERSONS.REVOKED_AT, clock.instant())
                            .set(PERSONS.REVOKED_WHY, why)
                            .where(PERSONS.ID.eq(id).and(PERSONS.REVOKED_AT.isNull()))
                            .execute()
                    == 1;
            if (first) {
                log.append(
                        organisation,
                        item.id().toString(),
                        by.toString(),
                        Payload.of(StepKinds.NOT_ONE_PERSON, id.toString(), why, by.toString()));
            }
            return first;
        });
    }

    /** The account and all others that findings, one after the other, make the same person's; in the open transaction. */
    Set<Account> accounts(Account account) {
        Set<Account> known = new LinkedHashSet<>(Set.of(account));
        Deque<Account> next = new ArrayDeque<>(known);
        while (!next.isEmpty()) {
            Account one = next.poll();
            for (SamePerson finding : about(one)) {
                if (finding.holds()) {
                    for (Account linked : List.of(finding.one(), finding.other())) {
                        if (known.add(linked)) {
                            next.add(linked);
                        }
                    }
                }
            }
        }
        return known;
    }

    /** Findings about an account, those taken back too, the oldest first; in the open transaction. */
    List<SamePerson> about(Account account) {
        Condition one = PERSONS.CHANNEL
                .eq(account.channel())
                .and(PERSONS.HANDLE.eq(account.handle()))
                .and(PERSONS.AUTHOR.eq(account.author()));
        Condition other = PERSONS.OTHER_CHANNEL
                .eq(account.channel())
                .and(PERSONS.OTHER_HANDLE.eq(account.handle()))
                .and(PERSONS.OTHER_AUTHOR.eq(account.author()));
        return sql.selectFrom(PERSONS)
                .where(one.or(other))
                .orderBy(PERSONS.FOUND_AT, PERSONS.ID)
                .fetch(SamePersons::read);
    }

    Optional<SamePerson> get(UUID id) {
        return sql.selectFrom(PERSONS).where(PERSONS.ID.eq(id)).fetchOptional(SamePersons::read);
    }

    private static SamePerson read(PersonsRecord row) {
        return new SamePerson(
                row.getId(),
                new Account(row.getChannel(), row.getHandle(), row.getAuthor()),
                new Account(row.getOtherChannel(), row.getOtherHandle(), row.getOtherAuthor()),
                row.getWhy(),
                row.getFoundBy(),
                row.getFoundAt(),
                row.getRevokedBy(),
                row.getRevokedAt(),
                row.getRevokedWhy());
    }
}

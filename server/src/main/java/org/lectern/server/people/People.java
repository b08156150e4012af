package org.lectern.server.people;

import static org.lectern.server.people.db.Tables.DELEGATIONS;
import static org.lectern.server.people.db.Tables.IDENTITIES;
import static org.lectern.server.people.db.Tables.MEMBERSHIPS;
import static org.lectern.server.people.db.Tables.ROLES;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.lectern.rulebook.Permission;
import org.lectern.server.database.Identifiers;
import org.lectern.server.database.OrganisationId;
import org.lectern.server.database.Tenancy;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Identities, and who works in an organisation as what. */
@Component
public class People {

    private static final Object MEMBERS = new Object();

    private final DSLContext sql;
    private final Tenancy tenancy;
    private final Clock clock;
    private final Delegations delegations;
    private final ObjectProvider<JoinListener> listeners;

    People(
            DSLContext sql,
            Tenancy tenancy,
            Clock clock,
            Delegations delegations,
            ObjectProvider<JoinListener> listeners) {
        this.delegations = delegations;
        this.listeners = listeners;
        this.sql = sql;
        this.tenancy = tenancy;
        this.clock = clock;
    }

    /** The person with this address, made known if they are not yet. They cannot sign in before they have set a password. */
    public Person know(String email, String name) {
        String address = email.strip().toLowerCase(Locale.ROOT);
        return tenancy.shared(() -> {
            sql.insertInto(IDENTITIES)
                    .columns(IDENTITIES.ID, IDENTITIES.EMAIL, IDENTITIES.NAME, IDENTITIES.CREATED_AT)
                    .values(Identifiers.next(clock), address, name.strip(), clock.instant())
                    .onConflict(IDENTITIES.EMAIL)
                    .doNothing()
                    .execute();
            return sql.selectFrom(IDENTITIES)
                    .where(IDENTITIES.EMAIL.eq(address))
                    .fetchSingle(People::person);
        });
    }

    /** Gives a person a role in the organisation, in place of any they had there. */
    public void join(OrganisationId organisation, PersonId person, String role) {
        tenancy.run(organisation, () -> {
            sql.insertInto(MEMBERSHIPS)
                    .columns(MEMBERSHIPS.ORGANISATION, MEMBERSHIPS.IDENTITY, MEMBERSHIPS.ROLE, MEMBERSHIPS.SINCE)
                    .values(organisation.value(), person.value(), role, clock.instant())
                    .onConflict(MEMBERSHIPS.ORGANISATION, MEMBERSHIPS.IDENTITY)
                    .doUpdate()
                    .set(MEMBERSHIPS.ROLE, role)
                    .execute();
            listeners.forEach(listener -> listener.joined(organisation, person));
        });
    }

    /** Replaces the roles of the organisation by those of a rulebook that comes into force: role to title and permissions. */
    public void setRoles(OrganisationId organisation, List<RoleInForce> roles) {
        tenancy.run(organisation, () -> {
            sql.deleteFrom(ROLES).execute();
            for (RoleInForce role : roles) {
                for (Permission permission : role.permissions()) {
                    sql.insertInto(ROLES)
                            .columns(ROLES.ORGANISATION, ROLES.ROLE, ROLES.TITLE, ROLES.PERMISSION)
                            .values(organisation.value(), role.id(), role.title(), permission.name())
                            .execute();
                }
            }
        });
    }

    /** A role as the rulebook in force gives it. */
    public record RoleInForce(String id, String title, List<Permission> permissions) {}

    /** The roles of the organisation, those who may do most first. */
    public List<RoleInForce> roles(OrganisationId organisation) {
        return tenancy.in(organisation, () -> sql.selectFrom(ROLES).fetchGroups(ROLES.ROLE)).entrySet().stream()
                .map(role -> new RoleInForce(
                        role.getKey(),
                        role.getValue().getFirst().getTitle(),
                        role.getValue().stream()
                                .map(row -> Permission.valueOf(row.getPermission()))
                                .toList()))
                .sorted(Comparator.comparingInt(
                                (RoleInForce role) -> -role.permissions().size())
                        .thenComparing(RoleInForce::title))
                .toList();
    }

    /** Members of the organisation by name. */
    public List<Member> members(OrganisationId organisation) {
        return tenancy.in(organisation, () -> tenancy.once(MEMBERS, this::members));
    }

    private List<Member> members() {
        Map<String, List<Record>> roles =
                sql.selectFrom(ROLES).fetch().stream().collect(Collectors.groupingBy(row -> row.get(ROLES.ROLE)));
        Map<PersonId, List<Delegation>> given =
                delegations.now().stream().collect(Collectors.groupingBy(Delegation::person));
        return sql.select()
                .from(MEMBERSHIPS)
                .join(IDENTITIES)
                .on(IDENTITIES.ID.eq(MEMBERSHIPS.IDENTITY))
                .orderBy(IDENTITIES.NAME)
                .fetch(row -> member(row, roles, given.getOrDefault(new PersonId(row.get(IDENTITIES.ID)), List.of())));
    }

    public Optional<Member> member(OrganisationId organisation, PersonId person) {
        return members(organisation).stream()
                .filter(member -> member.person().id().equals(person))
                .findFirst();
    }

    /** The same in one statement, for each request of somebody who is signed in. */
    Optional<Member> signedIn(OrganisationId organisation, PersonId person) {
        Instant now = clock.instant();
        List<Record> rows = tenancy.in(
                organisation,
                () -> sql.select(MEMBERSHIPS.ROLE)
                        .select(IDENTITIES.ID, IDENTITIES.NAME, IDENTITIES.EMAIL)
                        .select(ROLES.ROLE, ROLES.TITLE, ROLES.PERMISSION)
                        .select(DELEGATIONS.fields())
                        .from(MEMBERSHIPS)
                        .join(IDENTITIES)
                        .on(IDENTITIES.ID.eq(MEMBERSHIPS.IDENTITY))
                        .leftJoin(DELEGATIONS)
                        .on(DELEGATIONS.IDENTITY.eq(MEMBERSHIPS.IDENTITY).and(Delegations.around(now)))
                        .leftJoin(ROLES)
                        .on(ROLES.ROLE.eq(MEMBERSHIPS.ROLE).or(ROLES.ROLE.eq(DELEGATIONS.ROLE)))
                        .where(MEMBERSHIPS.IDENTITY.eq(person.value()))
                        .fetch(row -> (Record) row));
        return rows.stream()
                .findFirst()
                .map(row -> member(
                        row,
                        rows.stream()
                                .filter(one -> one.get(ROLES.ROLE) != null)
                                .collect(Collectors.groupingBy(one -> one.get(ROLES.ROLE))),
                        rows.stream()
                                .filter(one -> one.get(DELEGATIONS.ID) != null)
                                .map(one -> Delegations.read(one.into(DELEGATIONS)))
                                .filter(delegation -> delegation.holds(now))
                                .distinct()
                                .toList()));
    }

    /** Those of the organisations in which the person is a member, the oldest membership first. */
    public List<Organisation> homes(PersonId person, List<Organisation> organisations) {
        Map<OrganisationId, Instant> since = new HashMap<>();
        organisations.forEach(organisation ->
                since(organisation.id(), person).ifPresent(moment -> since.put(organisation.id(), moment)));
        return organisations.stream()
                .filter(organisation -> since.containsKey(organisation.id()))
                .sorted(Comparator.comparing(organisation -> since.get(organisation.id())))
                .toList();
    }

    private Optional<Instant> since(OrganisationId organisation, PersonId person) {
        return tenancy.in(
                organisation,
                () -> sql.select(MEMBERSHIPS.SINCE)
                        .from(MEMBERSHIPS)
                        .where(MEMBERSHIPS.IDENTITY.eq(person.value()))
                        .fetchOptional(MEMBERSHIPS.SINCE));
    }

    public Optional<Person> withEmail(String email) {
        return tenancy.shared(() -> sql.selectFrom(IDENTITIES)
                .where(IDENTITIES.EMAIL.eq(email.strip().toLowerCase(Locale.ROOT)))
                .fetchOptional(People::person));
    }

    /** Names of persons by id, for pages; those unknown are left out. */
    public Map<UUID, String> names(List<UUID> persons) {
        return tenancy.shared(() -> new TreeMap<>(sql.select(IDENTITIES.ID, IDENTITIES.NAME)
                .from(IDENTITIES)
                .where(IDENTITIES.ID.in(persons))
                .fetchMap(IDENTITIES.ID, IDENTITIES.NAME)));
    }

    private static Member member(Record row, Map<String, List<Record>> roles, List<Delegation> given) {
        String role = row.get(MEMBERSHIPS.ROLE);
        List<Record> own = roles.getOrDefault(role, List.of());
        Set<Permission> permissions = new HashSet<>(permissions(own));
        Delegation acting = null;
        int most = permissions.size();
        for (Delegation delegation : given) {
            Set<Permission> more = Delegation.given(permissions(roles.getOrDefault(delegation.role(), List.of())));
            if (more.size() > most) {
                most = more.size();
                acting = delegation;
            }
            permissions.addAll(more);
        }
        return new Member(
                person(row), role, own.isEmpty() ? role : own.getFirst().get(ROLES.TITLE), permissions, given, acting);
    }

    private static Set<Permission> permissions(List<Record> role) {
        return role.stream()
                .map(one -> Permission.valueOf(one.get(ROLES.PERMISSION)))
                .collect(Collectors.toSet());
    }

    private static Person person(Record row) {
        return new Person(new PersonId(row.get(IDENTITIES.ID)), row.get(IDENTITIES.NAME), row.get(IDENTITIES.EMAIL));
    }
}

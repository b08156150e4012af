package org.lectern.server.people;

import static org.lectern.server.people.db.Tables.DELEGATIONS;
import static org.lectern.server.people.db.Tables.IDENTITIES;
import static org.lectern.server.people.db.Tables.MEMBERSHIPS;
import static org.lectern.server.people.db.Tables.ORGANISATIONS;
import static org.lectern.server.people.db.Tables.ROLES;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
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
    private static final Field<String> OWN_TITLE = DSL.field(DSL.name("own", "title"), String.class);
    private static final Field<String[]> OWN = DSL.field(DSL.name("own", "permissions"), String[].class);
    private static final Field<String[]> LENT = DSL.field(DSL.name("lent", "permissions"), String[].class);

    private final DSLContext sql;
    private final Tenancy tenancy;
    private final Clock clock;
    private final ObjectProvider<JoinListener> listeners;
    private final ObjectProvider<LeaveListener> leaving;

    People(
            DSLContext sql,
            Tenancy tenancy,
            Clock clock,
            ObjectProvider<JoinListener> listeners,
            ObjectProvider<LeaveListener> leaving) {
        this.listeners = listeners;
        this.leaving = leaving;
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

    /** Takes a person's role in the organisation from them. What they may do there ends with the transaction, wherever they are signed in. */
    void leave(OrganisationId organisation, PersonId person) {
        tenancy.run(organisation, () -> {
            sql.deleteFrom(MEMBERSHIPS)
                    .where(MEMBERSHIPS.IDENTITY.eq(person.value()))
                    .execute();
            leaving.forEach(listener -> listener.left(organisation, person));
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
        Map<UUID, List<Record>> members = new LinkedHashMap<>();
        select(List.of())
                .orderBy(IDENTITIES.NAME)
                .forEach(row -> members.computeIfAbsent(row.get(IDENTITIES.ID), _ -> new ArrayList<>())
                        .add(row));
        return members.values().stream().map(this::member).toList();
    }

    /** A member for each row, or as many as they stand in for others, with what their own role may and the other one. */
    private SelectOnConditionStep<Record> select(Collection<Field<?>> more) {
        return sql.select(MEMBERSHIPS.ROLE)
                .select(IDENTITIES.ID, IDENTITIES.NAME, IDENTITIES.EMAIL)
                .select(OWN_TITLE, OWN, LENT)
                .select(DELEGATIONS.fields())
                .select(more)
                .from(MEMBERSHIPS)
                .join(IDENTITIES)
                .on(IDENTITIES.ID.eq(MEMBERSHIPS.IDENTITY))
                .leftJoin(ORGANISATIONS)
                .on(ORGANISATIONS.ID.eq(MEMBERSHIPS.ORGANISATION))
                .leftJoin(DELEGATIONS)
                .on(DELEGATIONS.IDENTITY.eq(MEMBERSHIPS.IDENTITY).and(Delegations.around(clock.instant())))
                .leftJoin(roles("own"))
                .on(DSL.field(DSL.name("own", "role"), String.class).eq(MEMBERSHIPS.ROLE))
                .leftJoin(roles("lent"))
                .on(DSL.field(DSL.name("lent", "role"), String.class).eq(DELEGATIONS.ROLE));
    }

    private static Table<?> roles(String name) {
        return DSL.select(
                        ROLES.ROLE,
                        DSL.min(ROLES.TITLE).as("title"),
                        DSL.arrayAgg(ROLES.PERMISSION).as("permissions"))
                .from(ROLES)
                .groupBy(ROLES.ROLE)
                .asTable(name);
    }

    public Optional<Member> member(OrganisationId organisation, PersonId person) {
        return members(organisation).stream()
                .filter(member -> member.person().id().equals(person))
                .findFirst();
    }

    /** Somebody who is signed in, where they work. */
    record AtWork(Organisation organisation, Member member) {}

    /** The same with the organisation, in one statement for each request of somebody who is signed in; in the open transaction. */
    Optional<AtWork> signedIn(PersonId person) {
        List<Record> rows = select(List.of(ORGANISATIONS.fields()))
                .where(MEMBERSHIPS.IDENTITY.eq(person.value()))
                .fetch();
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new AtWork(Organisations.read(rows.getFirst()), member(rows)));
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

    private Member member(List<Record> rows) {
        Record row = rows.getFirst();
        Set<Permission> permissions = new HashSet<>(permissions(row.get(OWN)));
        List<Delegation> given = new ArrayList<>();
        Delegation acting = null;
        int most = permissions.size();
        for (Record one : rows) {
            Delegation delegation = delegation(one);
            if (delegation != null) {
                given.add(delegation);
                Set<Permission> more = Delegation.given(permissions(one.get(LENT)));
                if (more.size() > most) {
                    most = more.size();
                    acting = delegation;
                }
                permissions.addAll(more);
            }
        }
        String role = row.get(MEMBERSHIPS.ROLE);
        return new Member(
                person(row), role, Objects.requireNonNullElse(row.get(OWN_TITLE), role), permissions, given, acting);
    }

    private @Nullable Delegation delegation(Record row) {
        Delegation delegation = row.get(DELEGATIONS.ID) == null ? null : Delegations.read(row.into(DELEGATIONS));
        return delegation != null && delegation.holds(clock.instant()) ? delegation : null;
    }

    private static Set<Permission> permissions(String @Nullable [] names) {
        return names == null
                ? Set.of()
                : Stream.of(names).map(Permission::valueOf).collect(Collectors.toSet());
    }

    private static Person person(Record row) {
        return new Person(new PersonId(row.get(IDENTITIES.ID)), row.get(IDENTITIES.NAME), row.get(IDENTITIES.EMAIL));
    }
}

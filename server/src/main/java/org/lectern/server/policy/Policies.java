package org.lectern.server.policy;

import static org.lectern.server.policy.db.Tables.VERSIONS;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jooq.DSLContext;
import org.lectern.ledger.Hash;
import org.lectern.rulebook.Rulebook;
import org.lectern.rulebook.RulebookText;
import org.lectern.rulebook.Rulebooks;
import org.lectern.server.database.Identifiers;
import org.lectern.server.database.OrganisationId;
import org.lectern.server.database.Tenancy;
import org.lectern.server.log.Log;
import org.lectern.server.log.Payload;
import org.lectern.server.people.People;
import org.lectern.server.people.People.RoleInForce;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The rulebooks in force. A version never changes; a new one takes its place from a moment on. */
@Component
public class Policies {

    private static final Object IN_FORCE = new Object();

    private final DSLContext sql;
    private final Tenancy tenancy;
    private final Clock clock;
    private final Log log;
    private final People people;
    private final ObjectProvider<PolicyListener> listeners;
    private final Map<UUID, Rulebook> read = new ConcurrentHashMap<>();

    Policies(
            DSLContext sql,
            Tenancy tenancy,
            Clock clock,
            Log log,
            People people,
            ObjectProvider<PolicyListener> listeners) {
        this.sql = sql;
        this.tenancy = tenancy;
        this.clock = clock;
        this.log = log;
        this.people = people;
        this.listeners = listeners;
    }

    /** Brings the rulebook into force with which an organisation begins; {@code actor} is a person's id. */
    public Rulebook adopt(OrganisationId organisation, String yaml, String actor) {
        bringIntoForce(organisation, yaml, actor);
        return parse(yaml);
    }

    /** Keeps a text as the version in force from now on, and makes its roles the organisation's. */
    void bringIntoForce(OrganisationId organisation, String yaml, String actor) {
        Rulebook rulebook = parse(yaml);
        UUID version = Identifiers.next(clock);
        tenancy.run(organisation, () -> {
            sql.insertInto(VERSIONS)
                    .set(VERSIONS.ORGANISATION, organisation.value())
                    .set(VERSIONS.ID, version)
                    .set(VERSIONS.DOCUMENT, rulebook.id())
                    .set(VERSIONS.TITLE, rulebook.title())
                    .set(VERSIONS.YAML, yaml)
                    .set(VERSIONS.SHA256, digest(yaml).bytes())
                    .set(VERSIONS.IN_FORCE_AT, clock.instant())
                    .execute();
            people.setRoles(
                    organisation,
                    rulebook.roles().stream()
                            .map(role -> new RoleInForce(role.id(), role.title(), role.permissions()))
                            .toList());
            log.append(
                    organisation,
                    version.toString(),
                    actor,
                    Payload.of(
                            PolicyKinds.IN_FORCE,
                            version.toString(),
                            rulebook.id(),
                            rulebook.title(),
                            digest(yaml).hex()));
            listeners.forEach(listener -> listener.inForce(organisation, inForce(organisation)));
        });
    }

    /** The versions that have been in force, the newest first, without what was voted on meanwhile. */
    public List<PolicyInForce> versions(OrganisationId organisation) {
        return tenancy.in(
                organisation,
                () -> sql
                        .select(VERSIONS.ID, VERSIONS.IN_FORCE_AT)
                        .from(VERSIONS)
                        .where(VERSIONS.IN_FORCE_AT.le(clock.instant()))
                        .orderBy(VERSIONS.IN_FORCE_AT.desc(), VERSIONS.ID.desc())
                        .fetch()
                        .stream()
                        .map(row -> new PolicyInForce(
                                row.value1(), row.value2(), version(organisation, row.value1()), Ballot.NONE))
                        .toList());
    }

    /** The version that was in force at a moment; the one in force now where none was yet. */
    public PolicyInForce at(OrganisationId organisation, Instant moment) {
        return versions(organisation).stream()
                .filter(version -> !version.since().isAfter(moment))
                .findFirst()
                .orElseGet(() -> inForce(organisation));
    }

    /** The version in force now. */
    public PolicyInForce inForce(OrganisationId organisation) {
        return ifAny(organisation).orElseThrow(() -> new IllegalStateException("No policy is in force"));
    }

    /** The version in force now; empty for an organisation that is being founded. */
    public Optional<PolicyInForce> ifAny(OrganisationId organisation) {
        return tenancy.in(
                organisation,
                () -> tenancy.once(
                        IN_FORCE,
                        () -> sql.select(
                                        VERSIONS.ID,
                                        VERSIONS.IN_FORCE_AT,
                                        Votes.names(Votes.Kind.MEASURE, clock.instant()),
                                        Votes.names(Votes.Kind.PERSON, clock.instant()))
                                .from(VERSIONS)
                                .where(VERSIONS.IN_FORCE_AT.le(clock.instant()))
                                .orderBy(VERSIONS.IN_FORCE_AT.desc(), VERSIONS.ID.desc())
                                .limit(1)
                                .fetchOptional(row -> new PolicyInForce(
                                        row.value1(),
                                        row.value2(),
                                        version(organisation, row.value1()),
                                        new Ballot(List.of(row.value3()), List.of(row.value4()))))));
    }

    /** The text of a version, byte for byte as it came into force. */
    public String text(OrganisationId organisation, UUID version) {
        return tenancy.in(
                organisation,
                () -> sql.select(VERSIONS.YAML)
                        .from(VERSIONS)
                        .where(VERSIONS.ID.eq(version))
                        .fetchSingle()
                        .value1());
    }

    /** A version that a decision cites, in force or not. */
    public Rulebook version(OrganisationId organisation, UUID version) {
        return tenancy.in(
                organisation,
                () -> read.computeIfAbsent(
                        version,
                        _ -> effective(sql.select(VERSIONS.YAML)
                                .from(VERSIONS)
                                .where(VERSIONS.ID.eq(version))
                                .fetchSingle()
                                .value1())));
    }

    static Hash digest(String yaml) {
        return Hash.sha256(yaml.getBytes(StandardCharsets.UTF_8));
    }

    private static Rulebook effective(String yaml) {
        return Rulebooks.effective(parse(yaml));
    }

    static Rulebook parse(String yaml) {
        return switch (Rulebooks.parse("the version in force", yaml)) {
            case RulebookText.Parsed(Rulebook rulebook, var _) -> rulebook;
            case RulebookText.Refused(var problems) ->
                throw new IllegalStateException("A stored rulebook is refused: " + problems);
        };
    }
}

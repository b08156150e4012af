package org.lectern.server.channels;

import static org.lectern.server.channels.db.Tables.CREDENTIALS;
import static org.lectern.server.channels.db.Tables.HEALTH;
import static org.lectern.server.channels.db.Tables.REGISTER;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.lectern.rulebook.Capacity;
import org.lectern.server.channels.Health.Trouble;
import org.lectern.server.database.CredentialKey;
import org.lectern.server.database.Identifiers;
import org.lectern.server.database.OrganisationId;
import org.lectern.server.database.Tenancy;
import org.lectern.server.log.Log;
import org.lectern.server.log.Payload;
import org.lectern.server.platform.Access;
import org.lectern.server.platform.Answer;
import org.lectern.server.platform.ByHand;
import org.lectern.server.platform.Connector;
import org.lectern.server.platform.Failure;
import org.springframework.stereotype.Component;

/** The register: which channels there are, how to reach them, and how each is. */
@Component
public class Channels {

    private static final Object ALL = new Object();

    private final DSLContext sql;
    private final Tenancy tenancy;
    private final Clock clock;
    private final Log log;
    private final CredentialKey key;
    private final Map<String, Connector> connectors;
    private final List<ChannelListener> listeners;

    Channels(
            DSLContext sql,
            Tenancy tenancy,
            Clock clock,
            Log log,
            CredentialKey key,
            List<Connector> connectors,
            List<ChannelListener> listeners) {
        this.sql = sql;
        this.tenancy = tenancy;
        this.clock = clock;
        this.log = log;
        this.key = key;
        this.connectors =
                connectors.stream().collect(Collectors.toUnmodifiableMap(Connector::kind, Function.identity()));
        this.listeners = listeners;
    }

    public Connector connector(Channel channel) {
        Connector connector = connectors.get(channel.kind());
        if (connector == null) {
            throw new IllegalStateException("There is no connector of kind " + channel.kind());
        }
        return connector;
    }

    /** What came of asking for a channel to be registered. */
    public sealed interface Registration {

        record Registered(Channel channel) implements Registration {}

        /** The platform did not let us in; nothing was kept. */
        record NotReached(Failure failure) implements Registration {}

        record KnownAlready(Channel channel) implements Registration {}
    }

    /** As below, for the library's own account. */
    public Registration register(OrganisationId organisation, String kind, Access access, String actor) {
        return register(organisation, kind, access, Capacity.OFFICIAL, actor);
    }

    /** Signs in on the platform first; a channel that lets us in is kept, its password sealed, and intake begins. */
    public Registration register(
            OrganisationId organisation, String kind, Access access, Capacity capacity, String actor) {
        Optional<Channel> known = at(organisation, access);
        if (known.isPresent()) {
            return new Registration.KnownAlready(known.get());
        }
        return switch (check(kind, access)) {
            case Answer.Failed<String>(var failure) -> new Registration.NotReached(failure);
            case Answer.Received<String>(var name) -> keepOnce(organisation, kind, name, access, capacity, actor);
        };
    }

    /** Asks the platform whether it lets us in, and for the channel's name. Not for the inside of a transaction. */
    public Answer<String> check(String kind, Access access) {
        return Optional.ofNullable(connectors.get(kind)).orElseThrow().check(access);
    }

    /** Registers a channel that no program can reach, by the name that a person gives it. */
    public Registration registerByHand(
            OrganisationId organisation, ByHand platform, String name, URI address, Capacity capacity, String actor) {
        return keepOnce(organisation, platform.kind(), name, new Access(address, "", ""), capacity, actor);
    }

    // Two who add the same address at once get one channel.
    private Registration keepOnce(
            OrganisationId organisation, String kind, String name, Access access, Capacity capacity, String actor) {
        return tenancy.in(organisation, () -> {
            tenancy.lock("channel " + organisation + " " + access.address());
            Optional<Channel> known = at(organisation, access);
            if (known.isPresent()) {
                return new Registration.KnownAlready(known.get());
            }
            Channel kept = keep(organisation, kind, name, access, actor);
            noted(organisation, kept.id().value(), kept.capacity(), capacity, actor);
            return new Registration.Registered(kept);
        });
    }

    private Optional<Channel> at(OrganisationId organisation, Access access) {
        return list(organisation).stream()
                .filter(one -> one.address().equals(access.address()))
                .findFirst();
    }

    /** Keeps a channel whose platform has let us in and given the name. */
    public Channel keep(OrganisationId organisation, String kind, String name, Access access, String actor) {
        Channel channel = new Channel(
                new ChannelId(Identifiers.next(clock)), kind, name, access.address(), "official", clock.instant());
        return tenancy.in(organisation, () -> {
            sql.insertInto(REGISTER)
                    .columns(
                            REGISTER.ORGANISATION,
                            REGISTER.ID,
                            REGISTER.KIND,
                            REGISTER.NAME,
                            REGISTER.ADDRESS,
                            REGISTER.CAPACITY,
                            REGISTER.REGISTERED_AT)
                    .values(
                            organisation.value(),
                            channel.id().value(),
                            kind,
                            name,
                            channel.address().toString(),
                            channel.capacity(),
                            channel.registeredAt())
                    .execute();
            sql.insertInto(HEALTH)
                    .columns(HEALTH.ORGANISATION, HEALTH.CHANNEL)
                    .values(organisation.value(), channel.id().value())
                    .execute();
            // Every channel has a way in; of one that is looked after by hand it is its address, and nothing is secret
            // about it.
            keepCredentials(organisation, channel.id(), access);
            log.append(
                    organisation,
                    channel.id().toString(),
                    actor,
                    Payload.of(
                            ChannelKinds.REGISTERED,
                            channel.id().toString(),
                            kind,
                            name,
                            channel.address().toString(),
                            channel.capacity()));
            listeners.forEach(listener -> listener.registered(organisation, channel));
            return channel;
        });
    }

    private void keepCredentials(OrganisationId organisation, ChannelId channel, Access access) {
        byte[] sealed = key.seal(organisation, channel.toString(), access.password());
        sql.insertInto(CREDENTIALS)
                .columns(
                        CREDENTIALS.ORGANISATION,
                        CREDENTIALS.CHANNEL,
                        CREDENTIALS.USERNAME,
                        CREDENTIALS.SECRET,
                        CREDENTIALS.CHANGED_AT)
                .values(organisation.value(), channel.value(), access.username(), sealed, clock.instant())
                .onConflict(CREDENTIALS.ORGANISATION, CREDENTIALS.CHANNEL)
                .doUpdate()
                .set(CREDENTIALS.USERNAME, access.username())
                .set(CREDENTIALS.SECRET, sealed)
                .set(CREDENTIALS.CHANGED_AT, clock.instant())
                .execute();
    }

    /** Tries a new sign-in and keeps it where it works; returns why not otherwise, and the old one stays. */
    public Optional<Failure> changeCredentials(
            OrganisationId organisation, Channel channel, Access access, String actor) {
        return switch (connector(channel).check(access)) {
            case Answer.Failed<String>(var failure) -> Optional.of(failure);
            case Answer.Received<String> _ -> {
                tenancy.run(organisation, () -> {
                    keepCredentials(organisation, channel.id(), access);
                    log.append(
                            organisation,
                            channel.id().toString(),
                            actor,
                            Payload.of(
                                    ChannelKinds.CREDENTIALS_CHANGED,
                                    channel.id().toString()));
                    listeners.forEach(listener -> listener.registered(organisation, channel));
                });
                yield Optional.empty();
            }
        };
    }

    /** Notes whose account a channel is; false where that was noted already. What it allows is asked anew at each act. */
    public boolean capacity(OrganisationId organisation, UUID id, Capacity capacity, UUID person) {
        return tenancy.in(organisation, () -> {
            Channel before = get(organisation, id);
            return noted(organisation, id, before.capacity(), capacity, person.toString());
        });
    }

    private boolean noted(OrganisationId organisation, UUID id, String before, Capacity capacity, String person) {
        boolean changed = sql.update(REGISTER)
                        .set(REGISTER.CAPACITY, capacity.word())
                        .where(REGISTER.ID.eq(id).and(REGISTER.CAPACITY.ne(capacity.word())))
                        .execute()
                == 1;
        if (changed) {
            log.append(
                    organisation,
                    id.toString(),
                    person,
                    Payload.of(ChannelKinds.CAPACITY_CHANGED, id.toString(), before, capacity.word(), person));
        }
        return changed;
    }

    public List<Channel> list(OrganisationId organisation) {
        return tenancy.in(
                organisation,
                () -> tenancy.once(
                        ALL,
                        () -> sql.selectFrom(REGISTER)
                                .orderBy(REGISTER.REGISTERED_AT, REGISTER.ID)
                                .fetch(Channels::read)));
    }

    public Optional<Channel> find(OrganisationId organisation, UUID id) {
        return tenancy.in(
                organisation,
                () -> sql.selectFrom(REGISTER).where(REGISTER.ID.eq(id)).fetchOptional(Channels::read));
    }

    public Channel get(OrganisationId organisation, UUID id) {
        return find(organisation, id).orElseThrow(() -> new IllegalStateException("There is no channel " + id));
    }

    /** The way into a channel, with its password opened. */
    public Access access(OrganisationId organisation, Channel channel) {
        return tenancy.in(
                organisation,
                () -> sql.selectFrom(CREDENTIALS)
                        .where(CREDENTIALS.CHANNEL.eq(channel.id().value()))
                        .fetchSingle(row -> new Access(
                                channel.address(),
                                row.getUsername(),
                                key.open(organisation, channel.id().toString(), row.getSecret()))));
    }

    /** Notes a look that went well; {@code full} says that every comment was compared. */
    public void looked(OrganisationId organisation, ChannelId channel, boolean full, Instant nextTry) {
        Instant now = clock.instant();
        tenancy.run(organisation, () -> {
            sql.update(HEALTH)
                    .set(HEALTH.LOOKED_AT, now)
                    .setNull(HEALTH.FAILURE)
                    .setNull(HEALTH.FAILED_AT)
                    .set(HEALTH.FAILURES, 0)
                    .set(HEALTH.NEXT_TRY_AT, nextTry)
                    .where(HEALTH.CHANNEL.eq(channel.value()))
                    .execute();
            if (full) {
                sql.update(HEALTH)
                        .set(HEALTH.FULL_LOOK_AT, now)
                        .where(HEALTH.CHANNEL.eq(channel.value()))
                        .execute();
            }
        });
    }

    /** Notes a look that failed and when the next one is. */
    public void failed(OrganisationId organisation, ChannelId channel, Failure failure, Instant nextTry) {
        tenancy.run(
                organisation,
                () -> sql.update(HEALTH)
                        .set(
                                HEALTH.FAILURE,
                                failure.cause().name() + " " + failure.detail().replace("\u0000", ""))
                        .set(HEALTH.FAILED_AT, clock.instant())
                        .set(HEALTH.FAILURES, HEALTH.FAILURES.plus(1))
                        .set(HEALTH.NEXT_TRY_AT, nextTry)
                        .where(HEALTH.CHANNEL.eq(channel.value()))
                        .execute());
    }

    /** Notes that a person looked at a channel, which is all that is known of one without access. */
    public void lookedByHand(OrganisationId organisation, ChannelId channel, UUID person) {
        tenancy.run(
                organisation,
                () -> sql.update(HEALTH)
                        .set(HEALTH.LOOKED_AT, clock.instant())
                        .set(HEALTH.LOOKED_BY, person)
                        .where(HEALTH.CHANNEL.eq(channel.value()))
                        .execute());
    }

    public Health health(OrganisationId organisation, ChannelId channel) {
        return tenancy.in(
                organisation,
                () -> sql.selectFrom(HEALTH)
                        .where(HEALTH.CHANNEL.eq(channel.value()))
                        .fetchSingle(row -> new Health(
                                row.getLookedAt(),
                                row.getFullLookAt(),
                                trouble(row.getFailure(), row.getFailedAt()),
                                row.getNextTryAt(),
                                row.getFailures(),
                                row.getLookedBy())));
    }

    private static @Nullable Trouble trouble(@Nullable String failure, @Nullable Instant at) {
        if (failure == null || at == null) {
            return null;
        }
        int space = failure.indexOf(' ');
        return new Trouble(failure.substring(0, space), failure.substring(space + 1), at);
    }

    private static Channel read(Record row) {
        return new Channel(
                new ChannelId(row.get(REGISTER.ID)),
                row.get(REGISTER.KIND),
                row.get(REGISTER.NAME),
                URI.create(row.get(REGISTER.ADDRESS)),
                row.get(REGISTER.CAPACITY),
                row.get(REGISTER.REGISTERED_AT));
    }
}

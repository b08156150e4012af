package org.lectern.server.publishing;

import static org.lectern.server.publishing.db.Tables.CONSENTS;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.lectern.server.database.Identifiers;
import org.lectern.server.database.Tenancy;
import org.lectern.server.inbox.ItemId;
import org.lectern.server.log.Log;
import org.lectern.server.log.Payload;
import org.lectern.server.web.Viewer;
import org.springframework.stereotype.Component;

/** The door to consents: that who wrote a comment lets the library name them where it quotes it. */
@Component
class Consents {

    private final DSLContext sql;
    private final Tenancy tenancy;
    private final Clock clock;
    private final Log log;

    Consents(DSLContext sql, Tenancy tenancy, Clock clock, Log log) {
        this.sql = sql;
        this.tenancy = tenancy;
        this.clock = clock;
        this.log = log;
    }

    /** One that holds: how and when it was given, and who noted it. */
    record Consent(UUID id, String how, LocalDate givenOn, UUID notedBy, Instant notedAt) {}

    /** The one that holds for a comment; in the open transaction. */
    Optional<Consent> held(ItemId item) {
        return sql.selectFrom(CONSENTS)
                .where(CONSENTS.ITEM.eq(item.value()).and(CONSENTS.WITHDRAWN_AT.isNull()))
                .fetchOptional(row ->
                        new Consent(row.getId(), row.getHow(), row.getGivenOn(), row.getNotedBy(), row.getNotedAt()));
    }

    /** Notes one; false where one holds already. */
    boolean note(Viewer viewer, ItemId item, String how, LocalDate givenOn) {
        return tenancy.in(viewer.organisation(), () -> {
            UUID id = Identifiers.next(clock);
            boolean first = sql.insertInto(CONSENTS)
                            .set(CONSENTS.ORGANISATION, viewer.organisation().value())
                            .set(CONSENTS.ID, id)
                            .set(CONSENTS.ITEM, item.value())
                            .set(CONSENTS.HOW, how)
                            .set(CONSENTS.GIVEN_ON, givenOn)
                            .set(CONSENTS.NOTED_BY, viewer.person())
                            .set(CONSENTS.NOTED_AT, clock.instant())
                            .onConflictDoNothing()
                            .execute()
                    == 1;
            if (first) {
                append(
                        viewer,
                        item,
                        Payload.of(
                                ReplyKinds.CONSENT_NOTED,
                                id.toString(),
                                item.toString(),
                                how,
                                givenOn.toString(),
                                viewer.person().toString()));
            }
            return first;
        });
    }

    /** Takes back the one that holds; what was published with it stays. False where none does. */
    boolean withdraw(Viewer viewer, ItemId item) {
        return tenancy.in(viewer.organisation(), () -> {
            Optional<Consent> held = held(item).filter(one -> withdrawn(viewer, one));
            held.ifPresent(one -> {
                append(
                        viewer,
                        item,
                        Payload.of(
                                ReplyKinds.CONSENT_WITHDRAWN,
                                one.id().toString(),
                                item.toString(),
                                viewer.person().toString()));
            });
            return held.isPresent();
        });
    }

    private boolean withdrawn(Viewer viewer, Consent one) {
        return sql.update(CONSENTS)
                        .set(CONSENTS.WITHDRAWN_BY, viewer.person())
                        .set(CONSENTS.WITHDRAWN_AT, clock.instant())
                        .where(CONSENTS.ID.eq(one.id()).and(CONSENTS.WITHDRAWN_AT.isNull()))
                        .execute()
                == 1;
    }

    private void append(Viewer viewer, ItemId item, Payload payload) {
        log.append(viewer.organisation(), item.toString(), viewer.person().toString(), payload);
    }
}

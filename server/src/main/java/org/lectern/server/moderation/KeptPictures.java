package org.lectern.server.moderation;

import static org.lectern.server.moderation.db.tables.Pictures.PICTURES;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.lectern.ledger.Hash;
import org.lectern.server.database.Identifiers;
import org.lectern.server.database.OrganisationId;
import org.lectern.server.database.Tenancy;
import org.lectern.server.inbox.Capture;
import org.lectern.server.inbox.Item;
import org.lectern.server.inbox.ItemId;
import org.lectern.server.inbox.Items;
import org.lectern.server.log.Log;
import org.lectern.server.log.Payload;
import org.lectern.server.moderation.db.tables.records.PicturesRecord;
import org.springframework.stereotype.Component;

/** The pictures of comments, which a person keeps and may flag. Nobody sees those of a comment that is closed to everybody. */
@Component
public class KeptPictures {

    /** How many one comment has at most. */
    static final int MOST = 8;

    private final DSLContext sql;
    private final Tenancy tenancy;
    private final Clock clock;
    private final Items items;
    private final Log log;

    KeptPictures(DSLContext sql, Tenancy tenancy, Clock clock, Items items, Log log) {
        this.sql = sql;
        this.tenancy = tenancy;
        this.clock = clock;
        this.items = items;
        this.log = log;
    }

    /** Those of a comment, the first kept first; none where it is closed. */
    List<KeptPicture> of(OrganisationId organisation, Item item) {
        return item.sealed()
                ? List.of()
                : tenancy.in(
                        organisation,
                        () -> sql.selectFrom(PICTURES)
                                .where(PICTURES.ITEM.eq(item.id().value()))
                                .orderBy(PICTURES.ID)
                                .fetch(KeptPictures::picture));
    }

    /** Keeps one; false where the comment was closed meanwhile, or has as many as it may. */
    boolean keep(OrganisationId organisation, ItemId about, UUID person, String type, byte[] bytes) {
        return tenancy.in(organisation, () -> {
            Item item = items.locked(about);
            if (item.sealed() || of(organisation, item).size() >= MOST) {
                return false;
            }
            UUID id = Identifiers.next(clock);
            UUID capture = Identifiers.next(clock);
            items.keep(organisation, capture, item.channel(), "by hand, picture of " + about, clock.instant(), bytes);
            sql.insertInto(PICTURES)
                    .set(PICTURES.ORGANISATION, organisation.value())
                    .set(PICTURES.ID, id)
                    .set(PICTURES.ITEM, about.value())
                    .set(PICTURES.CAPTURE, capture)
                    .set(PICTURES.KEPT_BY, person)
                    .set(PICTURES.KEPT_AT, clock.instant())
                    .execute();
            log.append(
                    organisation,
                    about.toString(),
                    person.toString(),
                    Payload.of(
                            ModerationKinds.PICTURE_KEPT,
                            id.toString(),
                            about.toString(),
                            person.toString(),
                            type,
                            Hash.sha256(bytes).hex(),
                            bytes.length));
            return true;
        });
    }

    /**
     * Flags one that nobody has flagged, or with null takes one's own flag back. False where that was not so any more, or the comment was
     * closed.
     */
    boolean flag(OrganisationId organisation, ItemId about, UUID id, UUID person, @Nullable String as) {
        return tenancy.in(organisation, () -> {
            Item item = items.locked(about);
            if (item.sealed()) {
                return false;
            }
            int changed = sql.update(PICTURES)
                    .set(PICTURES.FLAGGED_AS, as)
                    .set(PICTURES.FLAGGED_BY, as == null ? null : person)
                    .where(PICTURES.ID
                            .eq(id)
                            .and(PICTURES.ITEM.eq(item.id().value()))
                            .and(as == null ? PICTURES.FLAGGED_BY.eq(person) : PICTURES.FLAGGED_BY.isNull()))
                    .execute();
            if (changed > 0) {
                log.append(
                        organisation,
                        item.id().toString(),
                        person.toString(),
                        Payload.of(
                                ModerationKinds.PICTURE_FLAGGED,
                                id.toString(),
                                item.id().toString(),
                                person.toString(),
                                as));
            }
            return changed > 0;
        });
    }

    /** The bytes of one of a comment's pictures; empty where there is none, or the comment is closed. */
    Optional<byte[]> bytes(OrganisationId organisation, Item item, UUID id) {
        return of(organisation, item).stream()
                .filter(picture -> picture.id().equals(id))
                .findFirst()
                .flatMap(picture -> tenancy.in(organisation, () -> items.capture(picture.capture())))
                .map(Capture::bytes);
    }

    /** A comment's pictures as captures, with moment and hash, the first kept first; none where it is closed. */
    public List<Capture> captures(OrganisationId organisation, Item item) {
        return tenancy.in(
                organisation,
                () -> of(organisation, item).stream()
                        .flatMap(picture -> items.capture(picture.capture()).stream())
                        .toList());
    }

    private static KeptPicture picture(PicturesRecord row) {
        return new KeptPicture(
                Objects.requireNonNull(row.getId()), row.getCapture(), row.getFlaggedAs(), row.getFlaggedBy());
    }
}

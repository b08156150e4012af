package org.lectern.server.moderation;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lectern.rulebook.Act;
import org.lectern.rulebook.Attestation;
import org.lectern.rulebook.Capacity;
import org.lectern.rulebook.Permission;
import org.lectern.server.channels.Channels;
import org.lectern.server.database.OrganisationId;
import org.lectern.server.database.Tenancy;
import org.lectern.server.inbox.Item;
import org.lectern.server.inbox.Items;
import org.lectern.server.inbox.Place;
import org.lectern.server.platform.PlatformStatus;
import org.lectern.server.web.Viewer;
import org.springframework.stereotype.Component;

/** Which acts can be taken on a comment at all, before the policy is asked: by what it is now, its platform, and what the viewer may. */
@Component
class Possible {

    private static final String PRIVATE = "act.impossible.private";

    private static final String PERSONAL = "act.impossible.personal";

    private final Tenancy tenancy;
    private final Channels channels;
    private final DecisionRows rows;
    private final Items items;

    Possible(Tenancy tenancy, Channels channels, DecisionRows rows, Items items) {
        this.tenancy = tenancy;
        this.channels = channels;
        this.rows = rows;
        this.items = items;
    }

    /** Why the viewer cannot take the act on the item now: the key of a message, or null where they can. */
    @Nullable
    String impossible(Viewer viewer, Item item, Act act) {
        if (item.sealed() && (act == Act.RESTORE || (act == Act.LEAVE_UP && isAway(item)))) {
            return "act.impossible.sealed";
        }
        if (act == Act.LEAVE_UP && !viewer.may(Permission.RESTORE) && bringsBack(viewer.organisation(), item)) {
            return "act.impossible.no-restore";
        }
        if (act.removes() && capacity(viewer.organisation(), item).equals(Capacity.PERSONAL.word())) {
            return PERSONAL;
        }
        if (act.removes() && isPrivate(viewer.organisation(), item)) {
            return PRIVATE;
        }
        String impossible = Effects.impossible(act, item.status(), item.outside());
        return impossible == null && !offered(viewer.organisation(), item, act)
                ? "act.impossible.platform"
                : impossible;
    }

    /** As {@link #impossible(Viewer, Item, Act)}; what nobody may see is closed in a message and on a person's own account too. */
    @Nullable
    String impossible(Viewer viewer, Item item, Act act, @Nullable Attestation attested) {
        String impossible = impossible(viewer, item, act);
        return attested == Attestation.CONTRABAND && (PRIVATE.equals(impossible) || PERSONAL.equals(impossible))
                ? null
                : impossible;
    }

    /** Whose account the comment stands on, as the policy asks: official, mixed or personal. */
    String capacity(OrganisationId organisation, Item item) {
        return channels.get(organisation, item.channel()).capacity();
    }

    // Nobody else sees a message to the library; there is nothing to take away.
    private boolean isPrivate(OrganisationId organisation, Item item) {
        return tenancy.in(organisation, () -> Place.of(items.post(item.post()))) == Place.PRIVATE;
    }

    // Of what somebody took away outside, the platform need not offer anything.
    private boolean offered(OrganisationId organisation, Item item, Act act) {
        PlatformStatus wanted = Effects.wanted(act, null);
        return wanted == item.status()
                || item.status() == PlatformStatus.GONE
                || channels.connector(Objects.requireNonNull(channels.get(organisation, item.channel())))
                        .changes()
                        .contains(wanted);
    }

    // Leaving up what somebody took away shows it again; what the platform held on arrival was never shown.
    private boolean bringsBack(OrganisationId organisation, Item item) {
        return isAway(item)
                && (item.arrivedAs() == PlatformStatus.VISIBLE
                        || !tenancy.in(organisation, () -> rows.about(item.id()))
                                .isEmpty());
    }

    private static boolean isAway(Item item) {
        return switch (item.status()) {
            case VISIBLE, GONE -> false;
            case HELD, SPAM, TRASHED -> true;
        };
    }
}

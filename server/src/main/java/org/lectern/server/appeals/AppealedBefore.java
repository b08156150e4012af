package org.lectern.server.appeals;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.lectern.server.database.OrganisationId;
import org.lectern.server.inbox.Item;
import org.lectern.server.inbox.Items;
import org.lectern.server.moderation.ComplaintSource;
import org.springframework.stereotype.Component;

/** Whether an appeal came in about something else that the same account wrote. */
@Component
class AppealedBefore implements ComplaintSource {

    private final FiledRows rows;
    private final Items items;

    AppealedBefore(FiledRows rows, Items items) {
        this.rows = rows;
        this.items = items;
    }

    @Override
    public boolean complained(OrganisationId organisation, Item item, Instant since) {
        List<UUID> appealed = rows.itemsSince(since);
        return items.get(appealed).stream().anyMatch(other -> sameAccount(other, item));
    }

    // On whatever channel, as chance draws accounts for which nothing speaks.
    private static boolean sameAccount(Item one, Item other) {
        return one.handle().isEmpty() && other.handle().isEmpty()
                ? one.author().equals(other.author())
                : one.handle().equals(other.handle());
    }
}

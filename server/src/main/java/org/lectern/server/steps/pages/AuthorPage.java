package org.lectern.server.steps.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.server.web.pages.Field;
import org.lectern.server.web.pages.Layout;

/**
 * What was decided about an account before; template steps/author.jte.
 *
 * @param number of the case from which somebody asked
 * @param several whether several people may go by this name, as the platform gives no account
 * @param sum how many count, and how many a step needs
 * @param investigation the number of the one that is not over; null where there is none
 * @param mayOpen whether one can be opened: something counts, and none is open
 */
public record AuthorPage(
        Layout layout,
        String number,
        String account,
        String channel,
        boolean several,
        List<CountedLine> lines,
        String sum,
        List<Found> found,
        @Nullable String investigation,
        boolean mayOpen,
        @Nullable String error,
        Field why,
        Field other,
        Field sameWhy) {

    public AuthorPage {
        lines = List.copyOf(lines);
        found = List.copyOf(found);
    }

    /** A finding that another account is the same person's; {@code revoked} is empty while it holds. */
    public record Found(String id, String account, String channel, String why, String by, String revoked) {}
}

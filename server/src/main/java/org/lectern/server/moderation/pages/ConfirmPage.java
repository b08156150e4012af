package org.lectern.server.moderation.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.server.web.pages.Layout;
import org.lectern.server.web.pages.Segment;
import org.lectern.server.web.pages.Veil;

/**
 * What will happen, shown before a decision that was sent without script; template moderation/confirm.jte.
 *
 * @param fields the fields as they were sent
 * @param comment the comment with its ground marked
 * @param veil what covers it, or null
 */
public record ConfirmPage(
        Layout layout,
        String caseId,
        String reference,
        List<Sent> fields,
        List<Segment> comment,
        @Nullable Veil veil,
        WillHappenFragment willHappen) {

    public ConfirmPage {
        fields = List.copyOf(fields);
        comment = List.copyOf(comment);
    }

    /** A field of the form and its value. */
    public record Sent(String name, String value) {}
}

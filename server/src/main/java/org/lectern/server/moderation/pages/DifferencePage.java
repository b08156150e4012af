package org.lectern.server.moderation.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.server.web.pages.Field;
import org.lectern.server.web.pages.Layout;
import org.lectern.server.web.pages.Segment;
import org.lectern.server.web.pages.Veil;

/**
 * A decision beside a second look that came to something else; template moderation/difference.jte.
 *
 * @param decided what was decided, in a sentence, without a name
 * @param looked what the second look says, in a sentence, without a name
 * @param takeBackMore what taking it back does to the comment
 * @param why how it stands, line by line, where the reader cannot do everything
 * @param wrong what is missing in the form that was sent, or null
 */
public record DifferencePage(
        Layout layout,
        String look,
        String where,
        List<Segment> post,
        List<Segment> comment,
        @Nullable Veil veil,
        String place,
        String says,
        String decided,
        String decidedReason,
        String looked,
        String lookedReason,
        boolean mayConfirm,
        boolean mayTakeBack,
        String takeBackMore,
        List<String> why,
        @Nullable String wrong,
        Field reason) {

    public DifferencePage {
        post = List.copyOf(post);
        comment = List.copyOf(comment);
        why = List.copyOf(why);
    }
}

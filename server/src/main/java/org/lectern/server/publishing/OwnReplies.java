package org.lectern.server.publishing;

import java.util.UUID;
import org.lectern.server.inbox.OwnWords;
import org.lectern.server.platform.ReceivedComment;
import org.springframework.stereotype.Component;

/** Tells intake which comments are our own answers, also where the platform shows one before we have read it back. */
@Component
class OwnReplies implements OwnWords {

    private final ReplyRows rows;

    OwnReplies(ReplyRows rows) {
        this.rows = rows;
    }

    /** A pasted thread tells no handles, so that what was written by hand is known by its words alone. */
    @Override
    public boolean own(UUID answered, ReceivedComment comment) {
        return rows.asked(answered).stream()
                .filter(reply -> reply.entry() == null || !comment.handle().isEmpty())
                .anyMatch(reply -> words(reply.published()).equals(words(comment.text())));
    }

    /** Words without what platforms change in them: white space, and signs that are named in markup. */
    private static String words(String text) {
        return text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&")
                .replaceAll("<[^>]*>", " ")
                .replaceAll("\\s+", " ")
                .strip();
    }
}

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

    @Override
    public boolean own(UUID answered, ReceivedComment comment) {
        return !comment.handle().isEmpty()
                && rows.asked(answered).stream()
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

package org.lectern.server.hand;

import org.lectern.server.platform.ReceivedComment;

/**
 * A comment of a thread that waits for confirmation.
 *
 * @param raw its part of the paste, as pasted
 * @param answers place of the comment that it answers, -1 for none
 * @param own the library's own words, which are not taken in
 * @param dropped a person took it out
 * @param held the platform's filter keeps it from others
 */
public record DraftPart(
        String raw,
        String author,
        String handle,
        String time,
        String text,
        int answers,
        boolean edited,
        boolean own,
        boolean dropped,
        boolean held) {

    /** A name longer than one can be is text in the wrong place: what is over is left out of it, and stands in {@code raw}. */
    public DraftPart {
        author = cut(author);
        handle = cut(handle);
    }

    private static String cut(String name) {
        int end = ReceivedComment.LONGEST_NAME;
        if (name.length() <= end) {
            return name;
        }
        return name.substring(0, Character.isHighSurrogate(name.charAt(end - 1)) ? end - 1 : end);
    }

    /** Whether it will be taken in. */
    public boolean counts() {
        return !dropped;
    }

    DraftPart withText(String otherAuthor, String otherText) {
        // Another name is another person; the address on the platform was that of the one first read.
        String keptHandle = otherAuthor.equals(author) ? handle : "";
        return new DraftPart(raw, otherAuthor, keptHandle, time, otherText, answers, edited, own, dropped, held);
    }

    DraftPart withDropped(boolean now) {
        return new DraftPart(raw, author, handle, time, text, answers, edited, own, now, held);
    }

    DraftPart withHeld(boolean now) {
        return new DraftPart(raw, author, handle, time, text, answers, edited, own, dropped, now);
    }

    DraftPart answering(int place) {
        return new DraftPart(raw, author, handle, time, text, place, edited, own, dropped, held);
    }
}

package org.lectern.server.hand;

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

package org.lectern.server.platform.paste;

/**
 * One comment found in a pasted thread.
 *
 * @param start first UTF-16 unit of its part of the paste
 * @param end one behind the last unit of its part
 * @param replyTo place of the comment that it answers in the list, -1 where nothing in the text says so
 * @param handle the author's stable name, empty where the platform shows none
 * @param time as the page showed it, as "3h"; empty where it showed none
 * @param own the page marks its author as whoever owns the post
 */
public record PastedComment(
        int start,
        int end,
        int replyTo,
        String author,
        String handle,
        String time,
        String text,
        boolean edited,
        boolean own) {

    PastedComment answering(int place) {
        return new PastedComment(start, end, place, author, handle, time, text, edited, own);
    }
}

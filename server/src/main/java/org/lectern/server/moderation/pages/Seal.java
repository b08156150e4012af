package org.lectern.server.moderation.pages;

import org.lectern.server.web.pages.When;

/**
 * Whether what is on record is still what was received.
 *
 * @param index the record number
 * @param href the page with the proof
 */
public record Seal(State state, When since, long index, String href) {

    /** What checking the record said. */
    public enum State {
        UNCHANGED("unchanged"),
        UNCHECKED("unchecked"),
        CHANGED("changed");

        private final String key;

        State(String key) {
            this.key = key;
        }

        /** The last part of its key in the message file. */
        public String key() {
            return key;
        }
    }
}

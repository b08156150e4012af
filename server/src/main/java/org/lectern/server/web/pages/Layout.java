package org.lectern.server.web.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.server.words.Messages;

/**
 * The frame around a page: who looks, where they may go, what was just done.
 *
 * @param title already in words, without the product's name
 * @param person null when nobody is signed in
 * @param organisation null before the first run is done
 * @param quiet until when no counts are shown, in words, or null where they are
 * @param practice the calm line that says this is practice, or null when it is real
 * @param help the address of the handbook's page about this screen, or null where there is none
 */
public record Layout(
        Messages messages,
        String title,
        @Nullable Person person,
        @Nullable String organisation,
        List<RailEntry> rail,
        @Nullable String quiet,
        @Nullable String practice,
        Csrf csrf,
        String language,
        Theme theme,
        @Nullable Notice notice,
        @Nullable Undo undo,
        @Nullable String help) {

    public Layout {
        rail = List.copyOf(rail);
    }

    /** The text for a key of the message file. */
    public String text(String key, Object... args) {
        return messages.text(key, args);
    }

    /** The signed-in person as the frame names them. */
    public record Person(String name, String role) {}

    /**
     * One place in the rail.
     *
     * @param icon a name of the sprite without its prefix, as {@code message-circle}
     * @param count what waits there, in words; null shows nothing
     */
    public record RailEntry(
            String icon,
            String label,
            String href,
            @Nullable String count,
            boolean current) {}

    /** The hidden field that every form carries. */
    public record Csrf(String parameterName, String token) {}

    /** Light, dark, or what the reader's system says. */
    public enum Theme {
        SYSTEM,
        LIGHT,
        DARK
    }

    /** What has just happened, in one sentence. */
    public record Notice(Kind kind, String text) {
        /** How it went. */
        public enum Kind {
            DONE,
            WRONG,
            CLOCK,
            PLAIN
        }
    }
}

package org.lectern.server.moderation.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.server.web.pages.Option;

/**
 * The pictures of a comment; template moderation/pictures.jte.
 *
 * @param at the address to which one is sent, and below which each is
 * @param grey they are shown in grey
 * @param labels what one may be flagged as
 * @param mayKeep null where the viewer may keep and flag none; else whether there is room for one more
 */
public record PicturesPart(
        String at,
        boolean grey,
        List<Shown> all,
        List<Option> labels,
        @Nullable Boolean mayKeep) {

    public PicturesPart {
        all = List.copyOf(all);
        labels = List.copyOf(labels);
    }

    /**
     * One picture.
     *
     * @param number counts from 1
     * @param flagged what a person says that it is, in words with their name; null where nobody says so, and it is not covered
     */
    public record Shown(int number, String href, @Nullable String flagged) {}
}

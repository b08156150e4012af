package org.lectern.server.moderation.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.server.web.pages.Option;

/**
 * The pictures of a comment, each covered until somebody asks for it; template moderation/pictures.jte.
 *
 * @param at the address to which one is sent, and below which each is
 * @param labels what one may be flagged as
 * @param mayKeep null where the viewer may keep and flag none; else whether there is room for one more
 */
public record PicturesPart(
        String at,
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
     * @param name tells it from the others
     * @param flagged what a person says that it is, in words with their name, or null
     * @param yours the viewer is who flagged it, and may take that back
     */
    public record Shown(String name, String href, @Nullable String flagged, boolean yours) {}
}

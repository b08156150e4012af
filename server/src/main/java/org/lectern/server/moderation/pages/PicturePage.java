package org.lectern.server.moderation.pages;

import org.jspecify.annotations.Nullable;
import org.lectern.server.web.pages.Layout;

/**
 * One picture of a comment, which somebody asked for; template moderation/picture.jte.
 *
 * @param back where its comment is
 * @param file where its bytes are
 * @param grey it is shown in grey
 * @param flagged what a person says that it is, in words with their name, or null
 */
public record PicturePage(
        Layout layout,
        String back,
        String file,
        boolean grey,
        @Nullable String flagged) {}

package org.lectern.server.policy.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.server.web.pages.Layout;

/**
 * A proposed version for a second person who came by a link; template policy/second-version.jte.
 *
 * @param action where its forms go
 * @param open what is proposed; null once it has ended
 * @param tried what it would have done with what was taken in and decided, in sentences
 * @param over what to say then, as the end of a message's key; null while it is open
 */
public record SecondVersionPage(
        Layout layout,
        String organisation,
        String action,
        NextPage.@Nullable Open open,
        List<String> tried,
        @Nullable String over) {

    public SecondVersionPage {
        tried = List.copyOf(tried);
    }
}

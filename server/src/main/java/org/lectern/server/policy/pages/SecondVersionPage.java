package org.lectern.server.policy.pages;

import org.jspecify.annotations.Nullable;
import org.lectern.server.web.pages.Layout;

/**
 * A proposed version for a second person who came by a link; template policy/second-version.jte.
 *
 * @param action where its forms go
 * @param open what is proposed; null once it has ended
 * @param over what to say then, as the end of a message's key; null while it is open
 */
public record SecondVersionPage(
        Layout layout,
        String organisation,
        String action,
        NextPage.@Nullable Open open,
        @Nullable String over) {}

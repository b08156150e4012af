package org.lectern.server.policy.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.server.web.pages.Layout;
import org.lectern.server.web.pages.When;

/**
 * Where a document is brought, and those that were; template policy/read.jte.
 *
 * @param error why the document could not be read and what to do, or null
 */
public record ReadPage(Layout layout, @Nullable String error, List<Earlier> earlier) {

    public ReadPage {
        earlier = List.copyOf(earlier);
    }

    /** A document that was read. */
    public record Earlier(String href, String title, String file, String by, When at) {}
}

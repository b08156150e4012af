package org.lectern.server.policy.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.server.web.pages.Layout;
import org.lectern.server.web.pages.When;

/** The versions of a policy from the newest back, each beside the one before; templates policy/versions.jte and portal/versions.jte. */
public record VersionsPage(Layout layout, String back, List<Version> versions) {

    public VersionsPage {
        versions = List.copyOf(versions);
    }

    /**
     * A version.
     *
     * @param until when the next took its place; null while it is in force
     * @param changes from the one before; null for the first
     */
    public record Version(
            String id,
            String title,
            When since,
            @Nullable When until,
            @Nullable ChangesShown changes) {}
}

package org.lectern.server.policy.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.server.web.pages.Layout;
import org.lectern.server.web.pages.ShownText;
import org.lectern.server.web.pages.When;

/**
 * The versions of a policy from the newest back, each beside the one before, and any two beside each other; templates policy/versions.jte
 * and portal/versions.jte.
 *
 * @param here the address of the page, under which each version stands by its number
 * @param lang the language that its reader chose, which links and forms carry on; empty where nobody chose
 * @param shown what the policy wants said beside it
 * @param compared the two that were asked for; null where none were
 */
public record VersionsPage(
        Layout layout,
        String back,
        String here,
        String lang,
        List<ShownText> shown,
        List<Version> versions,
        @Nullable Compared compared) {

    public VersionsPage {
        shown = List.copyOf(shown);
        versions = List.copyOf(versions);
    }

    /** Where a version stands whole. */
    public String whole(Version version) {
        return here + "/" + version.number() + (lang.isEmpty() ? "" : "?lang=" + lang);
    }

    /** The number that the form of two versions begins with, for the earlier or the later. */
    public int chosen(boolean later) {
        if (compared != null) {
            return later ? compared.to() : compared.from();
        }
        return later ? versions.size() : Math.max(1, versions.size() - 1);
    }

    /**
     * A version.
     *
     * @param number counted from the first
     * @param until when the next took its place; null while it is in force
     * @param changes from the one before; null for the first
     */
    public record Version(
            int number,
            String title,
            When since,
            @Nullable When until,
            @Nullable ChangesShown changes) {}

    /** What is different between two versions, the earlier named first. */
    public record Compared(int from, int to, ChangesShown changes) {}
}

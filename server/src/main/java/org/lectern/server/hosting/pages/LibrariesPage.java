package org.lectern.server.hosting.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.server.web.pages.Field;
import org.lectern.server.web.pages.Layout;
import org.lectern.server.web.pages.When;

/**
 * The libraries that a system hosts; template hosting/libraries.jte.
 *
 * @param version of the program that all of them run on
 */
public record LibrariesPage(
        Layout layout, List<Library> libraries, List<Invited> invited, Field name, Field email, String version) {

    public LibrariesPage {
        libraries = List.copyOf(libraries);
        invited = List.copyOf(invited);
    }

    /**
     * A library as its system sees it.
     *
     * @param looked when one of its channels was looked at last, or null
     * @param kilobytes what its comments take as they were received
     * @param shared whether the viewer may open it
     */
    public record Library(
            String name,
            String slug,
            int channels,
            int trouble,
            @Nullable When looked,
            int kilobytes,
            boolean shared) {}

    /** A library whose link still works. */
    public record Invited(String name, String email, When until, String withdraw) {}
}

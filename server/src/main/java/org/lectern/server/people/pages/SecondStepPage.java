package org.lectern.server.people.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.server.web.pages.Field;
import org.lectern.server.web.pages.Layout;
import org.lectern.server.web.pages.When;

/**
 * The second step of one's own sign-in; template people/second-step.jte.
 *
 * @param since since when a code is asked for, or null
 * @param setUp what an app is given while it is set up, or null
 * @param left how many recovery codes are left
 * @param asked whether it is asked of everybody here who may decide
 * @param recovery the recovery codes right after they were made, else empty
 */
public record SecondStepPage(
        Layout layout,
        @Nullable When since,
        @Nullable SetUp setUp,
        Field code,
        Field current,
        String email,
        int left,
        List<String> recovery,
        boolean asked,
        boolean maySetRule) {

    public SecondStepPage {
        recovery = List.copyOf(recovery);
    }

    /** The key as text, and as a picture of so many squares each way. */
    public record SetUp(String key, int size, String squares) {}
}

package org.lectern.server.hand.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.server.web.pages.Field;
import org.lectern.server.web.pages.Layout;
import org.lectern.server.web.pages.Option;

/** The form that adds a channel without access; template hand/new.jte. */
public record NewByHandPage(
        Layout layout,
        List<Option> platforms,
        Field name,
        Field address,
        @Nullable String error) {

    public NewByHandPage {
        platforms = List.copyOf(platforms);
    }
}

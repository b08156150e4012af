package org.lectern.server.appeals.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.server.web.pages.Field;
import org.lectern.server.web.pages.Layout;
import org.lectern.server.web.pages.Option;

/** An appeal that somebody here writes down; template appeals/new.jte. {@code error} is why it was not taken, or null. */
public record NewAppealPage(
        Layout layout,
        @Nullable String error,
        Field number,
        List<Option> sources,
        Field words,
        Field contact,
        List<Option> languages) {

    public NewAppealPage {
        sources = List.copyOf(sources);
        languages = List.copyOf(languages);
    }
}

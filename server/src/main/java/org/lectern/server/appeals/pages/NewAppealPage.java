package org.lectern.server.appeals.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.server.web.pages.Field;
import org.lectern.server.web.pages.Layout;
import org.lectern.server.web.pages.Line;
import org.lectern.server.web.pages.Option;

/**
 * An appeal that somebody here writes down; template appeals/new.jte.
 *
 * @param error why it was not taken, or null
 * @param notice what a law wants said to who appeals before anything is asked; empty where none does
 */
public record NewAppealPage(
        Layout layout,
        @Nullable String error,
        List<Line> notice,
        Field number,
        List<Option> sources,
        Field words,
        Field contact,
        List<Option> languages) {

    public NewAppealPage {
        notice = List.copyOf(notice);
        sources = List.copyOf(sources);
        languages = List.copyOf(languages);
    }
}

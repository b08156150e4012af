package org.lectern.server.concerns.pages;

import java.util.List;
import org.lectern.server.web.pages.Field;
import org.lectern.server.web.pages.Layout;
import org.lectern.server.web.pages.Line;
import org.lectern.server.web.pages.Option;

/**
 * Writing down what somebody reported by phone, at the desk, on paper or by e-mail; template concerns/new.jte.
 *
 * @param notice what is read to them first, where a law wants it; empty elsewhere
 * @param reference the one that they get
 * @param about the number of the comment's case; may be empty
 */
public record NewConcernPage(
        Layout layout,
        List<Line> notice,
        String reference,
        List<Option> sources,
        Field about,
        Field place,
        Field words,
        Field name,
        Field contact,
        List<Option> languages) {

    public NewConcernPage {
        notice = List.copyOf(notice);
        sources = List.copyOf(sources);
        languages = List.copyOf(languages);
    }
}

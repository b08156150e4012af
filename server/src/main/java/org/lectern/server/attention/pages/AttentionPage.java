package org.lectern.server.attention.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.server.web.pages.Field;
import org.lectern.server.web.pages.Layout;
import org.lectern.server.web.pages.Option;
import org.lectern.server.web.pages.When;

/**
 * When a person is written to and what is covered for them; template attention/attention.jte.
 *
 * @param next when the next message comes, in a sentence
 * @param veils labels, those that are covered chosen
 * @param mutedUntil null where they are not left alone now
 */
public record AttentionPage(
        Layout layout,
        String next,
        boolean atOpening,
        Field times,
        List<Option> days,
        List<Option> veils,
        boolean grey,
        @Nullable When mutedUntil) {

    public AttentionPage {
        days = List.copyOf(days);
        veils = List.copyOf(veils);
    }
}

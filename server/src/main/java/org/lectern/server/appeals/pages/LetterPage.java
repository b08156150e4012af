package org.lectern.server.appeals.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.server.web.pages.Field;
import org.lectern.server.web.pages.Layout;
import org.lectern.server.web.pages.Option;
import org.lectern.server.web.pages.When;

/**
 * One letter with its words; template appeals/letter.jte.
 *
 * @param to who wrote the comment; empty where it answers a report
 * @param number the reference in it, and of the case
 * @param body its paragraphs in {@code lang}
 * @param link whether the address that leads to an appeal can stand in it
 * @param linked whether it does
 * @param near whether that address opens on this computer only
 * @param asksWhatWasDone whether its sender says what was done
 * @param told what they say
 * @param returned that an e-mail with it did not go out, and why; empty where none came back
 * @param ended what became of it; null while it waits
 */
public record LetterPage(
        Layout layout,
        String id,
        String title,
        String to,
        String number,
        String caseHref,
        When writtenAt,
        String lang,
        String body,
        List<Option> languages,
        boolean link,
        boolean linked,
        boolean near,
        boolean asksWhatWasDone,
        Field told,
        List<Option> ways,
        @Nullable String wayError,
        Field reason,
        String returned,
        @Nullable String ended) {

    public LetterPage {
        languages = List.copyOf(languages);
        ways = List.copyOf(ways);
    }
}

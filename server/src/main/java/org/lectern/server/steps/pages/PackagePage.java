package org.lectern.server.steps.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.server.web.pages.Field;
import org.lectern.server.web.pages.Layout;
import org.lectern.server.web.pages.Segment;

/**
 * A package for authorities about one comment; template steps/package.jte.
 *
 * @param threat says whether the program noticed a possible threat, or a person attested one
 * @param soFar all that were asked for about this comment, the newest first
 * @param contents what stands in it
 */
public record PackagePage(
        Layout layout,
        String number,
        String threat,
        List<Segment> comment,
        String where,
        List<SoFar> soFar,
        List<String> contents,
        boolean mayAsk,
        boolean mayRelease,
        Field why,
        Field recipient,
        Field reason) {

    public PackagePage {
        comment = List.copyOf(comment);
        soFar = List.copyOf(soFar);
        contents = List.copyOf(contents);
    }

    /**
     * How far one has come.
     *
     * @param told in sentences
     * @param file where the released file is; null where it was not released
     */
    public record SoFar(List<String> told, @Nullable String file) {

        public SoFar {
            told = List.copyOf(told);
        }
    }
}

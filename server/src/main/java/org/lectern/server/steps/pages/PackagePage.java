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
 * @param told how far it has come, in sentences
 * @param contents what stands in it
 * @param file where the released file is; null before
 */
public record PackagePage(
        Layout layout,
        String number,
        String threat,
        List<Segment> comment,
        String where,
        List<String> told,
        List<String> contents,
        @Nullable String file,
        boolean mayAsk,
        boolean mayRelease,
        Field why,
        Field recipient,
        Field reason) {

    public PackagePage {
        comment = List.copyOf(comment);
        told = List.copyOf(told);
        contents = List.copyOf(contents);
    }
}

package org.lectern.server.procedures.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.server.web.pages.Field;
import org.lectern.server.web.pages.Layout;
import org.lectern.server.web.pages.Option;

/**
 * Saying that something has happened; template procedures/report.jte.
 *
 * @param action the address that the form posts to
 * @param report the id of what is reported, so that it counts once however often it is sent
 * @param about the number of the case of the comment that it is about; empty for none
 * @param asks what is to be written
 * @param next what happens then, one line for each clause
 */
public record ReportPage(
        Layout layout,
        String action,
        String report,
        String about,
        String title,
        String asks,
        List<Next> next,
        Field words,
        List<PartField> parts,
        boolean confidential) {

    public ReportPage {
        next = List.copyOf(next);
        parts = List.copyOf(parts);
    }

    /** What a clause wants then, and where it stands. */
    public record Next(String says, String place) {}

    /** Somebody who must be named for a part in the matter. */
    public record PartField(
            String name,
            String label,
            List<Option> people,
            @Nullable String wrong) {

        public PartField {
            people = List.copyOf(people);
        }
    }
}

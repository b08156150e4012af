package org.lectern.server.people.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.server.web.pages.Field;
import org.lectern.server.web.pages.Layout;
import org.lectern.server.web.pages.Option;
import org.lectern.server.web.pages.Tone;

/**
 * Who does for a time what another role may; template people/designees.jte.
 *
 * @param form null for who may name nobody
 */
public record DesigneesPage(
        Layout layout, List<Line> lines, @Nullable Form form) {

    public DesigneesPage {
        lines = List.copyOf(lines);
    }

    /**
     * One delegation in words.
     *
     * @param end where it is ended before its time, or null
     */
    public record Line(
            String name,
            String instead,
            String dates,
            String reason,
            String by,
            String state,
            String icon,
            Tone tone,
            @Nullable String end) {}

    /** The form with which a designee is named. */
    public record Form(
            List<Option> people,
            @Nullable String wrongPerson,
            List<Option> roles,
            @Nullable String wrongRole,
            Field from,
            Field until,
            Field reason) {

        public Form {
            people = List.copyOf(people);
            roles = List.copyOf(roles);
        }
    }
}

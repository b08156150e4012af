package org.lectern.server.app.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.server.mail.pages.MailForm;
import org.lectern.server.people.HoursWords;
import org.lectern.server.web.pages.Layout;
import org.lectern.server.web.pages.Option;

/**
 * The settings of an organisation; template settings/settings.jte.
 *
 * @param rules the page of the rules for the public
 * @param files the languages in which they are there as a file
 * @param hours one line for each day or run of days
 * @param mail null for those who may not change it
 * @param system who hosts this organisation, or null where nobody does
 * @param testTo whom a test message goes to
 */
public record SettingsPage(
        Layout layout,
        String organisation,
        String state,
        String policy,
        String zone,
        String rules,
        List<Option> files,
        List<HoursWords.Line> hours,
        @Nullable MailForm mail,
        String testTo,
        @Nullable String system) {

    public SettingsPage {
        files = List.copyOf(files);
        hours = List.copyOf(hours);
    }
}

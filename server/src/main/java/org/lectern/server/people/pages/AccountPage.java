package org.lectern.server.people.pages;

import java.util.List;
import org.lectern.server.web.pages.Field;
import org.lectern.server.web.pages.Layout;
import org.lectern.server.web.pages.Option;
import org.lectern.server.web.pages.ShownText;
import org.lectern.server.web.pages.When;

/**
 * One's own account; template people/account.jte.
 *
 * @param instead for whom one stands in now, and until when
 * @param may what one may do, each a short sentence
 * @param shown what the policy wants staff to read about their own use
 * @param places other pages about one's own account
 * @param secondStep whether a code is asked for at sign-in
 * @param passkeys how many one has
 * @param organisations those one belongs to, the one that is shown now chosen
 */
public record AccountPage(
        Layout layout,
        String name,
        String email,
        String role,
        List<String> instead,
        List<String> may,
        List<ShownText> shown,
        List<Place> places,
        List<Option> organisations,
        List<Session> sessions,
        boolean secondStep,
        int passkeys,
        Field current,
        Field password,
        Field again) {

    public AccountPage {
        instead = List.copyOf(instead);
        may = List.copyOf(may);
        shown = List.copyOf(shown);
        places = List.copyOf(places);
        organisations = List.copyOf(organisations);
        sessions = List.copyOf(sessions);
    }

    /** Another page about one's own account, and how it stands. */
    public record Place(String title, String says, String href, String link) {}

    /** A place where one is signed in. */
    public record Session(String device, When since, When lastUsed, boolean thisOne) {}
}

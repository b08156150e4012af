package org.lectern.server.people.pages;

import org.lectern.server.web.pages.Field;
import org.lectern.server.web.pages.Layout;

/** The page on which somebody invited sets a password; template people/welcome.jte. */
public record WelcomePage(
        Layout layout, String token, State state, String name, String email, Field password, Field again) {

    /** Whether the link still works. */
    public enum State {
        OPEN,
        EXPIRED,
        USED
    }
}

package org.lectern.server.people.pages;

import org.lectern.server.web.pages.Field;
import org.lectern.server.web.pages.Layout;

/** The page on which somebody who has lost access sets a new password; template people/renewal.jte. */
public record RenewalPage(
        Layout layout, String token, WelcomePage.State state, String email, Field password, Field again) {}

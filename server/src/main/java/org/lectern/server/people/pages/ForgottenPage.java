package org.lectern.server.people.pages;

import org.lectern.server.web.pages.Field;
import org.lectern.server.web.pages.Layout;

/** The form with which somebody asks for a link, and what is said afterwards; template people/forgotten.jte. */
public record ForgottenPage(Layout layout, Field email, State state) {

    /** How far asking has come. */
    public enum State {
        ASKS,
        ASKED,
        TOO_MANY
    }
}

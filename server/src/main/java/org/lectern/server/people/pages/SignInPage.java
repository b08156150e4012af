package org.lectern.server.people.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.server.web.pages.Field;
import org.lectern.server.web.pages.Layout;
import org.lectern.server.web.pages.When;

/**
 * The form to sign in; template people/sign-in.jte.
 *
 * @param error what was wrong with the last try, in words
 * @param nextTry set while this address has to wait after too many tries
 * @param practice in the demo those who can sign in, by organisation, else empty
 */
public record SignInPage(
        Layout layout,
        Field email,
        @Nullable String error,
        @Nullable When nextTry,
        List<PracticeGroup> practice) {

    public SignInPage {
        practice = List.copyOf(practice);
    }

    /** An invented organisation, what it is in one sentence, and its people. */
    public record PracticeGroup(String name, String what, List<PracticePerson> people) {

        public PracticeGroup {
            people = List.copyOf(people);
        }
    }

    /** An invented person with an invented password. */
    public record PracticePerson(String name, String role, String email, String password) {}
}

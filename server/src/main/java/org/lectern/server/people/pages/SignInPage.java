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
 * @param passkeys whether passkeys can be used at this address
 * @param providers the sign-in providers of those organisations that have one
 * @param practice in the demo those who can sign in, by organisation, else empty
 */
public record SignInPage(
        Layout layout,
        Field email,
        @Nullable String error,
        @Nullable When nextTry,
        boolean passkeys,
        List<Provider> providers,
        List<PracticeGroup> practice) {

    public SignInPage {
        practice = List.copyOf(practice);
        providers = List.copyOf(providers);
    }

    /** An invented organisation, what it is in one sentence, and its people. */
    public record PracticeGroup(String name, String what, List<PracticePerson> people) {

        public PracticeGroup {
            people = List.copyOf(people);
        }
    }

    /** A provider under the name that its organisation gave it; {@code slug} is the organisation's. */
    public record Provider(String slug, String name) {}

    /** An invented person with an invented password. */
    public record PracticePerson(String name, String role, String email, String password) {}
}

package org.lectern.server.people;

import org.lectern.server.web.Viewer;
import org.springframework.stereotype.Component;

/** Asks somebody who is signed in for their password once more. Somebody at another's open page can guess no faster than at the sign-in. */
@Component
class OwnPassword {

    private final Passwords passwords;

    OwnPassword(Passwords passwords) {
        this.passwords = passwords;
    }

    boolean isRight(Viewer viewer, String given) {
        if (passwords.waitsUntil(viewer.email()) != null) {
            return false;
        }
        boolean right = passwords.matches(new PersonId(viewer.person()), given);
        if (!right) {
            passwords.failed(viewer.email());
        }
        return right;
    }
}

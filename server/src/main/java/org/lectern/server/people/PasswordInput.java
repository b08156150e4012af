package org.lectern.server.people;

import org.jspecify.annotations.Nullable;
import org.lectern.server.web.pages.Field;
import org.lectern.server.words.Messages;

/** What somebody wrote to set a password; it is never shown again. */
record PasswordInput(String current, String password, String again) {

    /** The fields with what is wrong about them. */
    record Asked(Field current, Field password, Field again) {

        boolean wrong() {
            return current.error() != null || password.error() != null || again.error() != null;
        }
    }

    Asked asked() {
        return new Asked(Field.empty(), Field.empty(), Field.empty());
    }

    /** The fields as they come back; {@code isCurrent} says that the present password was right, or that none is asked for. */
    Asked check(Messages messages, boolean isCurrent) {
        return new Asked(
                field(isCurrent ? null : messages.text("password.not-current")),
                field(Passwords.acceptable(password) ? null : messages.text("password.length", Passwords.SHORTEST)),
                field(password.equals(again) ? null : messages.text("password.differs")));
    }

    private static Field field(@Nullable String error) {
        return new Field("", error);
    }

    @Override
    public String toString() {
        return "a password";
    }
}

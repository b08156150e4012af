package org.lectern.server.policy.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.server.web.pages.Field;
import org.lectern.server.web.pages.Layout;

/**
 * The version that comes next: a form to propose one, or the one that is proposed beside the one in force; template policy/next.jte.
 *
 * @param proposed what is proposed; null where nothing is
 * @param form the form to propose one; null for who may not, and while one is open
 */
public record NextPage(
        Layout layout, @Nullable Open proposed, @Nullable Form form) {

    /**
     * What is proposed.
     *
     * @param by who proposed it and when, in words
     * @param waits whom it waits for, in words
     */
    public record Open(
            String id,
            String by,
            String note,
            ChangesShown changes,
            boolean mayAgree,
            boolean mayWithdraw,
            String waits,
            Field reason) {}

    /**
     * A text and why, with what is wrong, each in a sentence with its place.
     *
     * @param from the page of what was read from a document, where the text was made of that; else null
     */
    public record Form(
            String yaml,
            Field note,
            List<String> wrong,
            @Nullable String from) {

        public Form {
            wrong = List.copyOf(wrong);
        }
    }
}

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
     * @param beside until when it runs beside the version in force, in words; empty where it need not
     * @param waits whom it waits for, in words
     * @param early why it comes into force before its days are over; null where they are
     */
    public record Open(
            String id,
            String by,
            String note,
            String beside,
            ChangesShown changes,
            boolean mayAgree,
            boolean mayWithdraw,
            String waits,
            @Nullable Field early,
            Field reason) {}

    /**
     * A text, why, and for how many days it runs beside the version in force, with what is wrong, each in a sentence with its place.
     *
     * @param seen the revision of the draft that the text began from
     * @param base which version was in force then, and when that draft was changed last; compared when the text comes back
     * @param from the page of what was read from a document, where the text was made of that; else null
     */
    public record Form(
            String yaml,
            int seen,
            String base,
            Field note,
            Field days,
            List<String> wrong,
            @Nullable String from) {

        public Form {
            wrong = List.copyOf(wrong);
        }
    }
}

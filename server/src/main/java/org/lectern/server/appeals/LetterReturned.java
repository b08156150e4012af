package org.lectern.server.appeals;

import java.util.UUID;
import org.lectern.server.database.OrganisationId;
import org.lectern.server.mail.MailListener;
import org.springframework.stereotype.Component;

/** Lays a letter ready again for a person where the e-mail with it did not go out; the message has the letter's id. */
@Component
class LetterReturned implements MailListener {

    private final Letters letters;

    LetterReturned(Letters letters) {
        this.letters = letters;
    }

    @Override
    public void refused(OrganisationId organisation, UUID message, String problem) {
        letters.returned(organisation, message, problem);
    }
}

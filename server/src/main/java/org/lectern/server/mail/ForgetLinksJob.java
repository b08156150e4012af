package org.lectern.server.mail;

import java.util.UUID;
import org.lectern.server.database.Job;
import org.lectern.server.database.OrganisationId;
import org.springframework.stereotype.Component;

/** Takes the links out of a message whose links have run out. */
@Component
class ForgetLinksJob implements Job {

    static final String NAME = "mail-forget-links";

    private final Mail mail;

    ForgetLinksJob(Mail mail) {
        this.mail = mail;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Next run(OrganisationId organisation, UUID subject) {
        mail.forgetLinks(organisation, subject);
        return new Next.Over();
    }
}

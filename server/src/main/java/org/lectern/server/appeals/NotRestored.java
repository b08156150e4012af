package org.lectern.server.appeals;

import org.lectern.server.database.OrganisationId;
import org.lectern.server.log.Log;
import org.lectern.server.log.Payload;
import org.lectern.server.moderation.Decision;
import org.lectern.server.moderation.DecisionListener;
import org.springframework.stereotype.Component;

/** Tells who appealed where their comment was to be shown again, and then could not be. */
@Component
class NotRestored implements DecisionListener {

    private final Log log;
    private final FiledRows rows;
    private final Letters letters;
    private final AppealMail mail;

    NotRestored(Log log, FiledRows rows, Letters letters, AppealMail mail) {
        this.log = log;
        this.rows = rows;
        this.letters = letters;
        this.mail = mail;
    }

    @Override
    public void carriedOut(OrganisationId organisation, Decision decision) {
        // The letter about the outcome says so already.
    }

    @Override
    public void notCarriedOut(OrganisationId organisation, Decision decision, String why) {
        rows.restoredBy(decision.id())
                .filter(appeal -> appeal.notRestored() == null)
                .ifPresent(appeal -> {
                    rows.notRestored(appeal.id(), why);
                    log.append(
                            organisation,
                            appeal.item().toString(),
                            Log.PROGRAM,
                            Payload.of(
                                    AppealKinds.NOT_RESTORED,
                                    appeal.id().toString(),
                                    decision.id().toString(),
                                    why));
                    // One that waits to be sent says it when it goes.
                    if (!letters.waits(Letter.Kind.OVERTURNED, appeal.number())) {
                        mail.outcome(organisation, appeal, letters.about(organisation, appeal, Letter.Kind.OVERTURNED));
                    }
                });
    }
}

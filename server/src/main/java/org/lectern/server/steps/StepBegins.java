package org.lectern.server.steps;

import java.time.Clock;
import org.lectern.server.database.Jobs;
import org.lectern.server.database.OrganisationId;
import org.springframework.stereotype.Component;

/**
 * Begins steps once they are carried out: only then is there something of which a person is told. What could not be carried out is tried
 * again, or ends. Runs in the open transaction.
 */
@Component
class StepBegins {

    private final Clock clock;
    private final Jobs jobs;
    private final InvestigationRows rows;
    private final ObjectionLinks links;
    private final StepLetters letters;

    StepBegins(Clock clock, Jobs jobs, InvestigationRows rows, ObjectionLinks links, StepLetters letters) {
        this.clock = clock;
        this.jobs = jobs;
        this.rows = rows;
        this.links = links;
        this.letters = letters;
    }

    /** The account is kept from commenting from now on, and the letter that says so is laid ready. */
    void carriedOut(OrganisationId organisation, Investigation now) {
        Investigation.Proposal proposal = now.proposal();
        if (proposal != null && rows.move(now, StepState.Event.CARRY_OUT) && !links.given(now.id())) {
            letters.lay(
                    organisation,
                    now,
                    proposal.language(),
                    links.give(organisation, now.id()),
                    letters.taken(organisation, now, proposal));
        }
    }

    /** The account is free: a step that waited for that begins. */
    void freed(OrganisationId organisation, Account account) {
        rows.open(account).stream()
                .filter(one -> one.carried() == Carrying.TO_DO)
                .forEach(one -> jobs.hurry(StepJob.NAME, organisation, one.id(), clock.instant()));
    }

    /** The platform, or the person who was to do it, could not. */
    void failed(Investigation now) {
        rows.move(now, StepState.Event.FAIL);
    }

    /** Asks the platform once more; false where there is nothing to try. */
    boolean again(OrganisationId organisation, Investigation now) {
        if (!rows.move(now, StepState.Event.TRY_AGAIN)) {
            return false;
        }
        rows.carried(now.id(), Carrying.TO_DO, "");
        jobs.hurry(StepJob.NAME, organisation, now.id(), clock.instant());
        return true;
    }
}

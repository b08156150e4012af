package org.lectern.server.steps;

import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.rulebook.CaseKind;
import org.lectern.rulebook.Word;
import org.lectern.server.cases.CaseState;
import org.lectern.server.cases.Cases;
import org.lectern.server.database.Jobs;
import org.lectern.server.database.OrganisationId;
import org.lectern.server.log.Log;
import org.lectern.server.log.Payload;
import org.springframework.stereotype.Component;

/** Ends steps: their day has come, their ground is gone, an objection was right, or a person lifts one. Runs in the open transaction. */
@Component
class StepEnds {

    private final Clock clock;
    private final Log log;
    private final Cases cases;
    private final Jobs jobs;
    private final InvestigationRows rows;
    private final StepLetters letters;

    StepEnds(Clock clock, Log log, Cases cases, Jobs jobs, InvestigationRows rows, StepLetters letters) {
        this.clock = clock;
        this.log = log;
        this.cases = cases;
        this.jobs = jobs;
        this.rows = rows;
        this.letters = letters;
    }

    /** Why a step ends. */
    enum Why implements Word {
        TIME_OVER,
        GROUND_GONE,
        OBJECTION,
        PERSON,
        NOT_POSSIBLE;

        StepState.Event event() {
            return switch (this) {
                case TIME_OVER -> StepState.Event.END;
                case NOT_POSSIBLE -> StepState.Event.GIVE_UP;
                case GROUND_GONE, OBJECTION, PERSON -> StepState.Event.LIFT;
            };
        }
    }

    /** Ends a step that was approved, tells the person where that is sooner than they were told, and has the account set free; false where it had ended. */
    boolean end(OrganisationId organisation, UUID id, Why why, String reason, @Nullable UUID by) {
        Investigation now = rows.locked(id);
        if (!rows.move(now, why.event())) {
            return false;
        }
        over(now, by, reason);
        Carrying next = now.carried().ended();
        rows.carried(id, next, "");
        if (next == Carrying.TO_UNDO) {
            jobs.hurry(StepJob.NAME, organisation, id, clock.instant());
        }
        boolean told = letters.takenBack(organisation, now);
        if (why == Why.OBJECTION || (told && why != Why.TIME_OVER)) {
            letters.lifted(organisation, now);
        }
        log.append(
                organisation,
                now.item().toString(),
                by == null ? Log.PROGRAM : by.toString(),
                Payload.of(StepKinds.ENDED, id.toString(), why.word(), reason, by == null ? null : by.toString()));
        return true;
    }

    /** Notes that nothing more can happen to an investigation. */
    void over(Investigation about, @Nullable UUID by, String reason) {
        rows.end(about.id(), by, reason);
        cases.about(CaseKind.INVESTIGATION.word(), about.id())
                .ifPresent(one -> cases.move(one, CaseState.Event.DECIDE));
    }
}

package org.lectern.server.procedures;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.rulebook.Control;
import org.lectern.rulebook.Who;
import org.lectern.rulebook.Work;
import org.lectern.server.cases.CaseClock;
import org.lectern.server.cases.Clocks;
import org.lectern.server.cases.Deadline;
import org.lectern.server.database.OrganisationId;
import org.lectern.server.log.Log;
import org.lectern.server.log.Payload;
import org.lectern.server.people.Calendars;
import org.springframework.stereotype.Component;

/** Opens steps when it is their turn: the clock starts, the entry is written, and who owes them is told. */
@Component
class OpenSteps {

    private final MatterRows rows;
    private final Clocks clocks;
    private final Calendars calendars;
    private final DueJob dueJob;
    private final StepsOwed owed;
    private final StepMail mail;
    private final Log log;

    OpenSteps(
            MatterRows rows,
            Clocks clocks,
            Calendars calendars,
            DueJob dueJob,
            StepsOwed owed,
            StepMail mail,
            Log log) {
        this.rows = rows;
        this.clocks = clocks;
        this.calendars = calendars;
        this.dueJob = dueJob;
        this.owed = owed;
        this.mail = mail;
        this.log = log;
    }

    /** Opens the steps whose turn it is; their clocks run from {@code start}. {@code by} did what opens them and is not told. */
    void next(OrganisationId organisation, Matter matter, Work work, Instant start, @Nullable UUID by) {
        for (int number : work.open(matter.ended())) {
            if (matter.step(number).state() == StepState.PLANNED) {
                open(organisation, matter, work, number, start, by);
            }
        }
    }

    /** Opens a step that is done in the same breath. */
    void silently(Step step) {
        rows.open(step, null);
    }

    private void open(
            OrganisationId organisation, Matter matter, Work work, int number, Instant start, @Nullable UUID by) {
        Control.Step said = work.step(number);
        Step step = matter.step(number);
        Calendars.Versioned calendar = calendars.of(organisation);
        Instant notBefore = said.notBefore() == null
                ? null
                : calendar.calendar().due(start, said.notBefore()).at();
        if (!rows.open(step, notBefore)) {
            return;
        }
        CaseClock due = null;
        if (said.by() != null) {
            Who escalate = work.escalate();
            Deadline deadline =
                    new Deadline(matter.clause(), said.by(), work.aim(), escalate == null ? "" : escalate.word());
            due = clocks.start(
                    organisation, matter.id(), number, deadline, start, calendar.calendar(), calendar.version());
            dueJob.watch(organisation, step.id(), due);
        }
        boolean confidential = matter.kind().confidential();
        log.append(
                organisation,
                matter.subject(),
                Log.PROGRAM,
                Payload.of(
                        ProcedureKinds.OPENED,
                        matter.id().toString(),
                        number,
                        confidential ? null : matter.clause(),
                        matter.version().toString(),
                        due == null ? null : due.dueAt().toString()));
        mail.opened(
                organisation,
                matter,
                due,
                owed.owing(organisation, step).stream()
                        .filter(member -> !member.person().id().value().equals(by))
                        .toList());
    }
}

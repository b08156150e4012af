package org.lectern.server.procedures;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lectern.server.attention.Choices;
import org.lectern.server.cases.CaseClock;
import org.lectern.server.cases.Clocks;
import org.lectern.server.database.OrganisationId;
import org.lectern.server.log.Log;
import org.lectern.server.log.Payload;
import org.lectern.server.people.Member;
import org.lectern.server.people.People;
import org.springframework.stereotype.Component;

/** Steps and their deadlines: those who owe one are warned; who is told of a missed one the clause says, or it is who began the matter. */
@Component
class StepsOwed implements Owed {

    private final MatterRows rows;
    private final Clocks clocks;
    private final People people;
    private final Choices choices;
    private final StepMail mail;
    private final Log log;

    StepsOwed(MatterRows rows, Clocks clocks, People people, Choices choices, StepMail mail, Log log) {
        this.rows = rows;
        this.clocks = clocks;
        this.people = people;
        this.choices = choices;
        this.mail = mail;
        this.log = log;
    }

    @Override
    public Optional<CaseClock> clock(UUID subject) {
        return rows.step(subject).flatMap(step -> clocks.of(step.caseId(), step.number()));
    }

    @Override
    public Optional<UUID> subject(CaseClock clock) {
        return rows.step(clock.caseId(), clock.step()).map(Step::id);
    }

    @Override
    public void warn(OrganisationId organisation, CaseClock due) {
        Matter matter = rows.get(due.caseId()).orElseThrow();
        mail.warn(
                organisation,
                matter,
                due,
                choices.reachable(organisation, owing(organisation, matter.step(due.step()))));
    }

    /** Who owes the step now. */
    List<Member> owing(OrganisationId organisation, Step step) {
        return people.members(organisation).stream().filter(step::owedBy).toList();
    }

    @Override
    public void missed(OrganisationId organisation, CaseClock due) {
        Matter matter = rows.get(due.caseId()).orElseThrow();
        List<Member> told = people.members(organisation).stream()
                .filter(member -> due.escalate().isEmpty()
                        ? member.person().id().value().equals(matter.openedBy())
                        : member.holds(due.escalate()))
                .toList();
        boolean confidential = matter.kind().confidential();
        log.append(
                organisation,
                matter.subject(),
                Log.PROGRAM,
                Payload.of(
                        ProcedureKinds.ESCALATED,
                        matter.id().toString(),
                        due.step(),
                        confidential ? null : due.clause(),
                        due.dueAt().toString(),
                        confidential
                                ? List.of()
                                : told.stream()
                                        .map(member -> member.person().id().toString())
                                        .toList()));
        mail.missed(organisation, matter, due, told);
    }
}

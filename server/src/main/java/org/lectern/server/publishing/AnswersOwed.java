package org.lectern.server.publishing;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lectern.rulebook.Permission;
import org.lectern.server.attention.Choices;
import org.lectern.server.cases.Case;
import org.lectern.server.cases.CaseClock;
import org.lectern.server.cases.CaseId;
import org.lectern.server.cases.Cases;
import org.lectern.server.cases.Clocks;
import org.lectern.server.database.OrganisationId;
import org.lectern.server.inbox.AnswerListener;
import org.lectern.server.log.Log;
import org.lectern.server.log.Payload;
import org.lectern.server.people.Member;
import org.lectern.server.people.People;
import org.lectern.server.procedures.DueJob;
import org.lectern.server.procedures.Owed;
import org.springframework.stereotype.Component;

/** Answers and their deadlines: who answers is warned, and whom the policy names is told of a missed one. */
@Component
class AnswersOwed implements Owed, AnswerListener {

    private final Log log;
    private final Cases cases;
    private final Clocks clocks;
    private final People people;
    private final Choices choices;
    private final DueMail mail;
    private final DueJob job;

    AnswersOwed(Log log, Cases cases, Clocks clocks, People people, Choices choices, DueMail mail, DueJob job) {
        this.log = log;
        this.cases = cases;
        this.clocks = clocks;
        this.people = people;
        this.choices = choices;
        this.mail = mail;
        this.job = job;
    }

    @Override
    public void answerDue(OrganisationId organisation, CaseClock due) {
        Case about = cases.get(due.caseId());
        log.append(
                organisation,
                about.subject().toString(),
                Log.PROGRAM,
                Payload.of(
                        ReplyKinds.DUE,
                        about.id().toString(),
                        about.subject().toString(),
                        due.clause(),
                        due.dueAt().toString()));
        job.watch(organisation, due.caseId().value(), due);
    }

    @Override
    public Optional<CaseClock> clock(UUID subject) {
        return clocks.of(new CaseId(subject)).filter(this::ofAnswer);
    }

    @Override
    public Optional<UUID> subject(CaseClock clock) {
        return ofAnswer(clock) ? Optional.of(clock.caseId().value()) : Optional.empty();
    }

    // Cases of other kinds have clocks too, and others who owe them.
    private boolean ofAnswer(CaseClock clock) {
        return clock.step() == 0 && cases.get(clock.caseId()).kind().equals(Answering.RESPONSE);
    }

    @Override
    public void warn(OrganisationId organisation, CaseClock due) {
        mail.warn(organisation, cases.get(due.caseId()), due, answering(organisation));
    }

    @Override
    public void missed(OrganisationId organisation, CaseClock due) {
        Case about = cases.get(due.caseId());
        List<Member> told = people.members(organisation).stream()
                .filter(member -> member.holds(due.escalate()))
                .toList();
        log.append(
                organisation,
                about.subject().toString(),
                Log.PROGRAM,
                Payload.of(
                        ReplyKinds.MISSED,
                        about.id().toString(),
                        about.subject().toString(),
                        due.clause(),
                        due.dueAt().toString(),
                        told.stream()
                                .map(member -> member.person().id().toString())
                                .toList()));
        mail.missed(organisation, about, due, told);
    }

    private Collection<Member> answering(OrganisationId organisation) {
        return choices.reachable(
                organisation,
                people.members(organisation).stream()
                        .filter(member -> member.permissions().contains(Permission.PUBLISH))
                        .toList());
    }
}

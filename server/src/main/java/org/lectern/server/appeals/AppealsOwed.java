package org.lectern.server.appeals;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lectern.rulebook.Permission;
import org.lectern.server.attention.Choices;
import org.lectern.server.cases.CaseClock;
import org.lectern.server.cases.Clocks;
import org.lectern.server.database.OrganisationId;
import org.lectern.server.log.Log;
import org.lectern.server.log.Payload;
import org.lectern.server.people.Member;
import org.lectern.server.people.People;
import org.lectern.server.procedures.Owed;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Appeals and when their answer is due: those who may hear one are warned; who answers for the policy is told of a missed one too. */
@Component
class AppealsOwed implements Owed {

    private final FiledRows rows;
    private final Clocks clocks;
    private final Appeals appeals;
    private final People people;
    private final Choices choices;
    private final AppealMail mail;
    private final Log log;

    AppealsOwed(
            FiledRows rows,
            Clocks clocks,
            @Lazy Appeals appeals,
            People people,
            Choices choices,
            AppealMail mail,
            Log log) {
        this.rows = rows;
        this.clocks = clocks;
        this.appeals = appeals;
        this.people = people;
        this.choices = choices;
        this.mail = mail;
        this.log = log;
    }

    @Override
    public Optional<CaseClock> clock(UUID subject) {
        return rows.find(subject).flatMap(appeal -> clocks.of(appeal.id()));
    }

    @Override
    public Optional<UUID> subject(CaseClock clock) {
        return rows.find(clock.caseId().value()).map(appeal -> appeal.id().value());
    }

    @Override
    public void warn(OrganisationId organisation, CaseClock due) {
        Appeal appeal = rows.find(due.caseId().value()).orElseThrow();
        mail.due(organisation, appeal, due.dueAt(), choices.reachable(organisation, owing(organisation, appeal)));
    }

    @Override
    public void missed(OrganisationId organisation, CaseClock due) {
        Appeal appeal = rows.find(due.caseId().value()).orElseThrow();
        log.append(
                organisation,
                appeal.item().toString(),
                Log.PROGRAM,
                Payload.of(
                        AppealKinds.OVERDUE, appeal.id().toString(), due.dueAt().toString()));
        mail.overdue(organisation, appeal, due.dueAt(), answering(organisation));
    }

    /** Who may hear it; where nobody here does, who answers for the policy. */
    private List<Member> owing(OrganisationId organisation, Appeal appeal) {
        List<Member> hearers = appeals.hearers(organisation, appeal);
        return hearers.isEmpty() ? answering(organisation) : hearers;
    }

    private List<Member> answering(OrganisationId organisation) {
        return people.members(organisation).stream()
                .filter(member -> member.permissions().contains(Permission.MANAGE_POLICY))
                .toList();
    }
}

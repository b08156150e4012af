package org.lectern.server.steps;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.lectern.rulebook.FurtherSteps;
import org.lectern.rulebook.Permission;
import org.lectern.server.attention.TeamMail;
import org.lectern.server.database.OrganisationId;
import org.lectern.server.people.Member;
import org.lectern.server.people.People;
import org.lectern.server.policy.Policies;
import org.lectern.server.web.Viewer;
import org.springframework.stereotype.Component;

/** Writes to those for whom a step waits. Whom it meets and what anybody said stay in Lectern. In the open transaction. */
@Component
class StepsMail {

    private final TeamMail mail;
    private final People people;
    private final Policies policies;

    StepsMail(TeamMail mail, People people, Policies policies) {
        this.mail = mail;
        this.people = people;
        this.policies = policies;
    }

    /** To who may approve it; and where the posted statement is to be seen first, to the others who may say that they saw it. */
    void proposed(Viewer by, Investigation step, List<Need> missing) {
        FurtherSteps policy = policies.inForce(by.organisation()).rulebook().furtherSteps();
        Predicate<Member> approves = member -> ObjectionHearers.approves(policy, member);
        List<Member> others = people.members(by.organisation()).stream()
                .filter(Member::signsIn)
                .filter(member -> member.permissions().contains(Permission.DECIDE))
                .filter(member -> !member.person().id().value().equals(by.person()))
                .toList();
        tell(
                "mail.further-step.approve",
                by.organisation(),
                step,
                others.stream().filter(approves).toList());
        if (missing.contains(Need.STATEMENT)) {
            tell(
                    "mail.further-step.statement",
                    by.organisation(),
                    step,
                    others.stream().filter(approves.negate()).toList());
        }
    }

    /** To who may hear the objection that came in. */
    void toHear(OrganisationId organisation, Investigation step, Instant due, Collection<Member> hearers) {
        tell("mail.further-step.hear", organisation, step, due, hearers);
    }

    /** To who may lay the objection before the board, where nobody is left to hear it. */
    void forBoard(OrganisationId organisation, Investigation step, Instant due, Collection<Member> to) {
        tell("mail.further-step.board", organisation, step, due, to);
    }

    /** That the answer to an objection is due soon. */
    void due(OrganisationId organisation, Investigation step, Instant due, Collection<Member> to) {
        tell("mail.further-step.due", organisation, step, due, to);
    }

    /** That the answer to an objection was due. */
    void overdue(OrganisationId organisation, Investigation step, Instant due, Collection<Member> to) {
        tell("mail.further-step.overdue", organisation, step, due, to);
    }

    /** To who may release a package for authorities that somebody else asks for; what it is about stays in Lectern. */
    void packageAsked(Viewer by, String number, Collection<Member> releasing) {
        mail.tell(
                by.organisation(),
                releasing.stream()
                        .filter(member -> !member.person().id().value().equals(by.person()))
                        .toList(),
                new TeamMail.About("mail.package", null, null, "/packages/" + number));
    }

    private void tell(String key, OrganisationId organisation, Investigation step, Collection<Member> to) {
        tell(key, organisation, step, null, to);
    }

    private void tell(
            String key, OrganisationId organisation, Investigation step, @Nullable Instant due, Collection<Member> to) {
        mail.tell(organisation, to, new TeamMail.About(key, null, due, "/steps/" + step.number()));
    }
}

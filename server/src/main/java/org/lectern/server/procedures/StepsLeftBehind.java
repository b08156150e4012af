package org.lectern.server.procedures;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.rulebook.Who;
import org.lectern.server.cases.Clocks;
import org.lectern.server.database.OrganisationId;
import org.lectern.server.people.LeaveListener;
import org.lectern.server.people.People;
import org.lectern.server.people.PersonId;
import org.lectern.server.web.Layouts;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Steps that one person alone owed who works here no more. What each was to do for themselves is not needed; another step goes to whoever
 * has its role, else to whom the clause tells of a missed one, else to who began the matter, and is not needed where nobody is left. Of
 * something confidential nobody else comes to know by that.
 */
@Component
class StepsLeftBehind implements LeaveListener {

    private final Layouts layouts;
    private final People people;
    private final Matters matters;
    private final MatterRows rows;
    private final Clocks clocks;
    private final StepsOwed owed;
    private final StepMail mail;

    StepsLeftBehind(
            @Lazy Layouts layouts,
            @Lazy People people,
            @Lazy Matters matters,
            MatterRows rows,
            Clocks clocks,
            @Lazy StepsOwed owed,
            @Lazy StepMail mail) {
        this.layouts = layouts;
        this.people = people;
        this.matters = matters;
        this.rows = rows;
        this.clocks = clocks;
        this.owed = owed;
        this.mail = mail;
    }

    @Override
    public void left(OrganisationId organisation, PersonId person) {
        for (Matter matter : rows.open()) {
            matter.steps().stream()
                    .filter(step -> !step.state().ended() && person.value().equals(step.person()))
                    .forEach(step -> leave(organisation, matter, step));
        }
    }

    private void leave(OrganisationId organisation, Matter matter, Step step) {
        UUID began = began(organisation, matter);
        Who role = role(organisation, matter, step);
        if (role != null) {
            handOn(organisation, matter, step, role, null);
        } else if (began != null && !matter.trigger().each()) {
            handOn(organisation, matter, step, step.who(), began);
        } else {
            matters.nobodyLeft(
                    organisation, matter, step.number(), layouts.messages().text("task.left"));
        }
    }

    /** Who began the matter; null where they work here no more, or nobody did. */
    private @Nullable UUID began(OrganisationId organisation, Matter matter) {
        return people.members(organisation).stream()
                .map(member -> member.person().id().value())
                .filter(person -> person.equals(matter.openedBy()))
                .findFirst()
                .orElse(null);
    }

    /** The role that takes the step then; null for none, so that more people come to know of nothing that is confidential. */
    private @Nullable Who role(OrganisationId organisation, Matter matter, Step step) {
        if (matter.trigger().each() || matter.kind().confidential()) {
            return null;
        }
        return step.who() instanceof Who.InRole
                ? step.who()
                : matters.work(organisation, matter).escalate() instanceof Who.InRole told ? told : null;
    }

    private void handOn(OrganisationId organisation, Matter matter, Step step, Who to, @Nullable UUID person) {
        rows.handOn(step, to, person);
        if (step.open()) {
            Step now = rows.step(step.id()).orElseThrow();
            mail.opened(
                    organisation,
                    matter,
                    clocks.of(matter.id(), step.number()).orElse(null),
                    owed.owing(organisation, now));
        }
    }
}

package org.lectern.server.concerns;

import org.lectern.rulebook.Permission;
import org.lectern.rulebook.Trigger;
import org.lectern.rulebook.Who;
import org.lectern.server.people.People;
import org.lectern.server.people.PersonId;
import org.lectern.server.procedures.Matters;
import org.lectern.server.web.Viewer;
import org.lectern.server.words.Problem;
import org.lectern.server.words.Refusal;
import org.springframework.stereotype.Component;

/** Who sees concerns and answers them: those who decide about comments, and those whom the policy names for it. */
@Component
class ConcernAccess {

    private final Matters matters;
    private final People people;

    ConcernAccess(Matters matters, People people) {
        this.matters = matters;
        this.people = people;
    }

    boolean answers(Viewer viewer) {
        return viewer.may(Permission.DECIDE) || isNamed(viewer);
    }

    void require(Viewer viewer) {
        if (!answers(viewer)) {
            throw new Refusal(Problem.FORBIDDEN, viewer.roleTitle());
        }
    }

    private boolean isNamed(Viewer viewer) {
        return viewer.may(Permission.REPORT)
                && people.member(viewer.organisation(), new PersonId(viewer.person()))
                        .filter(member -> matters.after(viewer.organisation(), Trigger.CONCERN_REPORTED).stream()
                                .flatMap(work -> work.steps().stream())
                                .anyMatch(step -> step.who() instanceof Who.InRole(String role) && member.holds(role)))
                        .isPresent();
    }
}

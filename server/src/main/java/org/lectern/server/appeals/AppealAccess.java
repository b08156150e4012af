package org.lectern.server.appeals;

import java.util.Set;
import java.util.UUID;
import org.lectern.rulebook.Appealing;
import org.lectern.rulebook.Permission;
import org.lectern.server.people.Member;
import org.lectern.server.people.People;
import org.lectern.server.people.PersonId;
import org.lectern.server.policy.Policies;
import org.lectern.server.web.Viewer;
import org.lectern.server.words.Problem;
import org.lectern.server.words.Refusal;
import org.springframework.stereotype.Component;

/** Who sees appeals, and what each may do with one: those who hear them by the policy, and those who decide. */
@Component
class AppealAccess {

    private final Policies policies;
    private final People people;
    private final Appeals appeals;

    AppealAccess(Policies policies, People people, Appeals appeals) {
        this.policies = policies;
        this.people = people;
        this.appeals = appeals;
    }

    boolean sees(Viewer viewer) {
        return viewer.may(Permission.READ) && (viewer.may(Permission.DECIDE) || isNamed(viewer));
    }

    void require(Viewer viewer) {
        if (!sees(viewer)) {
            throw new Refusal(Problem.FORBIDDEN, viewer.roleTitle());
        }
    }

    private boolean isNamed(Viewer viewer) {
        Appealing policy = policies.ifAny(viewer.organisation())
                .map(one -> one.rulebook().appeals())
                .orElse(Appealing.USUAL);
        return people.member(viewer.organisation(), new PersonId(viewer.person()))
                .map(member -> policy.heardBy().stream().anyMatch(member::holds))
                .orElse(false);
    }

    /** Whether the viewer is expected to do something: have their say, print the papers, or enter a vote. */
    boolean waitsFor(Viewer viewer, Appeal appeal) {
        return mayHear(viewer, appeal) || mayLayBeforeBoard(viewer, appeal) || mayEnterVote(viewer, appeal);
    }

    boolean mayHear(Viewer viewer, Appeal appeal) {
        UUID person = viewer.person();
        return appeal.state() == AppealState.TO_HEAR
                && appeals.mayHear(viewer.organisation(), appeal, person)
                && appeals.says(viewer.organisation(), appeal).stream()
                        .noneMatch(say -> say.person().equals(person));
    }

    /** Who sends letters sees where the answer goes, but for who is still to hear the appeal without knowing whose it is. */
    boolean seesContact(Viewer viewer, Appeal appeal) {
        return viewer.may(Permission.DECIDE) && !mayHear(viewer, appeal);
    }

    /** Where the board hears it, or too few here can: its own meeting is the way that is left. */
    boolean mayLayBeforeBoard(Viewer viewer, Appeal appeal) {
        return appeal.state() == AppealState.TO_HEAR
                && viewer.may(Permission.RESTORE)
                && appeals.tooFewHear(viewer.organisation(), appeal);
    }

    boolean mayEnterVote(Viewer viewer, Appeal appeal) {
        return appeal.state() == AppealState.BEFORE_BOARD
                && viewer.may(Permission.RESTORE)
                && unlessOthersCould(viewer, appeal, Permission.RESTORE);
    }

    /** Whether the viewer may enter nothing, as they had a part in the decision and others here had none. */
    boolean partOnly(Viewer viewer, Appeal appeal) {
        return viewer.may(Permission.RESTORE) && !unlessOthersCould(viewer, appeal, Permission.RESTORE);
    }

    boolean mayWithdraw(Viewer viewer, Appeal appeal) {
        return appeal.open() && viewer.may(Permission.DECIDE) && unlessOthersCould(viewer, appeal, Permission.DECIDE);
    }

    /** Who had a part in the decision writes down how an appeal against it ended only where nobody else here can. */
    private boolean unlessOthersCould(Viewer viewer, Appeal appeal, Permission permission) {
        Set<UUID> part = appeals.tookPart(viewer.organisation(), appeal);
        return !part.contains(viewer.person())
                || people.members(viewer.organisation()).stream()
                        .filter(Member::signsIn)
                        .filter(member -> member.permissions().contains(permission))
                        .allMatch(member -> part.contains(member.person().id().value()));
    }
}

package org.lectern.server.people;

import java.util.Set;
import org.lectern.rulebook.Permission;
import org.lectern.server.web.Viewer;
import org.lectern.server.words.Messages;
import org.springframework.stereotype.Component;

/** Members as viewers: what they may see and do at this moment, whether they are in front of a page or are written to. */
@Component
public class Viewers {

    private final SecondStep secondStep;

    Viewers(SecondStep secondStep) {
        this.secondStep = secondStep;
    }

    /** Somebody who is written to, and signs in when they follow a link. */
    public Viewer of(Organisation organisation, Member member, Messages messages) {
        return of(organisation, member, false, messages);
    }

    /** Somebody who has signed in; {@code twoSteps} where the way they came was itself a second step. */
    Viewer of(Organisation organisation, Member member, boolean twoSteps, Messages messages) {
        return new Viewer(
                member.person().id().value(),
                member.person().name(),
                member.person().email(),
                member.actingRole(),
                title(member, messages),
                organisation.id(),
                organisation.name(),
                organisation.zone(),
                permissions(organisation, member, twoSteps));
    }

    // Until it is set up they may read, and set it up.
    private Set<Permission> permissions(Organisation organisation, Member member, boolean twoSteps) {
        boolean lacks = organisation.secondStep()
                && member.permissions().contains(Permission.DECIDE)
                && !twoSteps
                && !secondStep.of(member.person().id()).on();
        return lacks ? Set.of(Permission.READ) : member.permissions();
    }

    private static String title(Member member, Messages messages) {
        Delegation acting = member.acting();
        return acting == null
                ? member.title()
                : messages.text("designees.title.acting", member.title(), acting.title());
    }
}

package org.lectern.server.people;

import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.lectern.rulebook.Permission;
import org.lectern.server.database.OrganisationId;
import org.lectern.server.database.Tenancy;
import org.lectern.server.log.Log;
import org.lectern.server.mail.Mail;
import org.lectern.server.web.Layouts;
import org.lectern.server.web.Viewer;
import org.lectern.server.words.Messages;
import org.springframework.stereotype.Component;

/** What somebody is in an organisation: another role for them, or none any more. Somebody always remains who manages people by their own role. */
@Component
class Memberships {

    private final Tenancy tenancy;
    private final Log log;
    private final Mail mail;
    private final People people;
    private final Delegations delegations;
    private final Invitations invitations;
    private final Layouts layouts;

    Memberships(
            Tenancy tenancy,
            Log log,
            Mail mail,
            People people,
            Delegations delegations,
            Invitations invitations,
            Layouts layouts) {
        this.tenancy = tenancy;
        this.log = log;
        this.mail = mail;
        this.people = people;
        this.delegations = delegations;
        this.invitations = invitations;
        this.layouts = layouts;
    }

    /** What came of it. */
    enum Outcome {
        DONE,
        /** Nobody would be left who manages people; nothing was changed. */
        LAST_WHO_MANAGES,
        /** Somebody else has ended their work here meanwhile; nothing was changed. */
        GONE
    }

    /** Gives a member another role and tells them. */
    Outcome change(Viewer viewer, Member member, String role) {
        boolean manages = managing(viewer.organisation()).contains(role);
        boolean elsewhere = invitations.signsInElsewhere(viewer, member.person().email());
        return unlessLast(viewer, member, manages, now -> invitations.give(viewer, now.person(), role, elsewhere));
    }

    /** Ends what a member may do here and what they do for others, gives back what they had taken on, and tells them. */
    Outcome end(Viewer viewer, Member member) {
        OrganisationId organisation = viewer.organisation();
        PersonId person = member.person().id();
        return unlessLast(viewer, member, false, now -> {
            delegations.all(organisation).stream()
                    .filter(one -> one.person().equals(person))
                    .filter(one -> delegations.end(one.id()))
                    .forEach(one -> log.append(
                            organisation, person.toString(), viewer.person().toString(), PeopleKinds.ended(one)));
            people.leave(organisation, person);
            log.append(
                    organisation, person.toString(), viewer.person().toString(), PeopleKinds.left(person, now.role()));
            if (now.signsIn()) {
                tell(viewer, now.person());
            }
        });
    }

    private void tell(Viewer viewer, Person person) {
        Messages messages = layouts.messages();
        mail.send(
                viewer.organisation(),
                person.email(),
                messages.text("mail.left.subject", viewer.organisationName()),
                messages.text("mail.left.body", person.name(), viewer.organisationName()));
    }

    // Two who take each other out at once wait for each other, so that the second finds that they are the last; and
    // whoever was taken out meanwhile is not brought back.
    private Outcome unlessLast(Viewer viewer, Member seen, boolean stillManages, Consumer<Member> work) {
        OrganisationId organisation = viewer.organisation();
        return tenancy.in(organisation, () -> {
            tenancy.lock("memberships " + organisation);
            Set<String> managing = managing(organisation);
            Member member = people.member(organisation, seen.person().id()).orElse(null);
            if (member == null) {
                return Outcome.GONE;
            }
            boolean last = people.members(organisation).stream()
                    .filter(other -> !other.person().id().equals(member.person().id()))
                    .noneMatch(other -> managing.contains(other.role()));
            if (last && !stillManages && managing.contains(member.role())) {
                return Outcome.LAST_WHO_MANAGES;
            }
            work.accept(member);
            return Outcome.DONE;
        });
    }

    private Set<String> managing(OrganisationId organisation) {
        return people.roles(organisation).stream()
                .filter(role -> role.permissions().contains(Permission.MANAGE_PEOPLE))
                .map(People.RoleInForce::id)
                .collect(Collectors.toSet());
    }
}

package org.lectern.server.people;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.lectern.rulebook.Permission;
import org.lectern.server.database.Identifiers;
import org.lectern.server.database.OrganisationId;
import org.lectern.server.database.Tenancy;
import org.lectern.server.log.Log;
import org.lectern.server.mail.Mail;
import org.lectern.server.web.Layouts;
import org.lectern.server.web.Viewer;
import org.lectern.server.words.Messages;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Naming somebody who does for a time what a role may. Whoever manages people names one for any role, others for their own where the policy says so. */
@Component
class Designees {

    private final Tenancy tenancy;
    private final Clock clock;
    private final Log log;
    private final Mail mail;
    private final People people;
    private final Delegations delegations;
    private final Layouts layouts;
    private final String publicUrl;

    Designees(
            Tenancy tenancy,
            Clock clock,
            Log log,
            Mail mail,
            People people,
            Delegations delegations,
            Layouts layouts,
            @Value("${lectern.public-url}") String publicUrl) {
        this.tenancy = tenancy;
        this.clock = clock;
        this.log = log;
        this.mail = mail;
        this.people = people;
        this.delegations = delegations;
        this.layouts = layouts;
        this.publicUrl = publicUrl;
    }

    /** The roles for which the viewer may name a designee. */
    List<People.RoleInForce> roles(Viewer viewer) {
        Optional<Member> self = people.member(viewer.organisation(), new PersonId(viewer.person()));
        List<People.RoleInForce> all = people.roles(viewer.organisation());
        if (viewer.may(Permission.MANAGE_PEOPLE)) {
            return all.stream().filter(Designees::worthGiving).toList();
        }
        return viewer.may(Permission.DELEGATE)
                ? all.stream()
                        .filter(role -> self.map(Member::role).orElse("").equals(role.id()))
                        .toList()
                : List.of();
    }

    private static boolean worthGiving(People.RoleInForce role) {
        return role.permissions().contains(Permission.READ);
    }

    /** Whom the viewer may name: everybody here who signs in, but for themselves. */
    List<Member> candidates(Viewer viewer) {
        return people.members(viewer.organisation()).stream()
                .filter(Member::signsIn)
                .filter(member -> !member.person().id().value().equals(viewer.person()))
                .toList();
    }

    /** Names a designee; the delegation, its entry in the log and the message are one transaction. */
    void name(Viewer viewer, DesigneeInput.Named named) {
        OrganisationId organisation = viewer.organisation();
        ZoneId zone = viewer.zone();
        Delegation delegation = new Delegation(
                Identifiers.next(clock),
                named.member().person().id(),
                named.role().id(),
                named.role().title(),
                new PersonId(viewer.person()),
                named.from().atStartOfDay(zone).toInstant(),
                named.until().plusDays(1).atStartOfDay(zone).toInstant(),
                named.reason(),
                null);
        tenancy.run(organisation, () -> {
            delegations.keep(organisation, delegation);
            log.append(
                    organisation,
                    delegation.person().toString(),
                    viewer.person().toString(),
                    PeopleKinds.delegated(delegation));
            tell(viewer, named);
        });
    }

    private void tell(Viewer viewer, DesigneeInput.Named named) {
        Messages messages = layouts.messages();
        mail.send(
                viewer.organisation(),
                named.member().person().email(),
                messages.text(
                        "mail.delegation.subject",
                        viewer.organisationName(),
                        named.role().title()),
                messages.text(
                        "mail.delegation.body",
                        named.member().person().name(),
                        viewer.organisationName(),
                        named.role().title(),
                        Days.written(named.from()),
                        Days.written(named.until()),
                        named.reason(),
                        viewer.name(),
                        publicUrl));
    }

    /** Whether the viewer may end it: who gave it, who has it, and who manages people. */
    static boolean mayEnd(Viewer viewer, Delegation delegation) {
        return viewer.may(Permission.MANAGE_PEOPLE)
                || delegation.givenBy().value().equals(viewer.person())
                || delegation.person().value().equals(viewer.person());
    }

    /** Ends one before its time; false where it had ended. */
    boolean end(Viewer viewer, Delegation delegation) {
        return tenancy.in(viewer.organisation(), () -> {
            boolean ended = delegations.end(delegation.id());
            if (ended) {
                log.append(
                        viewer.organisation(),
                        delegation.person().toString(),
                        viewer.person().toString(),
                        PeopleKinds.ended(delegation));
            }
            return ended;
        });
    }
}

package org.lectern.server.policy;

import static org.lectern.server.policy.db.Tables.PROPOSAL_LINKS;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.lectern.rulebook.Permission;
import org.lectern.server.database.OrganisationId;
import org.lectern.server.database.Tenancy;
import org.lectern.server.mail.Mail;
import org.lectern.server.people.Link;
import org.lectern.server.people.Member;
import org.lectern.server.people.Organisation;
import org.lectern.server.people.Organisations;
import org.lectern.server.people.People;
import org.lectern.server.people.Person;
import org.lectern.server.people.PersonId;
import org.lectern.server.web.Jurisdictions;
import org.lectern.server.words.Messages;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Tells the second persons of an organisation that a version of the policy is proposed. Whoever does not sign in gets a link of their
 * own, which works as long as the proposal is open.
 */
@Component
class ProposalMail {

    private static final String PATH = "/policy-version/";

    private final DSLContext sql;
    private final Tenancy tenancy;
    private final Mail mail;
    private final People people;
    private final Organisations organisations;
    private final Jurisdictions jurisdictions;
    private final String publicUrl;

    ProposalMail(
            DSLContext sql,
            Tenancy tenancy,
            Mail mail,
            People people,
            Organisations organisations,
            Jurisdictions jurisdictions,
            @Value("${lectern.public-url}") String publicUrl) {
        this.sql = sql;
        this.tenancy = tenancy;
        this.mail = mail;
        this.people = people;
        this.organisations = organisations;
        this.jurisdictions = jurisdictions;
        this.publicUrl = publicUrl;
    }

    /** Whom a link asks about which proposal. */
    record Asked(OrganisationId organisation, UUID proposal, Member member) {}

    /** Writes to everybody who can bring the proposal into force, in the open transaction. */
    void tell(OrganisationId organisation, Proposal proposal) {
        Organisation library = organisations.get(organisation);
        Messages messages = Messages.of(jurisdictions.of(organisation));
        String by = people.names(List.of(proposal.proposedBy())).getOrDefault(proposal.proposedBy(), "");
        people.members(organisation).stream()
                .filter(member -> seconds(member, proposal))
                .forEach(member -> write(library, proposal, member, by, messages));
    }

    /** Whether a member may say whether it comes into force: a second person, and not whoever proposed it. */
    static boolean seconds(Member member, Proposal proposal) {
        return member.permissions().contains(Permission.SECOND)
                && !member.person().id().value().equals(proposal.proposedBy());
    }

    private void write(Organisation library, Proposal proposal, Member member, String by, Messages messages) {
        Person person = member.person();
        String subject = messages.text("mail.proposed.subject", library.name());
        if (member.signsIn()) {
            String body = messages.text(
                    "mail.proposed.body",
                    person.name(),
                    library.name(),
                    by,
                    proposal.note(),
                    publicUrl + "/at/" + library.slug() + "/policy/next");
            mail.tell(library.id(), person.email(), subject, body);
        } else {
            Link link = Link.next(library.id());
            keep(library.id(), proposal, person.id(), link);
            String body = messages.text(
                    "mail.proposed.link.body",
                    person.name(),
                    library.name(),
                    by,
                    proposal.note(),
                    publicUrl + PATH + link);
            mail.send(library.id(), person.email(), subject, body);
        }
    }

    private void keep(OrganisationId organisation, Proposal proposal, PersonId person, Link link) {
        sql.insertInto(PROPOSAL_LINKS)
                .set(PROPOSAL_LINKS.ORGANISATION, organisation.value())
                .set(PROPOSAL_LINKS.PROPOSAL, proposal.id())
                .set(PROPOSAL_LINKS.PERSON, person.value())
                .set(PROPOSAL_LINKS.TOKEN_HASH, link.hash())
                .execute();
    }

    /** Whom a link asks; empty where there is no such link, or its person may no longer say anything. */
    Optional<Asked> behind(String text) {
        return Link.read(text)
                .flatMap(link -> tenancy.in(
                        link.organisation(),
                        () -> sql.selectFrom(PROPOSAL_LINKS)
                                .where(PROPOSAL_LINKS.TOKEN_HASH.eq(link.hash()))
                                .fetchOptional()
                                .flatMap(row -> people.member(link.organisation(), new PersonId(row.getPerson()))
                                        .filter(member -> member.permissions().contains(Permission.SECOND))
                                        .map(member -> new Asked(link.organisation(), row.getProposal(), member)))));
    }

    /** Takes a link that was used out of the message that holds it. */
    void used(String text) {
        Link.read(text).ifPresent(link -> mail.forgetLink(link.organisation(), link.token()));
    }
}

package org.lectern.server.moderation;

import static org.lectern.server.moderation.db.Tables.SECOND_LOOKS;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.lectern.ledger.Hash;
import org.lectern.rulebook.Permission;
import org.lectern.server.database.Identifiers;
import org.lectern.server.database.Jobs;
import org.lectern.server.database.OrganisationId;
import org.lectern.server.database.Tenancy;
import org.lectern.server.log.Log;
import org.lectern.server.log.Payload;
import org.lectern.server.mail.Mail;
import org.lectern.server.moderation.db.tables.records.SecondLooksRecord;
import org.lectern.server.people.Member;
import org.lectern.server.people.Organisations;
import org.lectern.server.people.People;
import org.lectern.server.web.Jurisdictions;
import org.lectern.server.words.Messages;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Asks second persons by e-mail. The link works for one answer; only the hash of its token is kept. */
@Component
public class SecondLooks {

    private static final Duration OPEN = Duration.ofDays(14);
    private static final String PREFERRED_ROLE = "second-person";

    private final DSLContext sql;
    private final Tenancy tenancy;
    private final Clock clock;
    private final Log log;
    private final Mail mail;
    private final Jobs jobs;
    private final People people;
    private final Organisations organisations;
    private final Jurisdictions jurisdictions;
    private final String publicUrl;

    SecondLooks(
            DSLContext sql,
            Tenancy tenancy,
            Clock clock,
            Log log,
            Mail mail,
            Jobs jobs,
            People people,
            Organisations organisations,
            Jurisdictions jurisdictions,
            @Value("${lectern.public-url}") String publicUrl) {
        this.sql = sql;
        this.tenancy = tenancy;
        this.clock = clock;
        this.log = log;
        this.mail = mail;
        this.jobs = jobs;
        this.people = people;
        this.organisations = organisations;
        this.jurisdictions = jurisdictions;
        this.publicUrl = publicUrl;
    }

    /** Why somebody is asked. */
    public enum Purpose {
        /** Nothing happens before they agree. */
        BEFOREHAND,
        /** It is done already, as it could not wait. */
        AFTERWARDS
    }

    /** Who can be asked, the person kept for it first; nobody who has decided or has said that it is about them. */
    Optional<SecondPerson> available(OrganisationId organisation, Collection<UUID> not) {
        return people.members(organisation).stream()
                .filter(member -> member.permissions().contains(Permission.SECOND))
                .filter(member -> !not.contains(member.person().id().value()))
                .min(Comparator.comparing((Member member) -> !member.role().equals(PREFERRED_ROLE)))
                .map(member -> new SecondPerson(
                        member.person().id().value(),
                        member.person().name(),
                        member.person().email()));
    }

    void askAfterwards(OrganisationId organisation, Decision decision) {
        available(organisation, List.of(decision.decidedBy()))
                .ifPresent(second -> ask(organisation, decision, second, Purpose.AFTERWARDS));
    }

    /** Asks one person: the question, its entry in the log and the e-mail are kept in the open transaction. */
    void ask(OrganisationId organisation, Decision decision, SecondPerson second, Purpose purpose) {
        String token = Identifiers.reference();
        UUID id = Identifiers.next(clock);
        Instant now = clock.instant();
        sql.insertInto(SECOND_LOOKS)
                .columns(
                        SECOND_LOOKS.ORGANISATION,
                        SECOND_LOOKS.ID,
                        SECOND_LOOKS.DECISION,
                        SECOND_LOOKS.PURPOSE,
                        SECOND_LOOKS.TOKEN_HASH,
                        SECOND_LOOKS.PERSON,
                        SECOND_LOOKS.ASKED_AT,
                        SECOND_LOOKS.EXPIRES_AT)
                .values(
                        organisation.value(),
                        id,
                        decision.id().value(),
                        purpose.name(),
                        hash(token),
                        second.id(),
                        now,
                        now.plus(OPEN))
                .execute();
        log.append(
                organisation,
                decision.item().toString(),
                Log.PROGRAM,
                Payload.of(
                        ModerationKinds.ASKED,
                        decision.id().toString(),
                        decision.item().toString(),
                        second.id().toString(),
                        purpose.name(),
                        now.plus(OPEN).toString()));
        jobs.schedule(UnansweredJob.NAME, organisation, id, now.plus(OPEN));
        Messages messages = Messages.of(jurisdictions.of(organisation));
        String library = organisations.get(organisation).name();
        String link = publicUrl + "/second-look/" + organisation + "." + token;
        mail.send(
                organisation,
                second.email(),
                messages.text("mail.second-look.subject", library),
                messages.text("mail.second-look.body", second.name(), library, link));
    }

    /** The question behind a link; empty where there is none such. */
    public Optional<SecondLook> behind(String link) {
        int dot = link.indexOf('.');
        if (dot != 36) {
            return Optional.empty();
        }
        try {
            OrganisationId organisation = new OrganisationId(UUID.fromString(link.substring(0, dot)));
            byte[] hash = hash(link.substring(dot + 1));
            return tenancy.in(
                    organisation,
                    () -> sql.selectFrom(SECOND_LOOKS)
                            .where(SECOND_LOOKS.TOKEN_HASH.eq(hash))
                            .fetchOptional(SecondLooks::read));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    /** A question that nobody has answered; empty where somebody has, or it was withdrawn. */
    Optional<SecondLook> open(UUID id) {
        return sql.selectFrom(SECOND_LOOKS)
                .where(SECOND_LOOKS.ID.eq(id).and(SECOND_LOOKS.ANSWER.isNull()))
                .fetchOptional(SecondLooks::read);
    }

    /** Notes an answer once; false where the question was answered or withdrawn before, or its time is over. */
    boolean answer(SecondLook look, SecondLook.Answer answer, String reason, String item) {
        boolean first = sql.update(SECOND_LOOKS)
                        .set(SECOND_LOOKS.ANSWER, answer.name())
                        .set(SECOND_LOOKS.REASON, reason)
                        .set(SECOND_LOOKS.ANSWERED_AT, clock.instant())
                        .where(SECOND_LOOKS.ID.eq(look.id()))
                        .and(SECOND_LOOKS.ANSWER.isNull())
                        .and(SECOND_LOOKS.EXPIRES_AT.gt(clock.instant()))
                        .execute()
                == 1;
        if (first) {
            log.append(
                    look.organisation(),
                    item,
                    look.person().toString(),
                    Payload.of(
                            ModerationKinds.ANSWERED,
                            look.decision().toString(),
                            item,
                            look.person().toString(),
                            answer.name(),
                            reason));
        }
        return first;
    }

    /** Everybody who was asked about a decision. */
    List<UUID> asked(DecisionId decision) {
        return sql.select(SECOND_LOOKS.PERSON)
                .from(SECOND_LOOKS)
                .where(SECOND_LOOKS.DECISION.eq(decision.value()))
                .fetch(SECOND_LOOKS.PERSON);
    }

    /** Questions about a decision, for the case page. */
    List<SecondLook> about(DecisionId decision) {
        return sql.selectFrom(SECOND_LOOKS)
                .where(SECOND_LOOKS.DECISION.eq(decision.value()))
                .orderBy(SECOND_LOOKS.ASKED_AT)
                .fetch(SecondLooks::read);
    }

    void withdraw(DecisionId decision) {
        sql.update(SECOND_LOOKS)
                .set(SECOND_LOOKS.ANSWER, SecondLook.Answer.WITHDRAWN.name())
                .set(SECOND_LOOKS.ANSWERED_AT, clock.instant())
                .where(SECOND_LOOKS.DECISION.eq(decision.value()).and(SECOND_LOOKS.ANSWER.isNull()))
                .execute();
    }

    private static byte[] hash(String token) {
        return Hash.sha256(token.getBytes(StandardCharsets.UTF_8)).bytes();
    }

    private static SecondLook read(SecondLooksRecord row) {
        return new SecondLook(
                new OrganisationId(row.getOrganisation()),
                row.getId(),
                new DecisionId(row.getDecision()),
                Purpose.valueOf(row.getPurpose()),
                row.getPerson(),
                row.getAskedAt(),
                row.getExpiresAt(),
                row.getAnswer() == null ? null : SecondLook.Answer.valueOf(row.getAnswer()),
                row.getAnsweredAt());
    }
}

package org.lectern.server.moderation;

import static org.lectern.server.moderation.db.Tables.SECOND_LOOKS;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.lectern.server.database.Count;
import org.lectern.server.database.Identifiers;
import org.lectern.server.database.Jobs;
import org.lectern.server.database.OrganisationId;
import org.lectern.server.database.Tenancy;
import org.lectern.server.log.Log;
import org.lectern.server.log.Payload;
import org.lectern.server.mail.Mail;
import org.lectern.server.moderation.db.tables.records.SecondLooksRecord;
import org.lectern.server.people.Link;
import org.lectern.server.people.Organisations;
import org.lectern.server.web.Jurisdictions;
import org.lectern.server.web.RailPlace;
import org.lectern.server.words.Messages;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Asks second persons by e-mail. The link works for one answer; only the hash of its token is kept. */
@Component
public class SecondLooks {

    /** The same for all of them, or the date on the page would tell which is which. */
    private static final Duration OPEN = Duration.ofDays(7);

    private static final Duration A_DAY = Duration.ofDays(1);

    /** What an entry says in place of a purpose that only one person may learn. */
    private static final String UNTOLD = "UNTOLD";

    private final DSLContext sql;
    private final Tenancy tenancy;
    private final Clock clock;
    private final Log log;
    private final Mail mail;
    private final Jobs jobs;
    private final Askable askable;
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
            Askable askable,
            Organisations organisations,
            Jurisdictions jurisdictions,
            @Value("${lectern.public-url}") String publicUrl) {
        this.sql = sql;
        this.tenancy = tenancy;
        this.clock = clock;
        this.log = log;
        this.mail = mail;
        this.jobs = jobs;
        this.askable = askable;
        this.organisations = organisations;
        this.jurisdictions = jurisdictions;
        this.publicUrl = publicUrl;
    }

    /** Why somebody is asked. */
    public enum Purpose {
        /** Nothing happens before they agree. */
        BEFOREHAND,
        /** It is done already, as it could not wait. */
        AFTERWARDS,
        /** Chance has drawn it. */
        SAMPLE,
        /** It is about somebody whom the policy protects. */
        PROTECTED,
        /** It waits for the reviewer, who alone learns whether it is about somebody protected or chance has drawn it. */
        HELD;

        /** Whether nobody else learns who is asked, and the record does not say why. */
        boolean blind() {
            return this == SAMPLE || this == PROTECTED || this == HELD;
        }

        /** Whether nothing happens before the answer. */
        boolean before() {
            return this == BEFOREHAND || this == HELD;
        }

        /** Whether whom the policy names for it is asked first, and alone learns why. */
        boolean ofReviewer() {
            return this == PROTECTED || this == HELD;
        }
    }

    /** What somebody is asked, and why; the parts of {@link SecondLook}. */
    record Question(
            Purpose purpose,
            @Nullable String clause,
            @Nullable String because) {

        static Question of(Purpose purpose) {
            return new Question(purpose, null, null);
        }

        static Question again(SecondLook look) {
            return new Question(look.purpose(), look.clause(), look.because());
        }
    }

    /** Who cannot be asked about a decision any more: who made it, and whoever was asked before. */
    Set<UUID> part(Decision decision) {
        Set<UUID> part = new HashSet<>(asked(decision.id()));
        part.add(decision.decidedBy());
        return part;
    }

    /** Asks one person: the question, its entry in the log and the e-mail are kept in the open transaction. */
    void ask(OrganisationId organisation, Decision decision, SecondPerson second, Question question) {
        Link link = Link.next(organisation);
        UUID id = Identifiers.next(clock);
        Instant now = clock.instant();
        Instant end = now.plus(OPEN);
        sql.insertInto(SECOND_LOOKS)
                .columns(
                        SECOND_LOOKS.ORGANISATION,
                        SECOND_LOOKS.ID,
                        SECOND_LOOKS.DECISION,
                        SECOND_LOOKS.PURPOSE,
                        SECOND_LOOKS.CLAUSE,
                        SECOND_LOOKS.BECAUSE,
                        SECOND_LOOKS.TOKEN_HASH,
                        SECOND_LOOKS.PERSON,
                        SECOND_LOOKS.ASKED_AT,
                        SECOND_LOOKS.EXPIRES_AT)
                .values(
                        organisation.value(),
                        id,
                        decision.id().value(),
                        question.purpose().name(),
                        question.clause(),
                        question.because(),
                        link.hash(),
                        second.id(),
                        now,
                        end)
                .execute();
        boolean blind = question.purpose().blind();
        // Whoever decided is not to learn of it beforehand from the case.
        log.append(
                organisation,
                blind ? id.toString() : decision.item().toString(),
                Log.PROGRAM,
                Payload.of(
                        ModerationKinds.ASKED,
                        decision.id().toString(),
                        decision.item().toString(),
                        blind ? null : second.id().toString(),
                        blind ? UNTOLD : question.purpose().name(),
                        end.toString()));
        jobs.schedule(SecondLookJob.NAME, organisation, id, lookedAt(end));
        Messages messages = Messages.of(jurisdictions.of(organisation));
        String library = organisations.get(organisation).name();
        String address = publicUrl + "/second-look/" + link;
        mail.send(
                organisation,
                second.email(),
                messages.text("mail.second-look.subject", library),
                messages.text("mail.second-look.body", second.name(), library, address));
    }

    /** The question behind a link; empty where there is none such, or its person may no longer answer. */
    Optional<SecondLook> behind(String text) {
        return Link.read(text)
                .flatMap(link -> tenancy.in(
                        link.organisation(),
                        () -> sql.selectFrom(SECOND_LOOKS)
                                .where(SECOND_LOOKS.TOKEN_HASH.eq(link.hash()))
                                .fetchOptional(SecondLooks::read)
                                .filter(this::mayAnswer)));
    }

    /** Whether who is asked still works here as somebody who is asked. */
    boolean mayAnswer(SecondLook look) {
        return askable.is(look.organisation(), look.person());
    }

    /** When a question that is open until then is looked at next: once a day, as who is asked may come to answer no more. */
    Instant lookedAt(Instant end) {
        Instant tomorrow = clock.instant().plus(A_DAY);
        return tomorrow.isBefore(end) ? tomorrow : end;
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
            boolean blind = look.purpose().blind();
            log.append(
                    look.organisation(),
                    item,
                    blind ? Log.PROGRAM : look.person().toString(),
                    Payload.of(
                            ModerationKinds.ANSWERED,
                            look.decision().toString(),
                            item,
                            blind ? null : look.person().toString(),
                            answer.name(),
                            reason));
        }
        return first;
    }

    /** One question, as it stands now. */
    SecondLook find(OrganisationId organisation, UUID id) {
        return tenancy.in(organisation, () -> find(id)).orElseThrow();
    }

    /** One question, whatever became of it. */
    Optional<SecondLook> find(UUID id) {
        return sql.selectFrom(SECOND_LOOKS).where(SECOND_LOOKS.ID.eq(id)).fetchOptional(SecondLooks::read);
    }

    /** What a person is asked and can still answer, the most pressing first. */
    List<SecondLook> waitingFor(UUID person) {
        return sql.selectFrom(SECOND_LOOKS)
                .where(SECOND_LOOKS.PERSON.eq(person))
                .and(SECOND_LOOKS.ANSWER.isNull())
                .and(SECOND_LOOKS.EXPIRES_AT.gt(clock.instant()))
                .orderBy(SECOND_LOOKS.EXPIRES_AT, SECOND_LOOKS.ID)
                .fetch(SecondLooks::read);
    }

    /** How many of them there are at most; what has become of the comment since is not looked at. */
    Count asked(UUID person) {
        return Count.upTo(
                RailPlace.COUNTED + 1,
                SECOND_LOOKS,
                SECOND_LOOKS
                        .PERSON
                        .eq(person)
                        .and(SECOND_LOOKS.ANSWER.isNull())
                        .and(SECOND_LOOKS.EXPIRES_AT.gt(clock.instant())));
    }

    /** The reason that was given with an answer. */
    String reason(SecondLook look) {
        return Objects.requireNonNullElse(
                sql.select(SECOND_LOOKS.REASON)
                        .from(SECOND_LOOKS)
                        .where(SECOND_LOOKS.ID.eq(look.id()))
                        .fetchOne(SECOND_LOOKS.REASON),
                "");
    }

    /** Those of whom the case says that they were asked. */
    List<UUID> named(DecisionId decision) {
        return about(decision).stream()
                .filter(look -> !look.purpose().blind())
                .map(SecondLook::person)
                .toList();
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

    /** Withdraws every open question about a decision. */
    void withdraw(DecisionId decision) {
        withdraw(SECOND_LOOKS.DECISION.eq(decision.value()));
    }

    /** Withdraws one question; false where it was answered or withdrawn before. */
    boolean withdraw(SecondLook look) {
        return withdraw(SECOND_LOOKS.ID.eq(look.id())) == 1;
    }

    private int withdraw(Condition which) {
        return sql.update(SECOND_LOOKS)
                .set(SECOND_LOOKS.ANSWER, SecondLook.Answer.WITHDRAWN.name())
                .set(SECOND_LOOKS.ANSWERED_AT, clock.instant())
                .where(which.and(SECOND_LOOKS.ANSWER.isNull()))
                .execute();
    }

    private static SecondLook read(SecondLooksRecord row) {
        return new SecondLook(
                new OrganisationId(row.getOrganisation()),
                row.getId(),
                new DecisionId(row.getDecision()),
                Purpose.valueOf(row.getPurpose()),
                row.getClause(),
                row.getBecause(),
                row.getPerson(),
                row.getAskedAt(),
                row.getExpiresAt(),
                row.getAnswer() == null ? null : SecondLook.Answer.valueOf(row.getAnswer()),
                row.getAnsweredAt());
    }
}

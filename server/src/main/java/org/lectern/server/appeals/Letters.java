package org.lectern.server.appeals;

import static org.lectern.server.appeals.db.Tables.LETTERS;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.lectern.server.appeals.db.tables.records.LettersRecord;
import org.lectern.server.database.Count;
import org.lectern.server.database.Identifiers;
import org.lectern.server.database.OrganisationId;
import org.lectern.server.database.Tenancy;
import org.lectern.server.log.Log;
import org.lectern.server.log.Payload;
import org.lectern.server.moderation.DecisionId;
import org.springframework.stereotype.Component;

/** The door to letters. A person sends each on a way of their own; what they sent, or why they could not, is on record. */
@Component
public class Letters {

    private static final Pattern CODE = Pattern.compile("\\d{3}( \\d\\.\\d{1,3}\\.\\d{1,3})?\\b");

    private final DSLContext sql;
    private final Tenancy tenancy;
    private final Clock clock;
    private final Log log;

    Letters(DSLContext sql, Tenancy tenancy, Clock clock, Log log) {
        this.sql = sql;
        this.tenancy = tenancy;
        this.clock = clock;
        this.log = log;
    }

    /** Lays a letter ready, in the open transaction. */
    UUID write(
            OrganisationId organisation,
            Letter.Kind kind,
            UUID about,
            @Nullable DecisionId decision,
            String number,
            Locale language,
            @Nullable String token) {
        return write(organisation, kind, about, decision, number, language, token, "");
    }

    /** Lays a letter ready that tells what became of an appeal, in the open transaction. */
    UUID about(OrganisationId organisation, Appeal appeal, Letter.Kind kind) {
        return write(organisation, kind, appeal.item(), appeal.decision(), appeal.number(), appeal.language(), null);
    }

    /** Lays a letter ready that answers a report, in the open transaction; {@code told} is what it says was done. */
    public UUID answer(OrganisationId organisation, UUID report, String number, Locale language, String told) {
        return write(organisation, Letter.Kind.DEALT_WITH, report, null, number, language, null, told);
    }

    /**
     * Lays a letter ready about a further step, in the open transaction; {@code told} is all that it says of it, and {@code token} that of
     * the link through which its reader can object, or null.
     */
    public UUID step(
            OrganisationId organisation,
            UUID item,
            DecisionId last,
            String number,
            Locale language,
            @Nullable String token,
            String told) {
        return write(organisation, Letter.Kind.FURTHER_STEP, item, last, number, language, token, told);
    }

    private UUID write(
            OrganisationId organisation,
            Letter.Kind kind,
            UUID about,
            @Nullable DecisionId decision,
            String number,
            Locale language,
            @Nullable String token,
            String told) {
        UUID id = Identifiers.next(clock);
        sql.insertInto(LETTERS)
                .columns(
                        LETTERS.ORGANISATION,
                        LETTERS.ID,
                        LETTERS.KIND,
                        LETTERS.ABOUT,
                        LETTERS.DECISION,
                        LETTERS.NUMBER,
                        LETTERS.LANGUAGE,
                        LETTERS.TOKEN,
                        LETTERS.WRITTEN_AT,
                        LETTERS.STATE,
                        LETTERS.TOLD)
                .values(
                        organisation.value(),
                        id,
                        kind.name(),
                        about,
                        decision == null ? null : decision.value(),
                        number,
                        language.toLanguageTag(),
                        token,
                        clock.instant(),
                        Letter.State.TO_SEND.name(),
                        told)
                .execute();
        return id;
    }

    /** Takes back letters that wait and tell of decisions about a comment that no longer hold, in the open transaction. */
    void notNeeded(UUID about) {
        notNeeded(LETTERS.ABOUT.eq(about));
    }

    /** Takes back the letter about one decision, in the open transaction. */
    void notNeeded(DecisionId decision) {
        notNeeded(LETTERS.DECISION.eq(decision.value()));
    }

    private void notNeeded(Condition which) {
        Letter.State next = Letter.State.TO_SEND.after(Letter.State.Event.LAPSE).orElseThrow();
        sql.update(LETTERS)
                .set(LETTERS.STATE, next.name())
                .setNull(LETTERS.TOKEN)
                .set(LETTERS.ENDED_AT, clock.instant())
                .where(which)
                .and(LETTERS.STATE.eq(Letter.State.TO_SEND.name()))
                .and(LETTERS.KIND.eq(Letter.Kind.TAKEN_DOWN.name()))
                .execute();
    }

    /** Whether a letter of this kind with this reference waits to be sent; in the open transaction. */
    boolean waits(Letter.Kind kind, String number) {
        return sql.fetchExists(
                LETTERS,
                LETTERS.KIND
                        .eq(kind.name())
                        .and(LETTERS.NUMBER.eq(number))
                        .and(LETTERS.STATE.eq(Letter.State.TO_SEND.name())));
    }

    /** Takes back one that waits, as what it tells no longer holds; in the open transaction. */
    public void notNeeded(Letter letter) {
        end(letter, Letter.State.Event.LAPSE, letter.language(), "", "", "", null);
    }

    /** Notes that a letter was sent in these words; false where it had ended before. */
    boolean sent(
            OrganisationId organisation,
            Letter letter,
            Locale language,
            Letter.How how,
            String body,
            @Nullable UUID person) {
        String kept = letter.token() == null ? body : body.replace(letter.token(), "[…]");
        return tenancy.in(organisation, () -> {
            boolean first = end(letter, Letter.State.Event.SEND, language, how.word(), "", kept, person);
            if (first) {
                log.append(
                        organisation,
                        letter.about().toString(),
                        person == null ? Log.PROGRAM : person.toString(),
                        Payload.of(
                                AppealKinds.LETTER_SENT,
                                letter.id().toString(),
                                letter.kind().word(),
                                text(letter.decision()),
                                language.toLanguageTag(),
                                how.word(),
                                kept,
                                text(person)));
            }
            return first;
        });
    }

    /** Notes that nobody could send it, and why; false where it had ended before. */
    boolean notSent(OrganisationId organisation, Letter letter, String reason, UUID person) {
        return tenancy.in(organisation, () -> {
            boolean first = end(letter, Letter.State.Event.GIVE_UP, letter.language(), "", reason, "", person);
            if (first) {
                log.append(
                        organisation,
                        letter.about().toString(),
                        person.toString(),
                        Payload.of(
                                AppealKinds.LETTER_NOT_SENT,
                                letter.id().toString(),
                                letter.kind().word(),
                                text(letter.decision()),
                                reason,
                                person.toString()));
            }
            return first;
        });
    }

    /** Notes that the e-mail with a letter did not go out, so that it waits for a person; nothing where there is no such letter. */
    void returned(OrganisationId organisation, UUID id, String reason) {
        tenancy.run(
                organisation,
                () -> find(organisation, id)
                        .ifPresent(letter -> letter.state()
                                .after(Letter.State.Event.RETURN)
                                .ifPresent(next -> returned(organisation, letter, next, reason))));
    }

    // A mail server repeats the address in its words; the record has its code alone.
    private void returned(OrganisationId organisation, Letter letter, Letter.State next, String reason) {
        boolean first = sql.update(LETTERS)
                        .set(LETTERS.STATE, next.name())
                        .setNull(LETTERS.ENDED_AT)
                        .set(LETTERS.HOW, "")
                        .set(LETTERS.NOTE, reason)
                        .set(LETTERS.BODY, "")
                        .where(LETTERS.ID
                                .eq(letter.id())
                                .and(LETTERS.STATE.eq(letter.state().name())))
                        .execute()
                == 1;
        if (first) {
            Matcher code = CODE.matcher(reason);
            log.append(
                    organisation,
                    letter.about().toString(),
                    Log.PROGRAM,
                    Payload.of(
                            AppealKinds.LETTER_RETURNED,
                            letter.id().toString(),
                            letter.kind().word(),
                            text(letter.decision()),
                            code.lookingAt() ? code.group() : "no-address"));
        }
    }

    private boolean end(
            Letter letter,
            Letter.State.Event event,
            Locale language,
            String how,
            String note,
            String body,
            @Nullable UUID person) {
        Letter.State next = Letter.State.TO_SEND.after(event).orElseThrow();
        return sql.update(LETTERS)
                        .set(LETTERS.STATE, next.name())
                        .set(LETTERS.LANGUAGE, language.toLanguageTag())
                        .setNull(LETTERS.TOKEN)
                        .set(LETTERS.ENDED_AT, clock.instant())
                        .set(LETTERS.ENDED_BY, person)
                        .set(LETTERS.HOW, how)
                        .set(LETTERS.NOTE, note)
                        .set(LETTERS.BODY, body)
                        .where(LETTERS.ID.eq(letter.id()).and(LETTERS.STATE.eq(Letter.State.TO_SEND.name())))
                        .execute()
                == 1;
    }

    private static @Nullable String text(@Nullable Object id) {
        return id == null ? null : id.toString();
    }

    /** How many wait, at most so many. */
    Count waiting(int most) {
        return Count.upTo(most, LETTERS, LETTERS.STATE.eq(DSL.inline(Letter.State.TO_SEND.name())));
    }

    int count(OrganisationId organisation) {
        return tenancy.in(organisation, () -> sql.fetchCount(LETTERS, LETTERS.STATE.eq(Letter.State.TO_SEND.name())));
    }

    /** Those that wait, the oldest first. */
    List<Letter> toSend(OrganisationId organisation) {
        return tenancy.in(
                organisation,
                () -> sql.selectFrom(LETTERS)
                        .where(LETTERS.STATE.eq(Letter.State.TO_SEND.name()))
                        .orderBy(LETTERS.WRITTEN_AT, LETTERS.ID)
                        .fetch(Letters::read));
    }

    /** Those that ended last. */
    List<Letter> ended(OrganisationId organisation, int most) {
        return tenancy.in(
                organisation,
                () -> sql.selectFrom(LETTERS)
                        .where(LETTERS.STATE.ne(Letter.State.TO_SEND.name()))
                        .orderBy(LETTERS.ENDED_AT.desc(), LETTERS.ID.desc())
                        .limit(most)
                        .fetch(Letters::read));
    }

    /** The letter that tells who wrote a comment of the decision to take it down; in the open transaction. */
    public Optional<Letter> about(DecisionId decision) {
        return sql.selectFrom(LETTERS)
                .where(LETTERS.DECISION.eq(decision.value()).and(LETTERS.KIND.eq(Letter.Kind.TAKEN_DOWN.name())))
                .orderBy(LETTERS.WRITTEN_AT.desc(), LETTERS.ID.desc())
                .limit(1)
                .fetchOptional(Letters::read);
    }

    /** The first letter about the further step of this number, which tells of it; later ones tell what became of it. */
    public Optional<Letter> step(OrganisationId organisation, String number) {
        return tenancy.in(
                organisation,
                () -> sql.selectFrom(LETTERS)
                        .where(LETTERS.NUMBER.eq(number).and(LETTERS.KIND.eq(Letter.Kind.FURTHER_STEP.name())))
                        .orderBy(LETTERS.WRITTEN_AT, LETTERS.ID)
                        .limit(1)
                        .fetchOptional(Letters::read));
    }

    Optional<Letter> find(OrganisationId organisation, UUID id) {
        return tenancy.in(
                organisation,
                () -> sql.selectFrom(LETTERS).where(LETTERS.ID.eq(id)).fetchOptional(Letters::read));
    }

    private static Letter read(LettersRecord row) {
        return new Letter(
                row.getId(),
                Letter.Kind.valueOf(row.getKind()),
                row.getAbout(),
                row.getDecision(),
                row.getNumber(),
                Locale.forLanguageTag(row.getLanguage()),
                row.getToken(),
                row.getWrittenAt(),
                Letter.State.valueOf(row.getState()),
                row.getEndedAt(),
                row.getEndedBy(),
                row.getHow(),
                row.getNote(),
                row.getBody(),
                row.getTold());
    }
}

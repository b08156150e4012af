package org.lectern.server.steps;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lectern.rulebook.Rulebook;
import org.lectern.server.appeals.Letter;
import org.lectern.server.appeals.Letters;
import org.lectern.server.channels.Channels;
import org.lectern.server.database.OrganisationId;
import org.lectern.server.moderation.DecisionId;
import org.lectern.server.people.Organisations;
import org.lectern.server.policy.Policies;
import org.lectern.server.words.Dates;
import org.lectern.server.words.Jurisdiction;
import org.lectern.server.words.Messages;
import org.springframework.stereotype.Component;

/** Writes to who meets a further step, in their language, and lays the letter ready for a person who sends it; in the open transaction. */
@Component
class StepLetters {

    private final Letters letters;
    private final Channels channels;
    private final Policies policies;
    private final Organisations organisations;

    StepLetters(Letters letters, Channels channels, Policies policies, Organisations organisations) {
        this.letters = letters;
        this.channels = channels;
        this.policies = policies;
        this.organisations = organisations;
    }

    /**
     * What the person is told of a step: what, until when, why by the policy of its approval, and how they object as things are now; the
     * day until when is put in once it goes out.
     */
    String taken(OrganisationId organisation, Investigation about, Investigation.Proposal proposal) {
        Rulebook today = policies.inForce(organisation).rulebook();
        Rulebook rulebook = about.approval() == null
                ? today
                : policies.at(organisation, about.approval().at()).rulebook();
        Locale language = proposal.language();
        Messages messages = messages(today, language);
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(messages.text(
                "letter.step." + proposal.step().word(),
                channel(organisation, about),
                about.cited().size(),
                proposal.until() == null ? "" : day(organisation, messages, language, proposal.until())));
        about.clauses().stream()
                .map(rulebook::clause)
                .filter(Objects::nonNull)
                .map(clause -> messages.text(
                        "letter.step.rule",
                        clause.asks(language),
                        rulebook.document().name(),
                        clause.place()))
                .forEach(paragraphs::add);
        paragraphs.add(proposal.notice());
        paragraphs.add(messages.text("letter.step.no-part"));
        if (proposal.step().lasts()) {
            paragraphs.add(messages.text("letter.step.wrong", Letter.OBJECT_UNTIL, ways(today, messages)));
        }
        return String.join("\n\n", paragraphs);
    }

    /** The letter that tells the person of the step; empty before it is laid ready. */
    Optional<Letter> notice(OrganisationId organisation, Investigation about) {
        return letters.step(organisation, about.number());
    }

    /** Whether the step is in force, and the person who meets it was not told. */
    boolean untold(OrganisationId organisation, Investigation about) {
        return about.state() == StepState.IN_FORCE
                && notice(organisation, about)
                        .map(one -> one.state() != Letter.State.SENT)
                        .orElse(true);
    }

    /** Takes back the letter about a step where it still waits, as it no longer holds; whether it had gone out. */
    boolean takenBack(OrganisationId organisation, Investigation about) {
        Optional<Letter> notice = notice(organisation, about);
        notice.filter(Letter::waits).ifPresent(letters::notNeeded);
        return notice.map(one -> one.state() == Letter.State.SENT).orElse(false);
    }

    /** Tells that a step no longer holds. */
    void lifted(OrganisationId organisation, Investigation about) {
        told(organisation, about, language(about), "letter.step.lifted", channel(organisation, about));
    }

    /** Tells that an objection was heard, and the step stands; in the language in which somebody objected, where that is known. */
    void stands(OrganisationId organisation, Investigation about, Objection objection, String reason) {
        told(
                organisation,
                about,
                language(about, objection),
                "letter.step.stands" + by(objection),
                channel(organisation, about),
                reason);
    }

    /** Tells that an objection was right, where the step had ended before it was heard. */
    void right(OrganisationId organisation, Investigation about, Objection objection, String reason) {
        told(
                organisation,
                about,
                language(about, objection),
                "letter.step.right" + by(objection),
                channel(organisation, about),
                reason);
    }

    private static String by(Objection objection) {
        return objection.board() ? ".board" : "";
    }

    private static Locale language(Investigation about, Objection objection) {
        return objection.language() == null ? language(about) : objection.language();
    }

    private static Locale language(Investigation about) {
        return Objects.requireNonNull(about.proposal()).language();
    }

    private void told(
            OrganisationId organisation, Investigation about, Locale language, String key, Object... arguments) {
        Messages messages = messages(policies.inForce(organisation).rulebook(), language);
        lay(organisation, about, language, null, messages.text(key, arguments));
    }

    /** {@code token} is that of the link through which the reader can object; null where there is none. */
    void lay(OrganisationId organisation, Investigation about, Locale language, @Nullable String token, String text) {
        letters.step(
                organisation,
                about.item().value(),
                new DecisionId(about.cited().getLast()),
                about.number(),
                language,
                token,
                text);
    }

    private static Messages messages(Rulebook rulebook, Locale language) {
        return Messages.written(language, Jurisdiction.of(rulebook.profiles()));
    }

    private String channel(OrganisationId organisation, Investigation about) {
        return channels.get(organisation, about.account().channel()).name();
    }

    // A step lasts through the day that is named, and so does the time for an objection.
    private String day(OrganisationId organisation, Messages messages, Locale language, Instant end) {
        return Dates.form(messages.pattern("letter.form.day"), language)
                .format(end.minusSeconds(1)
                        .atZone(organisations.get(organisation).zone()));
    }

    private static String ways(Rulebook rulebook, Messages messages) {
        Rulebook.Contacts contacts = rulebook.contacts();
        List<String> ways = Stream.of(
                        contacts.emails().stream().limit(1).map(one -> messages.text("letter.way.email", one)),
                        contacts.phones().stream().limit(1).map(one -> messages.text("letter.way.phone", one)),
                        Stream.of(messages.text("letter.way.desk")))
                .flatMap(some -> some)
                .collect(Collectors.toList());
        String last = ways.removeLast();
        return ways.isEmpty() ? last : messages.text("letter.ways", String.join(", ", ways), last);
    }
}

package org.lectern.server.appeals;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lectern.rulebook.Appealing;
import org.lectern.rulebook.Clause;
import org.lectern.rulebook.Correspondence;
import org.lectern.rulebook.Place;
import org.lectern.rulebook.Rulebook;
import org.lectern.rulebook.Shows;
import org.lectern.rulebook.Term;
import org.lectern.server.channels.Channels;
import org.lectern.server.database.OrganisationId;
import org.lectern.server.database.Tenancy;
import org.lectern.server.inbox.Item;
import org.lectern.server.inbox.Items;
import org.lectern.server.inbox.Post;
import org.lectern.server.moderation.Decision;
import org.lectern.server.moderation.Reversals;
import org.lectern.server.people.Organisations;
import org.lectern.server.people.People;
import org.lectern.server.people.PersonId;
import org.lectern.server.policy.Policies;
import org.lectern.server.words.Dates;
import org.lectern.server.words.Jurisdiction;
import org.lectern.server.words.Messages;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Writes letters out, in the language of who reads them. */
@Component
class LetterText {

    private static final int LONGEST_QUOTE = 200;

    private final Tenancy tenancy;
    private final Clock clock;
    private final Items items;
    private final Channels channels;
    private final Policies policies;
    private final Organisations organisations;
    private final People people;
    private final Reversals reversals;
    private final Rights rights;
    private final FiledRows appeals;
    private final String publicUrl;

    LetterText(
            Tenancy tenancy,
            Clock clock,
            Items items,
            Channels channels,
            Policies policies,
            Organisations organisations,
            People people,
            Reversals reversals,
            Rights rights,
            FiledRows appeals,
            @Value("${lectern.public-url}") String publicUrl) {
        this.tenancy = tenancy;
        this.clock = clock;
        this.items = items;
        this.channels = channels;
        this.policies = policies;
        this.organisations = organisations;
        this.people = people;
        this.reversals = reversals;
        this.rights = rights;
        this.appeals = appeals;
        this.publicUrl = publicUrl.replaceAll("/+$", "");
    }

    /** Where and about what a letter is, as far as it tells. */
    private record Facts(OrganisationId organisation, Messages messages, Locale language, Rulebook rulebook) {

        String text(String key, Object... arguments) {
            return messages.text(key, arguments);
        }
    }

    /** The paragraphs of a letter. {@code link}: whether the address that leads to an appeal stands in it; {@code told} is what its sender adds. */
    String of(OrganisationId organisation, Letter letter, Locale language, boolean link, String told) {
        Rulebook rulebook = policies.inForce(organisation).rulebook();
        Facts facts = new Facts(
                organisation, Messages.written(language, Jurisdiction.of(rulebook.profiles())), language, rulebook);
        List<String> paragraphs = switch (letter.kind()) {
            case TAKEN_DOWN -> takenDown(facts, letter, link);
            case STANDS, OVERTURNED -> heard(facts, letter);
            case TAKEN_BACK ->
                List.of(
                        comment(facts, "letter.taken-back", decision(organisation, letter.decision())),
                        facts.text("letter.taken-back.more"));
            case DEALT_WITH ->
                List.of(facts.text("letter.dealt-with"), told.isEmpty() ? "" : facts.text("letter.did", told));
            case FURTHER_STEP -> furtherStep(facts, letter, link);
        };
        return Stream.of(
                        paragraphs.stream(),
                        Shows.at(rulebook, Place.LETTER).stream()
                                .map(one -> one.show().text(language)),
                        Stream.of(keep(facts), signature(facts, letter)))
                .flatMap(some -> some)
                .filter(paragraph -> !paragraph.isBlank())
                .reduce((one, next) -> one + "\n\n" + next)
                .orElse("");
    }

    /** What stands above a letter that goes by e-mail. */
    String subject(OrganisationId organisation, Letter letter, Locale language) {
        Rulebook rulebook = policies.inForce(organisation).rulebook();
        return Messages.written(language, Jurisdiction.of(rulebook.profiles()))
                .text("letter.subject." + letter.kind().word(), letter.number());
    }

    private List<String> takenDown(Facts facts, Letter letter, boolean link) {
        Decision decision = decision(facts.organisation(), letter.decision());
        Rulebook then = policies.version(facts.organisation(), decision.policyVersion());
        Term within = then.appeals().within();
        Instant until = rights.end(facts.organisation(), clock.instant(), within);
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(comment(facts, "letter." + decision.act().word(), decision));
        paragraphs.add(why(facts, then, decision));
        paragraphs.add(facts.text("letter.no-part"));
        paragraphs.add(facts.text(
                "letter.wrong",
                day(facts, until.minusSeconds(1)),
                ways(facts, letter, link),
                term(facts, then.appeals().answerBy())));
        return paragraphs;
    }

    private String comment(Facts facts, String key, Decision decision) {
        Item item = tenancy.in(facts.organisation(), () -> items.get(decision.item()));
        Post post = tenancy.in(facts.organisation(), () -> items.post(item.post()));
        String channel = Objects.requireNonNull(channels.get(facts.organisation(), item.channel()))
                .name();
        return facts.text(key, moment(facts, item.writtenAt()), post.title(), channel);
    }

    private String why(Facts facts, Rulebook then, Decision decision) {
        var citation = decision.citation();
        Clause clause = citation == null ? null : then.clause(citation.clause());
        // A letter may come into other hands: what was taken down as private is not repeated in it.
        boolean secret = Removals.mayBePrivate(citation, clause);
        String words = decision.ground().text().strip();
        return String.join(
                " ",
                Stream.of(
                                clause == null
                                        ? ""
                                        : facts.text(
                                                "letter.rule",
                                                clause.asks(facts.language()),
                                                then.document().name(),
                                                clause.place()),
                                then.document().url().isEmpty()
                                        ? facts.text("letter.read")
                                        : facts.text(
                                                "letter.read.at",
                                                then.document().url()),
                                secret || words.isEmpty() ? "" : facts.text("letter.words", cut(words)),
                                decision.reason().isBlank() ? "" : facts.text("letter.reason", decision.reason()))
                        .filter(part -> !part.isBlank())
                        .toList());
    }

    private static String cut(String words) {
        return words.codePointCount(0, words.length()) <= LONGEST_QUOTE
                ? words
                : words.substring(0, words.offsetByCodePoints(0, LONGEST_QUOTE)) + "…";
    }

    private String ways(Facts facts, Letter letter, boolean link) {
        Rulebook.Contacts contacts = facts.rulebook().contacts();
        List<String> ways = new ArrayList<>();
        if (link && letter.token() != null) {
            ways.add(facts.text("letter.way.link", address("/appeal/", facts.organisation(), letter.token())));
        }
        contacts.emails().stream().findFirst().ifPresent(one -> ways.add(facts.text("letter.way.email", one)));
        contacts.phones().stream().findFirst().ifPresent(one -> ways.add(facts.text("letter.way.phone", one)));
        ways.add(facts.text("letter.way.desk"));
        return ways.size() == 1
                ? ways.getFirst()
                : facts.text("letter.ways", String.join(", ", ways.subList(0, ways.size() - 1)), ways.getLast());
    }

    // What such a letter says was written when the step was approved; where its link leads nobody reads but its reader.
    // What was approved is in the language in which it was written; its last day is the one that it has if it goes out
    // now.
    private List<String> furtherStep(Facts facts, Letter letter, boolean link) {
        Facts written = new Facts(
                facts.organisation(),
                Messages.written(
                        letter.language(), Jurisdiction.of(facts.rulebook().profiles())),
                letter.language(),
                facts.rulebook());
        Instant until = LetterWindow.objectUntil(rights, facts.organisation(), facts.rulebook(), clock.instant());
        String told = letter.told().replace(Letter.OBJECT_UNTIL, day(written, until.minusSeconds(1)));
        return link && letter.token() != null
                ? List.of(
                        told,
                        facts.text("letter.step.link", address("/objection/", facts.organisation(), letter.token())))
                : List.of(told);
    }

    private String address(String page, OrganisationId organisation, String token) {
        return publicUrl + page + new SecretLink(organisation, token).text();
    }

    private List<String> heard(Facts facts, Letter letter) {
        Decision decision = decision(facts.organisation(), letter.decision());
        Appeal appeal = tenancy.in(facts.organisation(), () -> appeals.about(decision.id()))
                .orElseThrow();
        String outcome = appeal.state() == AppealState.OVERTURNED ? "overturned" : "stands";
        String after = appeal.state() != AppealState.OVERTURNED
                ? facts.text(stands(appeal))
                : appeal.notRestored() == null
                        ? facts.text("letter.restored")
                        : notRestored(facts.messages(), appeal.notRestored());
        return List.of(
                comment(facts, "letter." + outcome, decision),
                facts.text("letter.heard." + appeal.way().word()),
                facts.text("letter.reason", appeal.reason()),
                after);
    }

    /** What somebody may do whose appeal did not succeed; not speak to the board where that is who heard it. */
    static String stands(Appeal appeal) {
        return appeal.way() == Appealing.Way.BOARD ? "letter.stands.more.board" : "letter.stands.more";
    }

    /** Why a comment cannot be shown again, for who wrote it. */
    static String notRestored(Messages messages, String key) {
        String known = "letter.not-restored." + key.substring(key.lastIndexOf('.') + 1);
        return messages.text(messages.has(known) ? known : "letter.not-restored.other");
    }

    private static String keep(Facts facts) {
        Correspondence.Said kept = facts.rulebook().correspondence().kept();
        if (!kept.text().isEmpty()) {
            return kept.text(facts.language());
        }
        return facts.text(
                facts.messages().jurisdiction() == Jurisdiction.ASSOCIATION
                        ? "letter.keep.file"
                        : "letter.keep.public");
    }

    private String signature(Facts facts, Letter letter) {
        Rulebook.Contacts contacts = facts.rulebook().contacts();
        String name = organisations.get(facts.organisation()).name();
        String by = letter.kind() != Letter.Kind.TAKEN_DOWN
                ? ""
                : facts.text(
                                "letter.by",
                                title(facts.organisation(), decision(facts.organisation(), letter.decision())))
                        + " ";
        String reach = Stream.concat(contacts.phones().stream(), contacts.emails().stream())
                .findFirst()
                .orElse("");
        return by
                + facts.text("letter.reference", letter.number())
                + "\n"
                + (reach.isEmpty() ? facts.text("letter.help.desk") : facts.text("letter.help", reach))
                + "\n"
                + name;
    }

    private String title(OrganisationId organisation, Decision decision) {
        return people.member(organisation, new PersonId(decision.decidedBy()))
                .map(member -> member.title())
                .orElseGet(() -> organisations.get(organisation).name());
    }

    private Decision decision(OrganisationId organisation, @Nullable UUID decision) {
        return reversals.find(organisation, Objects.requireNonNull(decision)).orElseThrow();
    }

    private static String term(Facts facts, Term term) {
        return switch (term) {
            case Term.AtOnce() -> facts.text("letter.term.at-once");
            case Term.Hours(int hours) -> facts.text("letter.term.hours", hours);
            case Term.OpenHours(int hours) -> facts.text("letter.term.open-hours", hours);
            case Term.Workdays(int days) -> facts.text("letter.term.workdays", days);
            case Term.Days(int days) -> facts.text("letter.term.days", days);
        };
    }

    private String day(Facts facts, Instant at) {
        return written(facts, "letter.form.day", at);
    }

    private String moment(Facts facts, Instant at) {
        return written(facts, "letter.form.moment", at);
    }

    private String written(Facts facts, String form, Instant at) {
        return Dates.form(facts.messages().pattern(form), facts.language())
                .format(at.atZone(organisations.get(facts.organisation()).zone()));
    }
}

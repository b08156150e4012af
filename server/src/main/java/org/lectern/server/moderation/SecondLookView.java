package org.lectern.server.moderation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.rulebook.Clause;
import org.lectern.server.inbox.NoticedHere;
import org.lectern.server.moderation.pages.SecondLookPage.Question;
import org.lectern.server.people.Organisations;
import org.lectern.server.people.People;
import org.lectern.server.people.PersonId;
import org.lectern.server.policy.Policies;
import org.lectern.server.web.Layouts;
import org.lectern.server.web.Times;
import org.lectern.server.web.pages.Field;
import org.lectern.server.words.Messages;
import org.springframework.stereotype.Component;

/** What a second look shows, without a word of why it is asked, by whom, or what was decided; and what its reader learns afterwards. */
@Component
class SecondLookView {

    private final Layouts layouts;
    private final SecondLooks looks;
    private final SecondOpinions opinions;
    private final Found.Finder finder;
    private final Organisations organisations;
    private final Policies policies;
    private final PageParts parts;
    private final People people;

    SecondLookView(
            Layouts layouts,
            SecondLooks looks,
            SecondOpinions opinions,
            Found.Finder finder,
            Organisations organisations,
            Policies policies,
            PageParts parts,
            People people) {
        this.layouts = layouts;
        this.looks = looks;
        this.opinions = opinions;
        this.finder = finder;
        this.organisations = organisations;
        this.policies = policies;
        this.parts = parts;
        this.people = people;
    }

    /** What the reader has answered so far, with what is wrong with it. */
    record Said(@Nullable String answer, @Nullable String answerError, Field reason) {

        static final Said NOTHING = new Said(null, null, Field.empty());
    }

    Question question(SecondLook look, Said said) {
        Decision decision = opinions.decision(look);
        opinions.read(look, decision);
        Found found = finder.about(look.organisation(), decision.item());
        Clause clause = clause(look, decision);
        boolean sealed = found.item().sealed();
        return new Question(
                where(look, found),
                PageParts.marked(found.post().text(), List.of(), null),
                sealed ? List.of() : PageParts.marked(found.item().text(), List.of(), passage(look, decision, found)),
                sealed
                        ? null
                        : parts.veils(look.organisation(), look.person())
                                .over(
                                        NoticedWords.labels(found.noticed()),
                                        found.item().text()),
                clause == null ? "" : clause.place(),
                clause == null ? "" : clause.asks(),
                times(look).at(look.expiresAt()),
                said.answer(),
                said.answerError(),
                said.reason());
    }

    /** Where the comment stands, in words that are the same for every look. */
    String where(SecondLook look, Found found) {
        return layouts.messages()
                .text(
                        "second.where",
                        found.post().title(),
                        found.channel().name(),
                        times(look).at(found.item().writtenAt()).shortText());
    }

    private Times times(SecondLook look) {
        return layouts.times(organisations.get(look.organisation()).zone());
    }

    /** The clause that is asked about: the one cited, or the one for which something was noticed. */
    @Nullable
    Clause clause(SecondLook look, Decision decision) {
        String id = decision.citation() == null
                ? look.clause()
                : decision.citation().clause();
        return id == null
                ? null
                : policies.version(look.organisation(), decision.policyVersion())
                        .clause(id);
    }

    // Where nobody chose a passage the one that was noticed is marked, as it would be had somebody chosen it.
    private static Decision.Ground passage(SecondLook look, Decision decision, Found found) {
        if (decision.citation() != null || look.clause() == null) {
            return decision.ground();
        }
        return found.noticed().stream()
                .filter(noticed -> look.clause().equals(noticed.clause()))
                .max(Comparator.comparingDouble(NoticedHere::score))
                .map(noticed -> new Decision.Ground(noticed.start(), noticed.end(), ""))
                .orElse(Decision.Ground.NONE);
    }

    /** What was decided, what follows, and why they were asked. */
    List<String> learned(SecondLook look) {
        SecondLook.Answer answer = look.answer();
        if (answer == null || answer == SecondLook.Answer.ABOUT_ME || answer == SecondLook.Answer.WITHDRAWN) {
            return List.of();
        }
        Decision decision = opinions.decision(look);
        Messages messages = layouts.messages();
        String purpose = look.purpose().name();
        List<String> lines = new ArrayList<>();
        lines.add(messages.text(
                "looks.learned." + purpose,
                messages.text("looks.act." + decision.act().word())));
        if (look.purpose().blind() && !look.purpose().before()) {
            lines.add(messages.text(
                    SecondOpinions.differs(decision, answer) ? "looks.learned.differs" : "looks.learned.same"));
        } else {
            lines.add(messages.text("looks.learned." + purpose + "." + answer.name()));
        }
        if (look.because() != null && reviews(look)) {
            lines.add(messages.text("looks.because." + look.because()));
        }
        return lines;
    }

    // Somebody else answers where a reviewer does not, and is not told.
    private boolean reviews(SecondLook look) {
        List<String> roles =
                policies.inForce(look.organisation()).rulebook().secondLooks().reviewer();
        return people.member(look.organisation(), new PersonId(look.person()))
                .filter(member -> roles.stream().anyMatch(member::holds))
                .isPresent();
    }

    SecondLook again(SecondLook look) {
        return looks.find(look.organisation(), look.id());
    }
}

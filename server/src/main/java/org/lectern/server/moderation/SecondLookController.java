package org.lectern.server.moderation;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lectern.rulebook.Clause;
import org.lectern.server.mail.Mail;
import org.lectern.server.moderation.pages.SecondLookPage;
import org.lectern.server.moderation.pages.SecondLookPage.Question;
import org.lectern.server.moderation.pages.SecondLookPage.State;
import org.lectern.server.people.Organisation;
import org.lectern.server.people.Organisations;
import org.lectern.server.people.People;
import org.lectern.server.policy.Policies;
import org.lectern.server.web.Layouts;
import org.lectern.server.web.Times;
import org.lectern.server.web.View;
import org.lectern.server.web.Viewer;
import org.lectern.server.web.ViewerSource;
import org.lectern.server.web.pages.Field;
import org.lectern.server.web.pages.Layout;
import org.lectern.server.words.Problem;
import org.lectern.server.words.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page that a second person reaches by e-mail, without signing in: first whether it is about them, then the answer. */
@Controller
class SecondLookController {

    private static final int LONGEST_REASON = 300;

    private final Layouts layouts;
    private final SecondLooks looks;
    private final SecondOpinions opinions;
    private final Found.Finder finder;
    private final Organisations organisations;
    private final People people;
    private final Policies policies;
    private final Clock clock;
    private final ViewerSource viewers;
    private final Mail mail;
    private final PageParts parts;

    SecondLookController(
            Layouts layouts,
            SecondLooks looks,
            SecondOpinions opinions,
            Found.Finder finder,
            Organisations organisations,
            People people,
            Policies policies,
            Clock clock,
            ViewerSource viewers,
            Mail mail,
            PageParts parts) {
        this.parts = parts;
        this.mail = mail;
        this.layouts = layouts;
        this.looks = looks;
        this.opinions = opinions;
        this.finder = finder;
        this.organisations = organisations;
        this.people = people;
        this.policies = policies;
        this.clock = clock;
        this.viewers = viewers;
    }

    @GetMapping("/second-look/{token}")
    View open(@PathVariable String token) {
        SecondLook look = look(token);
        State state = stateNow(look);
        return page(look, token, state, state == State.ABOUT ? question(look, null, null, Field.empty()) : null);
    }

    @PostMapping("/second-look/{token}")
    View answer(@PathVariable String token, @RequestParam Map<String, String> fields) {
        SecondLook look = look(token);
        State now = stateNow(look);
        if (now != State.ABOUT) {
            return page(look, token, now, null);
        }
        String about = fields.getOrDefault("aboutYou", "");
        if (about.equals("yes")) {
            return taken(look, token, SecondLook.Answer.ABOUT_ME, "", State.ABOUT_YOU);
        }
        if (!about.equals("no")) {
            return page(look, token, State.ABOUT, question(look, null, null, Field.empty()));
        }
        return opinion(
                look,
                token,
                fields.getOrDefault("answer", ""),
                fields.getOrDefault("reason", "").strip(),
                fields.containsKey("reason"));
    }

    private View opinion(SecondLook look, String token, String answer, String reason, boolean sent) {
        boolean chosen = answer.equals("agree") || answer.equals("leave-up");
        boolean tooLong = reason.length() > LONGEST_REASON;
        if (chosen && !reason.isEmpty() && !tooLong) {
            return taken(
                    look,
                    token,
                    answer.equals("agree") ? SecondLook.Answer.AGREE : SecondLook.Answer.LEAVE_UP,
                    reason,
                    State.ANSWERED);
        }
        var messages = layouts.messages();
        String answerError = sent && !chosen ? messages.text("second.answer.missing") : null;
        Field field = sent && (reason.isEmpty() || tooLong)
                ? Field.wrong(reason, messages.text("second.reason.missing"))
                : Field.of(reason);
        return page(look, token, State.OPEN, question(look, chosen ? answer : null, answerError, field))
                .withStatus(sent ? 422 : 200);
    }

    private View taken(SecondLook look, String token, SecondLook.Answer answer, String reason, State after) {
        boolean taken = opinions.answer(look, answer, reason);
        if (taken) {
            mail.forgetLink(look.organisation(), token.substring(token.indexOf('.') + 1));
        }
        return page(look, token, taken ? after : stateNow(look(token)), null);
    }

    // Who decided cannot be the second person, whatever link they hold; without a mail server they pass it on by hand.
    private SecondLook look(String token) {
        SecondLook look = looks.behind(token).orElseThrow(() -> new Refusal(Problem.LINK_USED));
        Viewer viewer = viewers.viewer();
        if (viewer != null && !viewer.person().equals(look.person())) {
            throw new Refusal(Problem.FOR_SOMEBODY_ELSE);
        }
        layouts.speakFor(look.organisation());
        return look;
    }

    private State stateNow(SecondLook look) {
        if (look.answer() == SecondLook.Answer.WITHDRAWN) {
            return State.EXPIRED;
        }
        if (look.answer() != null) {
            return State.ALREADY;
        }
        return look.expiresAt().isAfter(clock.instant()) && opinions.stands(look) ? State.ABOUT : State.EXPIRED;
    }

    private View page(SecondLook look, String token, State state, @Nullable Question question) {
        Organisation organisation = organisations.get(look.organisation());
        Layout layout = layouts.open(organisation.name(), "second.page", organisation.name());
        return View.of(
                "moderation/second-look.jte",
                new SecondLookPage(
                        layout,
                        token,
                        state,
                        organisation.name(),
                        look.purpose() == SecondLooks.Purpose.AFTERWARDS,
                        question,
                        null));
    }

    private Question question(SecondLook look, @Nullable String answer, @Nullable String answerError, Field reason) {
        Decision decision = opinions.decision(look);
        opinions.read(look, decision);
        Found found = finder.about(look.organisation(), decision.item());
        var citation = decision.citation();
        Clause clause = citation == null
                ? null
                : policies.version(look.organisation(), decision.policyVersion())
                        .clause(citation.clause());
        var messages = layouts.messages();
        Times times = layouts.times(organisations.get(look.organisation()).zone());
        String role = people.member(look.organisation(), new org.lectern.server.people.PersonId(decision.decidedBy()))
                .map(member -> member.title())
                .orElse("");
        return new Question(
                messages.text(
                        "second.where",
                        found.post().title(),
                        found.channel().name(),
                        times.at(found.item().writtenAt()).shortText()),
                PageParts.marked(found.post().text(), List.of(), null),
                found.item().sealed()
                        ? List.of()
                        : PageParts.marked(found.item().text(), List.of(), decision.ground()),
                found.item().sealed()
                        ? null
                        : parts.veils(look.organisation(), look.person())
                                .over(
                                        NoticedWords.labels(found.noticed()),
                                        found.item().text()),
                decision.act().word().toLowerCase(Locale.ROOT),
                clause == null ? "" : clause.place(),
                clause == null ? "" : clause.asks(),
                role,
                decision.reason(),
                messages.text(
                        (look.purpose() == SecondLooks.Purpose.AFTERWARDS ? "second.effect.done." : "second.effect.")
                                + decision.act().word(),
                        found.channel().name()),
                times.at(look.expiresAt()),
                answer,
                answerError,
                reason);
    }
}

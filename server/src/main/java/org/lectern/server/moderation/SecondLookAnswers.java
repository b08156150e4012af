package org.lectern.server.moderation;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lectern.rulebook.Place;
import org.lectern.server.moderation.SecondLookView.Said;
import org.lectern.server.moderation.pages.SecondLookPage;
import org.lectern.server.moderation.pages.SecondLookPage.Question;
import org.lectern.server.moderation.pages.SecondLookPage.State;
import org.lectern.server.people.Organisation;
import org.lectern.server.people.Organisations;
import org.lectern.server.policy.ShownTexts;
import org.lectern.server.web.Layouts;
import org.lectern.server.web.View;
import org.lectern.server.web.pages.Field;
import org.lectern.server.words.Messages;
import org.springframework.stereotype.Component;

/** Takes a second look from the first page to the answer, however its reader came: first whether it is about them, then the rule. */
@Component
class SecondLookAnswers {

    private static final int LONGEST_REASON = 300;

    private final Layouts layouts;
    private final SecondOpinions opinions;
    private final SecondLookView view;
    private final Organisations organisations;
    private final ShownTexts shown;
    private final Clock clock;

    SecondLookAnswers(
            Layouts layouts,
            SecondOpinions opinions,
            SecondLookView view,
            Organisations organisations,
            ShownTexts shown,
            Clock clock) {
        this.layouts = layouts;
        this.opinions = opinions;
        this.view = view;
        this.organisations = organisations;
        this.shown = shown;
        this.clock = clock;
    }

    /**
     * How somebody came to a look.
     *
     * @param action where its forms go
     * @param back the list they came from, or null for who came by a link, which may lie about and tells nothing afterwards
     */
    record Way(String action, @Nullable String back) {}

    View open(SecondLook look, Way way) {
        State state = stateNow(look);
        return page(look, way, state, state == State.ABOUT ? view.question(look, Said.NOTHING) : null);
    }

    /** @param taken what is done once an answer was taken */
    View answer(SecondLook look, Way way, Map<String, String> fields, Runnable taken) {
        State now = stateNow(look);
        if (now != State.ABOUT) {
            return page(look, way, now, null);
        }
        return switch (fields.getOrDefault("aboutYou", "")) {
            case "yes" -> taken(look, way, SecondLook.Answer.ABOUT_ME, "", State.ABOUT_YOU, taken);
            case "no" -> opinion(look, way, fields, taken);
            default -> page(look, way, State.ABOUT, view.question(look, Said.NOTHING));
        };
    }

    private View opinion(SecondLook look, Way way, Map<String, String> fields, Runnable taken) {
        String answer = fields.getOrDefault("answer", "");
        String reason = fields.getOrDefault("reason", "").strip();
        boolean sent = fields.containsKey("reason");
        boolean chosen = answer.equals("agree") || answer.equals("leave-up");
        boolean wrong = reason.isEmpty() || reason.length() > LONGEST_REASON;
        if (chosen && !wrong) {
            SecondLook.Answer says = SecondOpinions.says(opinions.decision(look), answer.equals("agree"));
            return taken(look, way, says, reason, State.ANSWERED, taken);
        }
        Messages messages = layouts.messages();
        Said said = new Said(
                chosen ? answer : null,
                sent && !chosen ? messages.text("second.answer.missing") : null,
                sent && wrong ? Field.wrong(reason, messages.text("second.reason.missing")) : Field.of(reason));
        return page(look, way, State.OPEN, view.question(look, said)).withStatus(sent ? 422 : 200);
    }

    private View taken(
            SecondLook look, Way way, SecondLook.Answer answer, String reason, State after, Runnable afterwards) {
        boolean taken = opinions.answer(look, answer, reason);
        if (taken) {
            afterwards.run();
        }
        SecondLook now = view.again(look);
        return page(now, way, taken ? after : stateNow(now), null);
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

    private View page(SecondLook look, Way way, State state, @Nullable Question question) {
        Organisation organisation = organisations.get(look.organisation());
        boolean tells = state == State.ANSWERED || (state == State.ALREADY && way.back() != null);
        return View.of(
                "moderation/second-look.jte",
                new SecondLookPage(
                        layouts.open(organisation.name(), "second.page", organisation.name()),
                        way.action(),
                        way.back(),
                        state,
                        organisation.name(),
                        question,
                        question == null ? List.of() : shown.at(look.organisation(), Place.DECISION),
                        tells ? view.learned(look) : List.of()));
    }
}

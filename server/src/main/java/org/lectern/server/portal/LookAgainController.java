package org.lectern.server.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lectern.rulebook.Clause;
import org.lectern.rulebook.Rulebook;
import org.lectern.server.appeals.Appeal;
import org.lectern.server.appeals.Appeals;
import org.lectern.server.appeals.Filing;
import org.lectern.server.appeals.Outcomes;
import org.lectern.server.appeals.Removals;
import org.lectern.server.appeals.Right;
import org.lectern.server.appeals.Rights;
import org.lectern.server.people.Organisation;
import org.lectern.server.people.Organisations;
import org.lectern.server.policy.Notices;
import org.lectern.server.policy.Policies;
import org.lectern.server.policy.ShownTexts;
import org.lectern.server.portal.pages.LookAgainPage;
import org.lectern.server.portal.pages.LookAgainPage.State;
import org.lectern.server.web.Layouts;
import org.lectern.server.web.Redirect;
import org.lectern.server.web.View;
import org.lectern.server.words.Messages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page that the link in a letter leads to. Whoever has the link may ask once, and sees how it stands; no sign-in, no session. */
@Controller
class LookAgainController {

    private final Layouts layouts;
    private final Spoken spoken;
    private final Organisations organisations;
    private final Policies policies;
    private final Notices notices;
    private final Rights rights;
    private final Appeals appeals;
    private final Removals removals;
    private final Outcomes outcomes;
    private final Clock clock;
    private final LetterLinks links;

    LookAgainController(
            Layouts layouts,
            Spoken spoken,
            Organisations organisations,
            Policies policies,
            Notices notices,
            Rights rights,
            Appeals appeals,
            Removals removals,
            Outcomes outcomes,
            Clock clock,
            LetterLinks links) {
        this.layouts = layouts;
        this.spoken = spoken;
        this.organisations = organisations;
        this.policies = policies;
        this.notices = notices;
        this.rights = rights;
        this.appeals = appeals;
        this.removals = removals;
        this.outcomes = outcomes;
        this.clock = clock;
        this.links = links;
    }

    @GetMapping("/appeal/{link}")
    View open(@PathVariable String link, @RequestParam(defaultValue = "") String lang, HttpServletRequest request) {
        Right right = right(link, request);
        return page(right, speak(right, lang), link, LetterLinks.Said.NOTHING, null);
    }

    @PostMapping("/appeal/{link}")
    Object ask(
            @PathVariable String link,
            @RequestParam(defaultValue = "") String lang,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String contact,
            HttpServletRequest request) {
        Right right = right(link, request);
        Locale reader = speak(right, lang);
        LetterLinks.Said said = links.said(link, words, contact);
        if (said.often()) {
            return page(right, reader, link, said, "often").withStatus(429);
        }
        if (!said.fits()) {
            return page(right, reader, link, said, null).withStatus(422);
        }
        Appeals.Words asked = new Appeals.Words(
                Appeal.Source.LINK, said.words().value(), said.contact().value(), reader);
        String unfiled = unfiled(appeals.file(right, asked, null), asked);
        return unfiled == null
                ? Redirect.to("/appeal/" + link + "?lang=" + reader.toLanguageTag())
                : page(right, reader, link, said, unfiled).withStatus(409);
    }

    // Who sends the same twice has filed it.
    private static @Nullable String unfiled(Filing filing, Appeals.Words asked) {
        return switch (filing) {
            case Filing.Filed _ -> null;
            case Filing.TooLate _ -> "late";
            case Filing.ShownAgain _ -> "shown";
            case Filing.FiledBefore(var appeal) ->
                appeal.words().equals(asked.words()) && appeal.contact().equals(asked.contact()) ? null : "before";
        };
    }

    private Right right(String link, HttpServletRequest request) {
        return links.found(rights.behind(link), request);
    }

    private Locale speak(Right right, String lang) {
        return spoken.speak(rulebook(right), lang);
    }

    private Rulebook rulebook(Right right) {
        return policies.inForce(right.organisation()).rulebook();
    }

    private View page(Right right, Locale reader, String link, LetterLinks.Said said, @Nullable String unfiled) {
        Organisation library = organisations.get(right.organisation());
        Optional<Appeal> appeal = appeals.against(right);
        State state = state(right, appeal);
        String title =
                unfiled == null ? "appeal." + state.name().toLowerCase(Locale.ROOT) + ".title" : "appeal.unfiled.title";
        Messages messages = layouts.messages();
        Removals.Told told = removals.told(right);
        Clause clause = told.clause();
        return View.of(
                "portal/look-again.jte",
                new LookAgainPage(
                        layouts.published(library.name(), title),
                        "/appeal/" + link + "?lang=" + reader.toLanguageTag(),
                        state,
                        messages.text(title),
                        messages.text(
                                "appeal.about." + told.act(),
                                layouts.times(library.zone())
                                        .day(told.writtenAt()
                                                .atZone(library.zone())
                                                .toLocalDate()),
                                told.post(),
                                told.channel()),
                        clause == null ? List.of() : List.of(ShownTexts.asked(rulebook(right), clause, reader)),
                        lines(right, library, state, appeal),
                        notices.before(Notices.Asked.APPEAL, library, messages),
                        unfiled == null ? "" : messages.text("appeal.unfiled." + unfiled),
                        said.words(),
                        said.contact(),
                        rulebook(right).contacts().phones(),
                        rulebook(right).contacts().emails(),
                        Spoken.others(reader)));
    }

    private State state(Right right, Optional<Appeal> appeal) {
        if (appeal.isPresent()) {
            return appeal.get().open() ? State.FILED : State.ENDED;
        }
        if (appeals.shownAgain(right)) {
            return State.SHOWN;
        }
        return clock.instant().isBefore(right.until()) ? State.OPEN : State.LATE;
    }

    private List<String> lines(Right right, Organisation library, State state, Optional<Appeal> appeal) {
        Messages messages = layouts.messages();
        return switch (state) {
            case OPEN ->
                List.of(
                        Outcomes.byWay(
                                messages,
                                "appeal.open.lead",
                                rulebook(right).appeals().way()),
                        messages.text("appeal.open.by", day(library, right.until())));
            case FILED ->
                appeal.map(one -> List.of(
                                messages.text("appeal.filed.reference", one.number()),
                                messages.text("appeal.filed.by", day(library, appeals.answerBy(right, one))),
                                messages.text("appeal.filed.return")))
                        .orElse(List.of());
            case ENDED -> appeal.map(one -> outcomes.lines(one, messages)).orElse(List.of());
            case SHOWN -> List.of(messages.text("appeal.shown.says"));
            case LATE ->
                List.of(
                        messages.text("appeal.late.until", day(library, right.until())),
                        messages.text("appeal.late.else"));
        };
    }

    // What ends with a day lasts through it.
    private String day(Organisation library, Instant at) {
        return layouts.times(library.zone()).lastDay(at);
    }
}

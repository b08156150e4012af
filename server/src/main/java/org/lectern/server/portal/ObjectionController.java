package org.lectern.server.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lectern.rulebook.Rulebook;
import org.lectern.server.people.Organisation;
import org.lectern.server.people.Organisations;
import org.lectern.server.policy.Notices;
import org.lectern.server.policy.Policies;
import org.lectern.server.policy.ShownTexts;
import org.lectern.server.portal.pages.LookAgainPage;
import org.lectern.server.steps.Objecting;
import org.lectern.server.steps.Objecting.Right;
import org.lectern.server.steps.Objecting.Told;
import org.lectern.server.web.Layouts;
import org.lectern.server.web.Redirect;
import org.lectern.server.web.View;
import org.lectern.server.words.Messages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page that the link in the letter of a further step leads to. Whoever has it may object once, and sees what comes of it. */
@Controller
class ObjectionController {

    private final Layouts layouts;
    private final Spoken spoken;
    private final Organisations organisations;
    private final Policies policies;
    private final Notices notices;
    private final Objecting objecting;
    private final LetterLinks links;

    ObjectionController(
            Layouts layouts,
            Spoken spoken,
            Organisations organisations,
            Policies policies,
            Notices notices,
            Objecting objecting,
            LetterLinks links) {
        this.layouts = layouts;
        this.spoken = spoken;
        this.organisations = organisations;
        this.policies = policies;
        this.notices = notices;
        this.objecting = objecting;
        this.links = links;
    }

    @GetMapping("/objection/{link}")
    View open(@PathVariable String link, @RequestParam(defaultValue = "") String lang, HttpServletRequest request) {
        Right right = links.found(objecting.behind(link), request);
        return page(right, spoken.speak(rulebook(right), lang), link, LetterLinks.Said.NOTHING, null);
    }

    @PostMapping("/objection/{link}")
    Object object(
            @PathVariable String link,
            @RequestParam(defaultValue = "") String lang,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String contact,
            HttpServletRequest request) {
        Right right = links.found(objecting.behind(link), request);
        Locale reader = spoken.speak(rulebook(right), lang);
        LetterLinks.Said said = links.said(link, words, contact);
        if (said.often()) {
            return page(right, reader, link, said, "often").withStatus(429);
        }
        if (!said.fits()) {
            return page(right, reader, link, said, null).withStatus(422);
        }
        return objecting.file(right, said.words().value(), said.contact().value(), reader)
                ? Redirect.to("/objection/" + link + "?lang=" + reader.toLanguageTag())
                : page(right, reader, link, said, unfiled(objecting.told(right).state()))
                        .withStatus(409);
    }

    private static String unfiled(Objecting.State state) {
        return switch (state) {
            case OPEN, FILED, STANDS, RIGHT -> "before";
            case LATE, OVER -> "late";
        };
    }

    private Rulebook rulebook(Right right) {
        return policies.inForce(right.organisation()).rulebook();
    }

    private View page(Right right, Locale reader, String link, LetterLinks.Said said, @Nullable String unfiled) {
        Organisation library = organisations.get(right.organisation());
        Rulebook rulebook = rulebook(right);
        Told told = objecting.told(right);
        // The letter quotes the policy as it was when the step was approved.
        Rulebook then = told.approvedAt() == null
                ? rulebook
                : policies.at(right.organisation(), told.approvedAt()).rulebook();
        String title = unfiled == null
                ? "objection." + told.state().name().toLowerCase(Locale.ROOT) + ".title"
                : "appeal.unfiled.title";
        Messages messages = layouts.messages();
        return View.of(
                "portal/look-again.jte",
                new LookAgainPage(
                        layouts.published(library.name(), title),
                        "/objection/" + link + "?lang=" + reader.toLanguageTag(),
                        state(told.state()),
                        messages.text(title),
                        messages.text(about(told), told.channel(), day(library, told.until())),
                        told.clauses().stream()
                                .map(then::clause)
                                .filter(Objects::nonNull)
                                .map(clause -> ShownTexts.asked(then, clause, reader))
                                .toList(),
                        lines(library, told),
                        notices.before(Notices.Asked.APPEAL, library, messages),
                        unfiled == null ? "" : messages.text("appeal.unfiled." + unfiled),
                        said.words(),
                        said.contact(),
                        rulebook.contacts().phones(),
                        rulebook.contacts().emails(),
                        Spoken.others(reader)));
    }

    private static String about(Told told) {
        return switch (told.state()) {
            case OPEN, FILED, STANDS, LATE -> "objection.about." + told.step().word();
            case RIGHT, OVER -> "objection.about.was";
        };
    }

    private static LookAgainPage.State state(Objecting.State state) {
        return switch (state) {
            case OPEN -> LookAgainPage.State.OPEN;
            case FILED -> LookAgainPage.State.FILED;
            case STANDS, RIGHT, OVER -> LookAgainPage.State.ENDED;
            case LATE -> LookAgainPage.State.LATE;
        };
    }

    private List<String> lines(Organisation library, Told told) {
        Messages messages = layouts.messages();
        String until = day(library, told.objectUntil());
        String board = told.board() ? ".board" : "";
        return switch (told.state()) {
            case OPEN -> List.of(messages.text("objection.open.lead" + board), messages.text("appeal.open.by", until));
            case FILED ->
                List.of(
                        messages.text("appeal.filed.reference", told.number()),
                        messages.text("objection.filed.hears" + board),
                        messages.text("appeal.filed.return"));
            case STANDS -> List.of(messages.text("objection.stands.says" + board), told.reason());
            case RIGHT -> List.of(messages.text("objection.right.says" + board), told.reason());
            case LATE -> List.of(messages.text("appeal.late.until", until), messages.text("objection.late.else"));
            case OVER -> List.of(messages.text("objection.over.says"));
        };
    }

    // What ends with a day lasts through it.
    private String day(Organisation library, @Nullable Instant end) {
        return end == null ? "" : layouts.times(library.zone()).lastDay(end);
    }
}

package org.lectern.server.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lectern.rulebook.Rulebook;
import org.lectern.server.concerns.ConcernInput;
import org.lectern.server.concerns.Concerns;
import org.lectern.server.concerns.Filed;
import org.lectern.server.concerns.Reference;
import org.lectern.server.concerns.Report;
import org.lectern.server.people.Organisation;
import org.lectern.server.people.Organisations;
import org.lectern.server.people.Pace;
import org.lectern.server.policy.Notices;
import org.lectern.server.policy.Policies;
import org.lectern.server.portal.pages.ReportConcernPage;
import org.lectern.server.web.Layouts;
import org.lectern.server.web.Redirect;
import org.lectern.server.web.View;
import org.lectern.server.web.pages.Field;
import org.lectern.server.words.Problem;
import org.lectern.server.words.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page on which anybody reports a concern, with or without a name. No sign-in, no session, no script. */
@Controller
class ReportConcernController {

    /** For each library, so that one has nothing to do with another. A library's own terminals have one address together. */
    private static final int REPORTS = 20;

    /** A field that no person sees: who fills it in is a program, or a browser that fills in what it should not. */
    private static final String TRAP = "website";

    private final Layouts layouts;
    private final Spoken spoken;
    private final Strangers strangers;
    private final Organisations organisations;
    private final Policies policies;
    private final Notices notices;
    private final Concerns concerns;
    private final Pace reporting;

    ReportConcernController(
            Layouts layouts,
            Spoken spoken,
            Strangers strangers,
            Organisations organisations,
            Policies policies,
            Notices notices,
            Concerns concerns,
            Clock clock) {
        this.layouts = layouts;
        this.spoken = spoken;
        this.strangers = strangers;
        this.organisations = organisations;
        this.policies = policies;
        this.notices = notices;
        this.concerns = concerns;
        this.reporting = new Pace(REPORTS, Duration.ofHours(1), clock);
    }

    /** What was sent, and why it was not taken. */
    private record Sent(
            ConcernInput input,
            boolean checked,
            @Nullable String trap,
            @Nullable String error,
            Field followed) {}

    @GetMapping("/report/{slug}")
    View form(@PathVariable String slug, @RequestParam(defaultValue = "") String lang) {
        Organisation library = library(slug);
        Locale reader = spoken.speak(rulebook(library), lang);
        return page(library, reader, new Sent(ConcernInput.of(Map.of()), false, null, null, Field.empty()));
    }

    private Organisation library(String slug) {
        return organisations.named(slug).orElseThrow(() -> new Refusal(Problem.NOT_FOUND));
    }

    private Rulebook rulebook(Organisation library) {
        return policies.inForce(library.id()).rulebook();
    }

    @PostMapping("/report/{slug}")
    Object report(
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String lang,
            @RequestParam Map<String, String> fields,
            HttpServletRequest request) {
        Organisation library = library(slug);
        Locale reader = spoken.speak(rulebook(library), lang);
        ConcernInput input = ConcernInput.of(fields);
        String trap = fields.getOrDefault(TRAP, "");
        if (!trap.isEmpty()) {
            return refused(library, reader, input, trap, "concern.trap", 422);
        }
        if (!input.fits()) {
            return page(library, reader, new Sent(input, true, null, null, Field.empty()))
                    .withStatus(422);
        }
        if (!reporting.take(library.id() + " " + strangers.of(request))) {
            return refused(library, reader, input, null, "concern.often", 429);
        }
        Filed filed = concerns.report(library.id(), said(input, reader), null);
        return Redirect.to("/report/" + slug + "/" + filed.reference().text() + "?lang=" + reader.toLanguageTag());
    }

    private static Report.Said said(ConcernInput input, Locale reader) {
        return new Report.Said(
                input.ownReference(),
                Report.Source.PAGE,
                input.place(),
                input.words(),
                input.name(),
                input.contact(),
                reader,
                null);
    }

    private View refused(
            Organisation library, Locale reader, ConcernInput input, @Nullable String trap, String key, int status) {
        String error = layouts.messages().text(key, REPORTS);
        return page(library, reader, new Sent(input, true, trap, error, Field.empty()))
                .withStatus(status);
    }

    /** Leads to the page of a reference that somebody typed. */
    @GetMapping("/report/{slug}/follow")
    Object follow(
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String lang,
            @RequestParam(defaultValue = "") String reference) {
        Organisation library = library(slug);
        Locale reader = spoken.speak(rulebook(library), lang);
        var typed = Reference.of(reference);
        if (typed.isEmpty()) {
            Field wrong = Field.wrong(reference, layouts.messages().text("concern.follow.wrong"));
            return page(library, reader, new Sent(ConcernInput.of(Map.of()), false, null, null, wrong))
                    .withStatus(422);
        }
        return Redirect.to("/report/" + slug + "/" + typed.get().text() + "?lang=" + reader.toLanguageTag());
    }

    private View page(Organisation library, Locale reader, Sent sent) {
        Rulebook rulebook = rulebook(library);
        ConcernInput input = sent.input();
        boolean checked = sent.checked();
        String tag = reader.toLanguageTag();
        String path = "/report/" + library.slug();
        return View.of(
                "portal/report.jte",
                new ReportConcernPage(
                        layouts.published(library.name(), "concern.title"),
                        sent.error(),
                        notices.before(Notices.Asked.CONCERN, library, layouts.messages()),
                        path + "?lang=" + tag,
                        tag,
                        input.ownReference().text(),
                        sent.trap(),
                        field(input.place(), checked && !input.placeFits(), "concern.place.long"),
                        field(input.words(), checked && !input.wordsFit(), "concern.words.missing"),
                        field(input.name(), checked && !input.nameFits(), "concern.line.long"),
                        field(input.contact(), checked && !input.contactFits(), "concern.line.long"),
                        sent.followed(),
                        path + "/follow",
                        new ReportConcernPage.Reach(
                                rulebook.contacts().phones(),
                                rulebook.contacts().emails()),
                        Spoken.others(reader)));
    }

    private Field field(String value, boolean wrong, String key) {
        return wrong ? Field.wrong(value, layouts.messages().text(key)) : Field.of(value);
    }
}

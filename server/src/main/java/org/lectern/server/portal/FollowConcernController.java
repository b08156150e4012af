package org.lectern.server.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lectern.rulebook.Rulebook;
import org.lectern.server.concerns.Concern;
import org.lectern.server.concerns.Concerns;
import org.lectern.server.concerns.Reference;
import org.lectern.server.concerns.Report;
import org.lectern.server.people.Organisation;
import org.lectern.server.people.Organisations;
import org.lectern.server.people.Pace;
import org.lectern.server.policy.Policies;
import org.lectern.server.portal.pages.FollowConcernPage;
import org.lectern.server.portal.pages.ReportConcernPage;
import org.lectern.server.web.Layouts;
import org.lectern.server.web.View;
import org.lectern.server.words.Messages;
import org.lectern.server.words.Problem;
import org.lectern.server.words.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The page that says what became of a report: received, looked at, answered, the answer, and no more. */
@Controller
class FollowConcernController {

    private final Layouts layouts;
    private final Spoken spoken;
    private final Strangers strangers;
    private final Organisations organisations;
    private final Policies policies;
    private final Concerns concerns;
    private final Pace guessing;

    FollowConcernController(
            Layouts layouts,
            Spoken spoken,
            Strangers strangers,
            Organisations organisations,
            Policies policies,
            Concerns concerns,
            Clock clock) {
        this.layouts = layouts;
        this.spoken = spoken;
        this.strangers = strangers;
        this.organisations = organisations;
        this.policies = policies;
        this.concerns = concerns;
        this.guessing = new Pace(20, Duration.ofMinutes(10), clock);
    }

    @GetMapping("/report/{slug}/{reference}")
    View follow(
            @PathVariable String slug,
            @PathVariable("reference") String typed,
            @RequestParam(defaultValue = "") String lang,
            HttpServletRequest request) {
        Organisation library = organisations.named(slug).orElseThrow(() -> new Refusal(Problem.NOT_FOUND));
        Rulebook rulebook = policies.inForce(library.id()).rulebook();
        Locale reader = spoken.speak(rulebook, lang);
        Reference reference = Reference.of(typed).orElseThrow(() -> unknown(request));
        Report report = concerns.behind(library.id(), reference).orElseThrow(() -> unknown(request));
        return page(library, rulebook, reader, reference, report);
    }

    // Whoever tries references that do not exist is made to wait.
    private Refusal unknown(HttpServletRequest request) {
        return new Refusal(guessing.take(strangers.of(request)) ? Problem.REFERENCE_UNKNOWN : Problem.TOO_OFTEN);
    }

    private View page(Organisation library, Rulebook rulebook, Locale reader, Reference reference, Report report) {
        Concern concern = concerns.of(library.id(), report);
        Messages messages = layouts.messages();
        boolean answered = concern.outcome() != null;
        boolean looked = answered || concern.lookedAt() != null;
        String state = answered ? "answered" : looked ? "looked" : "received";
        return View.of(
                "portal/follow.jte",
                new FollowConcernPage(
                        layouts.published(library.name(), "concern.follow." + state),
                        messages.text("concern.follow." + state),
                        reference.text(),
                        List.of(
                                step(library, "received", report.at(), true),
                                step(library, "looked", concern.lookedAt(), looked),
                                step(library, "answered", concern.endedAt(), answered)),
                        answered ? concerns.outcome(messages, concern) : "",
                        concern.answer(),
                        concern.language().toLanguageTag(),
                        new ReportConcernPage.Reach(
                                rulebook.contacts().phones(),
                                rulebook.contacts().emails()),
                        Spoken.others(reader)));
    }

    private FollowConcernPage.Step step(Organisation library, String name, @Nullable Instant at, boolean done) {
        Messages messages = layouts.messages();
        String text = messages.text("concern.step." + name + (done ? "" : ".not-yet"));
        return new FollowConcernPage.Step(
                at == null || !done
                        ? text
                        : messages.text(
                                "concern.step.at",
                                text,
                                layouts.times(library.zone()).at(at).shortText()),
                done);
    }
}

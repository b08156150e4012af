package org.lectern.server.portal;

import java.util.Locale;
import org.lectern.rulebook.Rulebook;
import org.lectern.server.people.Organisation;
import org.lectern.server.people.Organisations;
import org.lectern.server.policy.Policies;
import org.lectern.server.policy.ShownTexts;
import org.lectern.server.portal.pages.NumbersPage;
import org.lectern.server.reports.TotalsWords;
import org.lectern.server.reports.Years;
import org.lectern.server.web.Layouts;
import org.lectern.server.web.View;
import org.lectern.server.words.Problem;
import org.lectern.server.words.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** How often a library took comments down, and what became of that, year by year; open to everybody where the library says so. */
@Controller
class NumbersController {

    private final Layouts layouts;
    private final Spoken spoken;
    private final Organisations organisations;
    private final Policies policies;
    private final Years years;

    NumbersController(Layouts layouts, Spoken spoken, Organisations organisations, Policies policies, Years years) {
        this.layouts = layouts;
        this.spoken = spoken;
        this.organisations = organisations;
        this.policies = policies;
        this.years = years;
    }

    @GetMapping("/rules/{slug}/numbers")
    View numbers(@PathVariable String slug, @RequestParam(defaultValue = "") String lang) {
        Organisation library = organisations.named(slug).orElseThrow(() -> new Refusal(Problem.NOT_FOUND));
        Rulebook rulebook = policies.inForce(library.id()).rulebook();
        Locale reader = spoken.published(rulebook, lang);
        return View.of(
                "portal/numbers.jte",
                new NumbersPage(
                        layouts.published(library.name(), "numbers.title"),
                        "/rules/" + library.slug() + Spoken.in(reader),
                        ShownTexts.written(rulebook).toLanguageTag(),
                        years.shown(library.id()).stream()
                                .map(one -> new NumbersPage.Year(
                                        Integer.toString(one.year()), TotalsWords.table(one, layouts.messages())))
                                .toList(),
                        Spoken.others(reader, ShownTexts.languages(rulebook))));
    }
}

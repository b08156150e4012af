package org.lectern.server.portal;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lectern.detection.Level;
import org.lectern.detection.model.ByGroup;
import org.lectern.detection.model.Card;
import org.lectern.detection.model.Cards;
import org.lectern.rulebook.Rulebook;
import org.lectern.server.people.Organisation;
import org.lectern.server.people.Organisations;
import org.lectern.server.policy.Policies;
import org.lectern.server.policy.ShownTexts;
import org.lectern.server.portal.pages.NoticingPage;
import org.lectern.server.web.Layouts;
import org.lectern.server.web.View;
import org.lectern.server.words.Problem;
import org.lectern.server.words.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What the program notices in comments, how often it is right, and whom it wrongs more often: the cards that ship with it, for everybody. */
@Controller
class NoticingController {

    private final Layouts layouts;
    private final Spoken spoken;
    private final Organisations organisations;
    private final Policies policies;

    NoticingController(Layouts layouts, Spoken spoken, Organisations organisations, Policies policies) {
        this.layouts = layouts;
        this.spoken = spoken;
        this.organisations = organisations;
        this.policies = policies;
    }

    @GetMapping("/rules/{slug}/noticing")
    View noticing(@PathVariable String slug, @RequestParam(defaultValue = "") String lang) {
        Organisation library = organisations.named(slug).orElseThrow(() -> new Refusal(Problem.NOT_FOUND));
        Rulebook rulebook = policies.inForce(library.id()).rulebook();
        Locale reader = spoken.published(rulebook, lang);
        return View.of(
                "portal/noticing.jte",
                new NoticingPage(
                        layouts.published(library.name(), "noticing.title"),
                        "/rules/" + library.slug() + Spoken.in(reader),
                        ByGroup.shipped(),
                        Cards.names().stream()
                                .map(Cards::of)
                                .sorted(Comparator.comparing(Card::weak).thenComparing(Card::name))
                                .map(card -> new NoticingPage.Noticed(card, levels(card.levels())))
                                .toList(),
                        Spoken.others(reader, ShownTexts.languages(rulebook))));
    }

    private static List<NoticingPage.Promise> levels(Map<Level, String> levels) {
        return Arrays.stream(Level.values())
                .filter(levels::containsKey)
                .map(level ->
                        new NoticingPage.Promise(level.name().toLowerCase(Locale.ROOT), levels.getOrDefault(level, "")))
                .toList();
    }
}

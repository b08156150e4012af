package org.lectern.server.portal;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lectern.rulebook.Act;
import org.lectern.rulebook.Place;
import org.lectern.rulebook.Rulebook;
import org.lectern.server.channels.Channels;
import org.lectern.server.channels.Health;
import org.lectern.server.database.OrganisationId;
import org.lectern.server.people.HoursWords;
import org.lectern.server.people.Organisation;
import org.lectern.server.people.Organisations;
import org.lectern.server.policy.Policies;
import org.lectern.server.policy.ShownTexts;
import org.lectern.server.portal.pages.RulesPage;
import org.lectern.server.web.Layouts;
import org.lectern.server.web.View;
import org.lectern.server.web.pages.ShownText;
import org.lectern.server.words.Problem;
import org.lectern.server.words.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The rules for comments of one library, open to everybody. */
@Controller
class RulesController {

    private final Layouts layouts;
    private final Organisations organisations;
    private final Policies policies;
    private final ShownTexts shown;
    private final Channels channels;

    RulesController(
            Layouts layouts, Organisations organisations, Policies policies, ShownTexts shown, Channels channels) {
        this.layouts = layouts;
        this.organisations = organisations;
        this.policies = policies;
        this.shown = shown;
        this.channels = channels;
    }

    @GetMapping("/rules/{slug}")
    View rules(@PathVariable String slug) {
        Organisation library = organisations.named(slug).orElseThrow(() -> new Refusal(Problem.NOT_FOUND));
        Rulebook rulebook = policies.inForce(library.id()).rulebook();
        return View.of(
                "portal/rules.jte",
                new RulesPage(
                        layouts.published(library.name(), "rules.title"),
                        rulebook.document().name(),
                        rulebook.document().url(),
                        layouts.times(library.zone()).atOrNull(lookedAt(library.id())),
                        grounds(rulebook),
                        shown.at(library.id(), Place.PUBLIC_PAGE),
                        shown.at(library.id(), Place.ACCOUNT),
                        rulebook.contacts().phones(),
                        rulebook.contacts().emails(),
                        HoursWords.lines(organisations.hours(library.id()), layouts.messages())));
    }

    private static List<ShownText> grounds(Rulebook rulebook) {
        return rulebook.clauses().stream()
                .filter(clause -> !clause.declined())
                .filter(clause ->
                        clause.grounds() != null && clause.grounds().acts().contains(Act.HIDE))
                .map(clause -> new ShownText(clause.asks(), clause.place()))
                .toList();
    }

    private @Nullable Instant lookedAt(OrganisationId library) {
        return channels.list(library).stream()
                .map(channel -> channels.health(library, channel.id()))
                .map(Health::lookedAt)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}

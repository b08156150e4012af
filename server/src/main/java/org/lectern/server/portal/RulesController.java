package org.lectern.server.portal;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
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
import org.lectern.server.web.Languages;
import org.lectern.server.web.Layouts;
import org.lectern.server.web.View;
import org.lectern.server.web.pages.ShownText;
import org.lectern.server.words.Jurisdiction;
import org.lectern.server.words.Messages;
import org.lectern.server.words.Problem;
import org.lectern.server.words.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The rules for comments of one library, open to everybody. */
@Controller
class RulesController {

    private final Layouts layouts;
    private final Organisations organisations;
    private final Policies policies;
    private final Channels channels;

    RulesController(Layouts layouts, Organisations organisations, Policies policies, Channels channels) {
        this.layouts = layouts;
        this.organisations = organisations;
        this.policies = policies;
        this.channels = channels;
    }

    /** In the language of {@code lang}, as in {@code fr-CA}, where the rules are there in it, else in that of the browser. */
    @GetMapping("/rules/{slug}")
    View rules(@PathVariable String slug, @RequestParam(defaultValue = "") String lang) {
        Organisation library = organisations.named(slug).orElseThrow(() -> new Refusal(Problem.NOT_FOUND));
        Rulebook rulebook = policies.inForce(library.id()).rulebook();
        List<Locale> languages = ShownTexts.languages(rulebook);
        Locale reader = reader(lang, languages);
        layouts.speak(Messages.published(spoken(reader), Jurisdiction.of(rulebook.profiles())));
        return View.of("portal/rules.jte", page(library, rulebook, reader, languages));
    }

    private Locale reader(String lang, List<Locale> languages) {
        return languages.stream()
                .filter(one -> one.toLanguageTag().equals(lang))
                .findFirst()
                .orElseGet(() -> Languages.chosen(layouts.readers(), languages));
    }

    // The browser's own locale where it is of that language: tests ask for one in which every text stands out.
    private Locale spoken(Locale reader) {
        return layouts.readers().stream()
                .filter(one -> one.getLanguage().equals(reader.getLanguage()))
                .findFirst()
                .orElse(reader);
    }

    private RulesPage page(Organisation library, Rulebook rulebook, Locale reader, List<Locale> languages) {
        return new RulesPage(
                layouts.published(library.name(), "rules.title"),
                rulebook.document().name(),
                languages.getFirst().toLanguageTag(),
                rulebook.document().url(),
                layouts.times(library.zone()).atOrNull(lookedAt(library.id())),
                grounds(rulebook, reader),
                ShownTexts.at(rulebook, Place.PUBLIC_PAGE, reader),
                ShownTexts.at(rulebook, Place.ACCOUNT, reader),
                rulebook.contacts().phones(),
                rulebook.contacts().emails(),
                HoursWords.lines(organisations.hours(library.id()), layouts.messages()),
                "/report/" + library.slug() + "?lang=" + layouts.messages().locale().toLanguageTag(),
                languages.stream()
                        .filter(one -> !one.equals(reader))
                        .map(one -> new RulesPage.Language(
                                one.toLanguageTag(), Languages.named(one), "?lang=" + one.toLanguageTag()))
                        .toList());
    }

    private static List<ShownText> grounds(Rulebook rulebook, Locale reader) {
        return rulebook.clauses().stream()
                .filter(clause -> !clause.declined())
                .filter(clause ->
                        clause.grounds() != null && clause.grounds().acts().contains(Act.HIDE))
                .map(clause -> ShownTexts.asked(rulebook, clause, reader))
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

package org.lectern.server.portal;

import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lectern.rulebook.Act;
import org.lectern.rulebook.Citations;
import org.lectern.rulebook.Clause;
import org.lectern.rulebook.Place;
import org.lectern.rulebook.Rulebook;
import org.lectern.server.channels.Channel;
import org.lectern.server.channels.Channels;
import org.lectern.server.channels.Health;
import org.lectern.server.database.OrganisationId;
import org.lectern.server.people.HoursWords;
import org.lectern.server.people.Organisation;
import org.lectern.server.people.Organisations;
import org.lectern.server.platform.ByHand;
import org.lectern.server.policy.Documents;
import org.lectern.server.policy.Policies;
import org.lectern.server.policy.ShownTexts;
import org.lectern.server.portal.pages.RulesPage;
import org.lectern.server.reports.Years;
import org.lectern.server.web.Layouts;
import org.lectern.server.web.PublicAddress;
import org.lectern.server.web.View;
import org.lectern.server.words.Problem;
import org.lectern.server.words.Refusal;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The rules for comments of one library, open to everybody. */
@Controller
class RulesController {

    private final Layouts layouts;
    private final Spoken spoken;
    private final Organisations organisations;
    private final Policies policies;
    private final Channels channels;
    private final Years years;
    private final String publicUrl;
    private final boolean opens;

    RulesController(
            Layouts layouts,
            Spoken spoken,
            Organisations organisations,
            Policies policies,
            Channels channels,
            Years years,
            @Value("${lectern.public-url}") String publicUrl) {
        this.publicUrl = publicUrl.replaceAll("/+$", "");
        this.opens = PublicAddress.opens(URI.create(publicUrl));
        this.layouts = layouts;
        this.spoken = spoken;
        this.organisations = organisations;
        this.policies = policies;
        this.channels = channels;
        this.years = years;
    }

    /** In the language of {@code lang}, as in {@code fr-CA}, where the rules are there in it, else in that of the browser. */
    @GetMapping("/rules/{slug}")
    View rules(@PathVariable String slug, @RequestParam(defaultValue = "") String lang) {
        Organisation library = organisations.named(slug).orElseThrow(() -> new Refusal(Problem.NOT_FOUND));
        Rulebook rulebook = policies.inForce(library.id()).rulebook();
        List<Locale> languages = ShownTexts.languages(rulebook);
        Locale reader = spoken.published(rulebook, lang);
        return View.of(
                "portal/rules.jte",
                page(library, rulebook, reader, languages, ways(library, reader, ""), lookedAt(library.id())));
    }

    /** The same as one file for the library's own site: nothing in it comes from elsewhere, and nothing in it grows old by the hour. */
    @GetMapping("/rules/{slug}/file")
    View file(@PathVariable String slug, @RequestParam(defaultValue = "") String lang, HttpServletResponse response) {
        Organisation library = organisations.named(slug).orElseThrow(() -> new Refusal(Problem.NOT_FOUND));
        Rulebook rulebook = policies.inForce(library.id()).rulebook();
        List<Locale> languages = ShownTexts.languages(rulebook);
        Locale reader = spoken.published(rulebook, lang);
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"" + library.slug() + "-" + reader.toLanguageTag() + ".html\"");
        return View.of(
                "portal/rules-file.jte",
                page(
                        library,
                        rulebook,
                        reader,
                        languages,
                        opens ? ways(library, reader, publicUrl) : Ways.NOWHERE,
                        null));
    }

    /** Where the page leads to; empty where that is nowhere. */
    private record Ways(String report, String versions, String numbers, String noticing) {

        // What opens in the house only is no address for others.
        static final Ways NOWHERE = new Ways("", "", "", "");
    }

    private Ways ways(Organisation library, Locale reader, String site) {
        String here = site + "/rules/" + library.slug();
        String lang = Spoken.in(reader);
        return new Ways(
                site + "/report/" + library.slug() + lang,
                here + "/versions" + lang,
                years.shown(library.id()).isEmpty() ? "" : here + "/numbers" + lang,
                here + "/noticing" + lang);
    }

    private RulesPage page(
            Organisation library,
            Rulebook rulebook,
            Locale reader,
            List<Locale> languages,
            Ways ways,
            @Nullable Instant lookedAt) {
        return new RulesPage(
                layouts.published(library.name(), "rules.title"),
                rulebook.document().name(),
                languages.getFirst().toLanguageTag(),
                rulebook.document().url(),
                Documents.facts(rulebook, layouts.messages()),
                layouts.times(library.zone()).atOrNull(lookedAt),
                grounds(rulebook, reader),
                ShownTexts.at(rulebook, Place.PUBLIC_PAGE, reader),
                ShownTexts.at(rulebook, Place.ACCOUNT, reader),
                rulebook.contacts().phones(),
                rulebook.contacts().emails(),
                HoursWords.lines(organisations.hours(library.id()), layouts.messages()),
                ways.report(),
                ways.versions(),
                ways.numbers(),
                ways.noticing(),
                privacy(library.id()),
                Spoken.others(reader, languages));
    }

    /** Each clause under which something can be done to a comment or its author, with what that is. */
    private List<RulesPage.Rule> grounds(Rulebook rulebook, Locale reader) {
        return rulebook.clauses().stream()
                .filter(clause -> !clause.declined() && clause.grounds() != null)
                .flatMap(clause -> rule(rulebook, clause, reader).stream())
                .toList();
    }

    private Optional<RulesPage.Rule> rule(Rulebook rulebook, Clause clause, Locale reader) {
        Set<Act> acts = clause.grounds() == null ? Set.of() : clause.grounds().acts();
        List<Act> listed = Arrays.stream(Act.values())
                .filter(act -> acts.contains(act) && (act.removes() || act == Act.WARN))
                .toList();
        String follows = listed.stream()
                .filter(act -> citable(rulebook, clause, act))
                .map(act -> layouts.messages().text("rules.act." + act.word()))
                .collect(Collectors.joining(", "));
        return listed.isEmpty()
                ? Optional.empty()
                : Optional.of(new RulesPage.Rule(
                        ShownTexts.asked(rulebook, clause, reader),
                        follows.isEmpty()
                                ? layouts.messages().text("rules.noticed")
                                : layouts.messages().text("rules.follows", follows)));
    }

    // What rests on viewpoint is no ground while counsel has not allowed it.
    private static boolean citable(Rulebook rulebook, Clause clause, Act act) {
        return Citations.choices(rulebook, act).stream()
                .anyMatch(choice -> choice.clause().equals(clause));
    }

    private List<RulesPage.Privacy> privacy(OrganisationId library) {
        Set<String> inUse = channels.list(library).stream().map(Channel::kind).collect(Collectors.toSet());
        return Stream.of(ByHand.values())
                .filter(platform -> inUse.contains(platform.kind()))
                .flatMap(platform -> platform.privacy().stream()
                        .map(address -> new RulesPage.Privacy(
                                layouts.messages().text("by-hand.platform." + platform.word()), address.toString())))
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

package org.lectern.server.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.detection.model.Cards;
import org.lectern.rulebook.Clause;
import org.lectern.rulebook.Rulebook;
import org.lectern.rulebook.Rulebooks;
import org.lectern.server.journey.Desk;
import org.lectern.server.testing.Browser;
import org.lectern.server.testing.Browser.Page;
import org.lectern.server.words.Jurisdiction;
import org.lectern.server.words.JurisdictionTest;

/** Whoever works in Ontario or for an association reads the words of that place on every page that a link leads to, and in every message. */
@Tag("servers")
class WordsByJurisdictionTest {

    private static final Pattern LINK = Pattern.compile("(?:href|hx-get)=\"(/[^\"#]*)\"");
    private static final Pattern NOT_A_PAGE =
            Pattern.compile("/assets/.*|.*/bytes|/sign-out|.*/file|.*\\.(?:csv|zip|txt)");
    /** How many pages of one kind are looked at. */
    private static final int OF_A_KIND = 3;

    private static final String COMPLAINT = "I waited three weeks for an answer, and that is poor.";
    private static final String NUMBERED = "Ring me at 312-555-0166 tonight.";
    private static final String QUESTION = "When do you open on Monday?";

    private final Map<String, Integer> kinds = new HashMap<>();

    @ParameterizedTest
    @CsvSource({
        "deseronto, ceo, staff, ONTARIO",
        "ala-officers, social-media-team, media-relations, ASSOCIATION",
        "legal-administrators, headquarters, curator, ASSOCIATION"
    })
    void nobodyReadsAWordThatIsNotUsedThere(String starter, String first, String other, Jurisdiction jurisdiction) {
        try (PracticeLibrary place = new PracticeLibrary(starter)) {
            Desk desk = place.desk(first);
            work(place, desk, Rulebooks.starter(starter));
            List<String> own = own(place, Rulebooks.starter(starter));
            Pattern never = JurisdictionTest.never(jurisdiction);
            Map<String, Page> read = new HashMap<>();
            read.putAll(crawl(
                    first,
                    desk.browser(),
                    List.of("/comments", "/answers", "/by-hand/new", "/channels/new", "/no-such-page")));
            read.putAll(crawl(other, place.signedIn(other), List.of("/comments", "/settings", "/people")));
            read.putAll(crawl(
                    "nobody",
                    place.signedOut(),
                    Stream.concat(Stream.of("/rules/" + place.slug(), "/forgotten"), desk.secondLooks().stream())
                            .toList()));
            assertThat(read.keySet()).hasSizeGreaterThan(40);
            assertThat(read.entrySet().stream()
                            .flatMap(page ->
                                    found(never, page.getKey(), page.getValue().body(), own)))
                    .isEmpty();
            String mail = place.one("select string_agg(subject || ' ' || body, ' ') from mail.messages");
            assertThat(found(never, "mail", mail, own)).isEmpty();
        }
    }

    /** A comment of each kind: one is decided, one is proposed where the policy lets it, one waits. */
    private static void work(PracticeLibrary place, Desk desk, Rulebook rulebook) {
        place.write("Ada", COMPLAINT);
        place.write("Ben", NUMBERED);
        place.write("Cy", QUESTION);
        desk.decide(desk.waiting("When do you open"), Map.of("act", "leave-up"));
        String complaint = desk.waiting("three weeks");
        rulebook.clauses().stream()
                .filter(clause -> clause.grounds() != null)
                .findFirst()
                .ifPresent(clause -> desk.decide(complaint, Desk.removal("hide", clause.id(), "", "It is sharp.")));
        desk.waiting("312-555-0166");
        place.seal();
    }

    /** What is somebody's name or content, or the policy's own text. */
    private static List<String> own(PracticeLibrary place, Rulebook rulebook) {
        List<String> own = new ArrayList<>(place.names());
        Rulebook all = Rulebooks.effective(rulebook);
        Stream.concat(
                        Stream.of(all.document(), rulebook.document()),
                        Rulebooks.PROFILES.stream()
                                .map(id -> Rulebooks.profile(id).document()))
                .forEach(document -> own.addAll(List.of(document.name(), document.citation(), document.url())));
        own.addAll(rulebook.contacts().names());
        own.add(rulebook.title());
        rulebook.roles().forEach(role -> own.add(role.title()));
        for (Clause clause : all.all()) {
            own.addAll(List.of(clause.asks(), clause.place(), clause.whyNot()));
            clause.criteria().forEach(criterion -> own.add(criterion.says()));
            clause.shows().forEach(show -> own.add(show.text()));
        }
        // The cards of the labels come with the program, and the page that shows them says so.
        Cards.names().stream().map(Cards::of).forEach(card -> {
            own.addAll(List.of(card.meaning(), card.failures()));
            own.addAll(card.data());
            own.addAll(card.levels().values());
        });
        own.removeIf(String::isBlank);
        own.sort(Comparator.comparingInt(String::length).reversed());
        return own;
    }

    private static Stream<String> found(Pattern never, String where, String html, List<String> own) {
        String text = new Page(200, html.replaceAll("(?s)<(script|style|pre|code)\\b.*?</\\1>", " "), Map.of()).text();
        for (String one : own) {
            text = text.replace(one.replaceAll("\\s+", " ").strip(), "...");
        }
        Matcher found = never.matcher(text);
        String plain = text;
        return found.results().map(match -> where + ": " + around(plain, match));
    }

    private static String around(String text, MatchResult match) {
        return text.substring(Math.max(0, match.start() - 50), Math.min(text.length(), match.end() + 30));
    }

    /** Every page that links lead to, some of each kind. */
    private Map<String, Page> crawl(String who, Browser browser, List<String> from) {
        kinds.clear();
        Map<String, Page> read = new HashMap<>();
        Set<String> seen = new HashSet<>(from);
        Deque<String> next = new ArrayDeque<>(from);
        while (!next.isEmpty()) {
            String path = next.remove();
            Page page = browser.get(path);
            if (page.body().contains("<html") || page.body().contains("<section")) {
                read.put(who + " " + path, page);
                LINK.matcher(page.body())
                        .results()
                        .map(link -> link.group(1).replace("&amp;", "&"))
                        // Without signing in the handbook cannot know whose it is.
                        .filter(link -> !who.equals("nobody") || !link.startsWith("/help"))
                        .filter(link -> !NOT_A_PAGE.matcher(link).matches() && isOneOfFew(link) && seen.add(link))
                        .forEach(next::add);
            }
        }
        return read;
    }

    private boolean isOneOfFew(String link) {
        String kind = link.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}|\\d+-\\d+|\\d+", "N");
        return kinds.merge(kind, 1, Integer::sum) <= OF_A_KIND;
    }
}

package org.lectern.detection;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The library's own lists and patterns, and the measures and candidates of its place together with words that take a side. */
final class OwnWords {

    /** A word or phrase of the list {@code name} that counts for {@code label}; {@code word*} takes any ending. */
    record Listed(Label label, String name, String word) {}

    private static final String LIST = "library-list 2";
    private static final String CAMPAIGN = "campaign-name 2";
    private static final int MOST_CHARACTERS = 500_000;
    private static final List<String> SIDES_OF_MEASURES = List.of(
            "yes on", "no on", "vote yes on", "vote no on", "vote for", "vote against", "say no to", "defeat", "stop");
    private static final List<String> SIDES_OF_PEOPLE = List.of(
            "vote for", "vote against", "vote", "elect", "re elect", "reelect", "recall", "votez", "vote por", "dump");

    private final List<Listed> lists;
    private final List<String> taken = new ArrayList<>();
    private final List<OwnPattern> patterns;
    private final List<OwnPattern> ungated = new ArrayList<>();
    private final List<Integer> opens = new ArrayList<>();
    private final int measures;
    /** The lists, then the sides, then what patterns need. */
    private final Phrases phrases;

    OwnWords(List<Listed> lists, List<String> measures, List<String> people, List<OwnPattern> patterns) {
        this.lists = lists.stream().filter(listed -> hasWord(listed.word())).toList();
        this.patterns = List.copyOf(patterns);
        addSides(SIDES_OF_MEASURES, measures);
        this.measures = taken.size();
        addSides(SIDES_OF_PEOPLE, people);
        List<String> all =
                new ArrayList<>(Phrases.edged(Stream.concat(this.lists.stream().map(Listed::word), taken.stream())
                        .toList()));
        for (int at = 0; at < patterns.size(); at++) {
            List<String> needed = patterns.get(at).needed().strings();
            for (String word : needed) {
                all.add(word);
                opens.add(at);
            }
            if (needed.isEmpty()) {
                ungated.add(patterns.get(at));
            }
        }
        long characters = all.stream().mapToLong(String::length).sum();
        if (characters > MOST_CHARACTERS) {
            throw new IllegalArgumentException("The lists hold " + characters + " characters, more than "
                    + MOST_CHARACTERS + ": shorten them or split them among rulebooks.");
        }
        phrases = new Phrases(all);
    }

    private void addSides(List<String> sides, List<String> names) {
        for (String name : names) {
            if (hasWord(name)) {
                Stream.concat(sides.stream(), sides.stream().map(side -> side + " the"))
                        .forEach(side -> taken.add(side + " " + name));
            }
        }
    }

    private static boolean hasWord(String word) {
        return !Folded.phrase(word).isEmpty();
    }

    /** Whether a listed word, or what a pattern needs, stands in the text; where not, nothing of them is found in it. */
    boolean any(String text, Folded words, List<Folded> readings) {
        if (phrases.find(words).count() > 0
                || readings.stream().anyMatch(reading -> phrases.find(reading).count() > 0)) {
            return true;
        }
        Findings findings = new Findings(text);
        ungated.forEach(pattern -> pattern.look(text, words, findings));
        return !findings.all().isEmpty();
    }

    void look(String text, Folded words, List<Folded> readings, Findings findings) {
        boolean[] open = new boolean[patterns.size()];
        look(words, open, findings);
        for (Folded reading : readings) {
            look(reading, null, findings);
        }
        for (int at = 0; at < open.length; at++) {
            if (open[at]) {
                patterns.get(at).look(text, words, findings);
            }
        }
        for (OwnPattern pattern : ungated) {
            pattern.look(text, words, findings);
        }
    }

    private void look(Folded text, boolean @Nullable [] open, Findings findings) {
        Hits hits = phrases.find(text);
        for (int hit = 0; hit < hits.count(); hit++) {
            int phrase = hits.phrase(hit);
            if (phrase >= lists.size() + taken.size()) {
                if (open != null) {
                    open[opens.get(phrase - lists.size() - taken.size())] = true;
                }
                continue;
            }
            int start = text.start(hits.start(hit));
            int end = text.end(hits.end(hit));
            if (phrase < lists.size()) {
                Listed listed = lists.get(phrase);
                String why =
                        "It holds \"" + listed.word() + "\" from the library's own list \"" + listed.name() + "\".";
                findings.span(listed.label(), null, 0.9, start, end, why, LIST);
            } else if (open != null) {
                int side = phrase - lists.size();
                String why = "It takes a side in a vote: \"" + taken.get(side) + "\".";
                findings.span(
                        Label.CAMPAIGN, side < measures ? "measure" : "candidate", 0.9, start, end, why, CAMPAIGN);
            }
        }
    }
}

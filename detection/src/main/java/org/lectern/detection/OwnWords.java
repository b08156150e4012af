package org.lectern.detection;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The library's own lists, and the measures and candidates of its place together with words that take a side. */
final class OwnWords {

    /** A word or phrase of the list {@code name} that counts for {@code label}; {@code word*} takes any ending. */
    record Listed(Label label, String name, String word) {}

    private static final String LIST = "library-list 1";
    private static final String CAMPAIGN = "campaign-name 1";
    private static final List<String> SIDES_OF_MEASURES = List.of(
            "yes on", "no on", "vote yes on", "vote no on", "vote for", "vote against", "say no to", "defeat", "stop");
    private static final List<String> SIDES_OF_PEOPLE = List.of(
            "vote for", "vote against", "vote", "elect", "re elect", "reelect", "recall", "votez", "vote por", "dump");

    private final List<Listed> lists;
    private final Phrases own;
    private final List<String> taken = new ArrayList<>();
    private final int measures;
    private final Phrases sides;

    OwnWords(List<Listed> lists, List<String> measures, List<String> people) {
        this.lists = lists.stream().filter(listed -> hasWord(listed.word())).toList();
        this.own =
                new Phrases(Phrases.edged(this.lists.stream().map(Listed::word).toList()));
        addSides(SIDES_OF_MEASURES, measures);
        this.measures = taken.size();
        addSides(SIDES_OF_PEOPLE, people);
        this.sides = new Phrases(Phrases.edged(taken));
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

    void look(Sight sight, Findings findings) {
        look(sight.words(), findings);
        for (Folded reading : sight.readings()) {
            look(reading, findings);
        }
        Hits hits = sides.find(sight.words());
        for (int hit = 0; hit < hits.count(); hit++) {
            int phrase = hits.phrase(hit);
            String facet = phrase < measures ? "measure" : "candidate";
            String why = "It takes a side in a vote: \"" + taken.get(phrase) + "\".";
            int start = sight.words().start(hits.start(hit));
            int end = sight.words().end(hits.end(hit));
            findings.span(Label.CAMPAIGN, facet, 0.9, start, end, why, CAMPAIGN);
        }
    }

    private void look(Folded text, Findings findings) {
        Hits hits = own.find(text);
        for (int hit = 0; hit < hits.count(); hit++) {
            Listed listed = lists.get(hits.phrase(hit));
            String why = "It holds \"" + listed.word() + "\" from the library's own list \"" + listed.name() + "\".";
            findings.span(listed.label(), null, 0.9, text.start(hits.start(hit)), text.end(hits.end(hit)), why, LIST);
        }
    }
}

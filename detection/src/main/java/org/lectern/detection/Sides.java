package org.lectern.detection;

import java.util.List;

/** What a text that takes a side in a vote is about, told by the words it uses. */
final class Sides {

    private static final Phrases MEASURE = new Phrases(Phrases.edged(List.of(
            "yes on",
            "no on",
            "vote yes",
            "vote no",
            "levy",
            "measure",
            "proposition",
            "prop",
            "referendum",
            "bond",
            "issue",
            "ballot question",
            "question",
            "millage",
            "amendment",
            "bylaw",
            "plebiscite",
            "votez oui",
            "votez non")));
    private static final Phrases PARTY = new Phrases(Phrases.edged(List.of(
            "republican*",
            "democrat*",
            "gop",
            "ndp",
            "liberals",
            "liberal party",
            "conservatives",
            "conservative party",
            "libertarian*",
            "green party",
            "party",
            "straight ticket",
            "vote red",
            "vote blue",
            "parti",
            "bloc",
            "maga")));

    private Sides() {}

    static String facet(Folded words) {
        return holds(MEASURE, words) ? "measure" : holds(PARTY, words) ? "party" : "candidate";
    }

    private static boolean holds(Phrases phrases, Folded words) {
        boolean[] found = new boolean[1];
        phrases.find(words, (phrase, start, end) -> found[0] = true);
        return found[0];
    }
}

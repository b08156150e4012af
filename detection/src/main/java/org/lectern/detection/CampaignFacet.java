package org.lectern.detection;

import java.util.List;

/** What a text that takes a side in a vote is about, told by the words it uses. */
final class CampaignFacet {

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

    private CampaignFacet() {}

    static String of(Folded words) {
        return holds(MEASURE, words) ? "measure" : holds(PARTY, words) ? "party" : "candidate";
    }

    private static boolean holds(Phrases phrases, Folded words) {
        return phrases.find(words).count() > 0;
    }
}

package org.lectern.detection;

import java.util.List;

/**
 * A subject as all detectors see it: folded once, with what of the lists stands in it.
 *
 * @param words the text as its words are read
 * @param readings the text as it reads with disguises undone; none where it has no disguises
 * @param hits what of the shipped lists stands in {@code words}
 * @param gates the bits of the gates that are open
 */
record Sight(
        Subject subject,
        Profile profile,
        Published published,
        Folded words,
        List<Folded> readings,
        Hits hits,
        int gates,
        Digits digits) {

    static Sight of(Subject subject, Profile profile) {
        Folded words = Folded.words(subject.text());
        return of(subject, profile, words, Disguises.readings(subject.text(), words));
    }

    /** For those who do not care for disguises. */
    static Sight undisguised(Subject subject, Profile profile) {
        return of(subject, profile, Folded.words(subject.text()), List.of());
    }

    private static Sight of(Subject subject, Profile profile, Folded words, List<Folded> readings) {
        Hits hits = Lexicon.shipped().find(words);
        return new Sight(
                subject,
                profile,
                new Published(profile, subject.postText()),
                words,
                readings,
                hits,
                Lexicon.shipped().gates(hits),
                words.hasDigits() ? Digits.of(subject.text()) : Digits.NONE);
    }

    String text() {
        return subject.text();
    }

    /** Whether a word of the gate stands between two places of the text. */
    boolean near(Gate gate, int from, int to) {
        if (open(gate)) {
            for (int hit = 0; hit < hits.count(); hit++) {
                if (Lexicon.shipped().isOf(gate, hits.phrase(hit))
                        && words.start(hits.start(hit)) >= from
                        && words.end(hits.end(hit)) <= to) {
                    return true;
                }
            }
        }
        return false;
    }

    boolean open(Gate gate) {
        return (gates & gate.bit()) != 0;
    }
}

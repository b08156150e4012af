package org.lectern.detection;

/** A subject as all detectors see it: folded once, in three ways. */
record Sight(
        Subject subject,
        Profile profile,
        Published published,
        Folded words,
        Folded numbersAlike,
        Folded undisguised,
        Digits digits) {

    static Sight of(Subject subject, Profile profile) {
        Folded words = Folded.words(subject.text());
        return new Sight(
                subject,
                profile,
                new Published(profile, subject.postText()),
                words,
                words.numbersAlike(),
                Folded.words(Disguises.undone(subject.text())),
                Digits.of(subject.text()));
    }

    String text() {
        return subject.text();
    }
}

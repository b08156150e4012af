package org.lectern.detection;

import java.util.List;

/** All detectors of this release; without state of their own, safe to share between threads. */
public final class Detectors {

    private final List<Detector> detectors;

    private Detectors(List<Detector> detectors) {
        this.detectors = detectors;
    }

    public static Detectors standard() {
        return new Detectors(List.of(
                new Numbers(),
                new Emails(),
                new WrittenEmails(),
                new Addresses(),
                new PersonalMarks(),
                new Links(),
                new Duplicates(),
                new Impersonation(),
                new Sides(),
                new Confidences(),
                Lexicon.shipped(),
                new MaskedWords(),
                new SpeltNumbers(),
                (sight, findings) ->
                        sight.profile().words().look(sight.text(), sight.words(), sight.readings(), findings)));
    }

    /** Notices what the text may be; never throws, and takes time in proportion to the length of text, post and history. */
    public Judgement judge(Subject subject, Profile profile) {
        Sight sight = Sight.of(subject, profile);
        Findings findings = new Findings(subject.text());
        detectors.forEach(detector -> detector.look(sight, findings));
        List<Finding> all = findings.all();
        List<Finding> counted = all.stream()
                .filter(finding ->
                        finding.score() >= profile.level(finding.label()).least())
                .toList();
        return new Judgement(counted, null, null, Priority.of(counted, all.size() > counted.size()));
    }
}

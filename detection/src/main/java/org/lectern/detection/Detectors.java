package org.lectern.detection;

import java.util.List;
import org.lectern.detection.model.Reading;

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
                new Addresses(),
                new PersonalMarks(),
                new Links(),
                new Duplicates(),
                new Lexicon(true, Label.OBSCENE, Label.HATE),
                new MaskedWords(),
                new Lexicon(
                        false,
                        Label.HARASSMENT,
                        Label.THREAT,
                        Label.SPAM,
                        Label.COMMERCIAL,
                        Label.SOLICITATION,
                        Label.CAMPAIGN,
                        Label.RELIGIOUS_PROMOTION,
                        Label.COPYRIGHT_CLAIM,
                        Label.PRESS_INQUIRY,
                        Label.SELF_HARM,
                        Label.CRISIS),
                (sight, findings) -> sight.profile().words().look(sight, findings),
                (sight, findings) -> sight.profile().patterns().forEach(pattern -> pattern.look(sight, findings))));
    }

    /** What the models see of a text: its letters folded, what stood around it, and what the lists and rules notice. */
    public Reading reading(Subject subject, Profile profile) {
        Sight sight = Sight.of(subject, profile);
        Findings findings = new Findings(subject.text());
        detectors.forEach(detector -> detector.look(sight, findings));
        return Readings.of(sight, findings.all());
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

package org.lectern.detection;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lectern.detection.model.Model;
import org.lectern.detection.model.Reading;

/** All detectors of this release; without state of their own, safe to share between threads. */
public final class Detectors {

    /** What ships with this release. */
    private static final List<Detector> RULES = List.of(
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
            new SpeltNumbers());

    /** What the library itself asked for: it counts, whatever a model thinks. */
    private static final List<Detector> OWN = List.of(
            (sight, findings) -> sight.profile().words().look(sight.text(), sight.words(), sight.readings(), findings));

    private final @Nullable Learned learned;

    private Detectors(@Nullable Learned learned) {
        this.learned = learned;
    }

    /** Lists and rules, weighed by the model of this release. */
    public static Detectors standard() {
        return with(Model.standard());
    }

    /** Lists and rules, weighed by another model. */
    public static Detectors with(Model model) {
        return new Detectors(new Learned(model));
    }

    /** Lists and rules alone; models are taught with them, and scores say how strong a sign is. */
    public static Detectors rules() {
        return new Detectors(null);
    }

    /** What the models see of a text: its letters folded, what stood around it, and what the lists and rules notice. */
    public Reading reading(Subject subject, Profile profile) {
        Sight sight = Sight.of(subject, profile);
        return Readings.of(sight, look(RULES, sight));
    }

    /** Notices what the text may be; never throws, and takes time in proportion to the length of text, post and history. */
    public Judgement judge(Subject subject, Profile profile) {
        Sight sight = Sight.of(subject, profile);
        List<Finding> found = look(RULES, sight);
        List<Finding> own =
                look(OWN, sight).stream().filter(one -> counts(one, profile)).toList();
        if (learned == null) {
            return judgement(subject.text(), found, own, profile);
        }
        Learned.Weighed weighed = learned.weigh(sight, found);
        List<Finding> findings = merged(subject.text(), own, weighed.findings());
        Map<Label, Double> scores = new EnumMap<>(weighed.scores());
        own.forEach(one -> scores.merge(one.label(), one.score(), Math::max));
        return new Judgement(
                findings,
                scores,
                weighed.criticism(),
                weighed.needsResponse(),
                weighed.criticismScore(),
                weighed.responseScore(),
                Priority.of(findings, scores, weighed.anything()));
    }

    /**
     * Whether anything in the text could be found by the profile's own lists and patterns. A text of which this is false for a profile
     * of nothing but some words and patterns is judged alike with and without them.
     */
    public static boolean mayHoldOwn(String text, Profile profile) {
        Folded words = Folded.words(text);
        return profile.words().any(text, words, Disguises.readings(text, words));
    }

    /** How pressing a text is in which these findings stand and nothing else is known: 0 without any, else between one half and 1. */
    public static double priority(List<Finding> findings) {
        return Priority.of(findings, Map.of(), 0);
    }

    private static List<Finding> merged(String text, List<Finding> own, List<Finding> others) {
        var findings = new Findings(text);
        own.forEach(findings::add);
        others.forEach(findings::add);
        return findings.all();
    }

    private static List<Finding> look(List<Detector> detectors, Sight sight) {
        Findings findings = new Findings(sight.text());
        detectors.forEach(detector -> detector.look(sight, findings));
        return findings.all();
    }

    private static boolean counts(Finding finding, Profile profile) {
        return finding.score() >= profile.level(finding.label()).least();
    }

    private static Judgement judgement(String text, List<Finding> found, List<Finding> own, Profile profile) {
        List<Finding> counted = merged(
                text, own, found.stream().filter(one -> counts(one, profile)).toList());
        Map<Label, Double> scores = new EnumMap<>(Label.class);
        Stream.concat(found.stream(), own.stream()).forEach(one -> scores.merge(one.label(), one.score(), Math::max));
        return new Judgement(counted, scores, null, null, 0, 0, Priority.of(counted, scores, 0));
    }
}

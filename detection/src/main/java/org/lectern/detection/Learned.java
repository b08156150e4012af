package org.lectern.detection;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lectern.detection.model.Answers;
import org.lectern.detection.model.Model;
import org.lectern.detection.model.Output;

/** Weighs with the shared model what lists and rules found, and notices what they cannot. */
final class Learned {

    private static final String DETECTOR = "shared-model 1";

    /** The score from which a list is sure by itself. */
    private static final double SURE = 0.75;

    /** So many words beside a link only point to it. */
    private static final int POINTING = 2;

    /** What is said of drafts only, never of what the public writes. */
    private static final Set<Label> OF_DRAFTS =
            EnumSet.of(Label.COMPLAINT, Label.OPINION, Label.TONE, Label.HEATED_TOPIC);

    /** Where somebody may come to harm, what a list is sure of is said whatever the model holds: overlooking it is worse than looking in vain. */
    private static final Set<Label> DANGERS = EnumSet.of(Label.THREAT, Label.SELF_HARM, Label.CRISIS);

    private final Model model;

    Learned(Model model) {
        this.model = model;
    }

    /** What is found in the end, the probabilities behind it, and the two booleans. */
    record Weighed(
            List<Finding> findings,
            Map<Label, Double> scores,
            double criticismScore,
            double responseScore,
            double anything,
            @Nullable Boolean criticism,
            @Nullable Boolean needsResponse) {}

    Weighed weigh(Sight sight, List<Finding> found) {
        Language language = Language.of(sight.words());
        if (language == Language.OTHER) {
            return abstained(sight, found);
        }
        Answers answers = model.answers(Readings.of(sight, found));
        List<Finding> findings = new ArrayList<>();
        Map<Label, Double> scores = new EnumMap<>(Label.class);
        for (Label label : Label.values()) {
            List<Finding> ofLabel = found.isEmpty()
                    ? List.of()
                    : found.stream().filter(one -> one.label() == label).toList();
            Optional<Output> output = Output.of(label);
            double strongest = strongest(ofLabel);
            if (label == Label.OFF_TOPIC) {
                scores.put(label, answers.probability(Output.OFF_TOPIC));
            } else if (output.isEmpty()) {
                scores.put(label, strongest);
                ofLabel.stream().filter(one -> counts(one, sight)).forEach(findings::add);
            } else {
                double probability = answers.probability(output.get());
                scores.put(label, isHeldByLists(label, strongest) ? Math.max(strongest, probability) : probability);
                add(label, output.get(), probability, ofLabel, answers, sight, findings);
            }
        }
        findings.removeIf(one -> isOnlyALink(one, findings, sight.text()));
        double criticism = answers.probability(Output.CRITICISM);
        double response = answers.probability(Output.NEEDS_RESPONSE);
        offTopic(Unrelated.of(sight, findings), sight, findings, scores);
        if (language != Language.FRENCH && language != Language.SPANISH) {
            var opinion = new Elsewhere.Opinion(
                    answers.probability(Output.OFF_TOPIC),
                    model.least(Output.OFF_TOPIC, sight.profile().level(Label.OFF_TOPIC)),
                    decided(Output.CRITICISM, criticism),
                    decided(Output.NEEDS_RESPONSE, response));
            @Nullable Finding elsewhere = Elsewhere.of(sight, findings, opinion);
            if (elsewhere != null) {
                findings.add(elsewhere);
                scores.merge(Label.OFF_TOPIC, elsewhere.score(), Math::max);
            }
        }
        findings.replaceAll(Learned::told);
        return new Weighed(
                findings,
                scores,
                criticism,
                response,
                answers.probability(Output.ANYTHING),
                decided(Output.CRITICISM, criticism),
                decided(Output.NEEDS_RESPONSE, response));
    }

    private static void offTopic(
            @Nullable Finding finding, Sight sight, List<Finding> findings, Map<Label, Double> scores) {
        if (finding != null && counts(finding, sight)) {
            findings.add(finding);
            scores.merge(Label.OFF_TOPIC, finding.score(), Math::max);
        }
    }

    private static boolean isHeldByLists(Label label, double strongest) {
        return label == Label.OBSCENE || (strongest >= SURE && DANGERS.contains(label));
    }

    private static double strongest(List<Finding> findings) {
        double strongest = 0;
        for (Finding finding : findings) {
            strongest = Math.max(strongest, finding.score());
        }
        return strongest;
    }

    // In a language that the model does not speak lists and rules count for themselves, and the booleans stay open.
    private static Weighed abstained(Sight sight, List<Finding> found) {
        Map<Label, Double> scores = new EnumMap<>(Label.class);
        found.forEach(one -> scores.merge(one.label(), one.score(), Math::max));
        List<Finding> counted = found.stream()
                .filter(one -> counts(one, sight))
                .map(Learned::told)
                .toList();
        return new Weighed(counted, scores, 0.5, 0.5, 0, null, null);
    }

    // Where nothing but a link that leads elsewhere speaks for spam, or the comment is that link and a word or two, it
    // is that link and no spam.
    private static boolean isOnlyALink(Finding finding, List<Finding> findings, String text) {
        Integer start = finding.start();
        Integer end = finding.end();
        return finding.label() == Label.SPAM
                && finding.detector().equals(DETECTOR)
                && start != null
                && end != null
                && findings.stream()
                        .filter(other -> other.label() == Label.GRATUITOUS_LINK)
                        .anyMatch(link -> holds(link, start, end) || isAll(link, text));
    }

    private static boolean holds(Finding finding, int from, int to) {
        Integer start = finding.start();
        Integer end = finding.end();
        return start != null && end != null && start <= from && to <= end;
    }

    private static boolean isAll(Finding link, String text) {
        Integer start = link.start();
        Integer end = link.end();
        if (start == null || end == null) {
            return false;
        }
        String around = (text.substring(0, start) + " " + text.substring(end)).strip();
        return around.split("\\s+").length <= POINTING;
    }

    /** Says where a label is weak. */
    private static Finding told(Finding finding) {
        return finding.withMore(Reasons.weak(finding.label()));
    }

    private static boolean counts(Finding finding, Sight sight) {
        return finding.score() >= sight.profile().level(finding.label()).least();
    }

    // What lists are sure of stays where the model half agrees, what they doubt where it agrees; dangers and vulgar
    // words
    // need no agreement, the latter have none without a list, and a link must be there.
    private void add(
            Label label,
            Output output,
            double probability,
            List<Finding> found,
            Answers answers,
            Sight sight,
            List<Finding> findings) {
        Level level = sight.profile().level(label);
        boolean sure = strongest(found) >= SURE;
        double least = model.least(output, sure ? level.moreLenient() : level);
        if (label == Label.OBSCENE) {
            found.stream().filter(one -> counts(one, sight)).forEach(findings::add);
        } else if (sure && DANGERS.contains(label)) {
            found.forEach(one -> findings.add(one.withScore(Math.max(one.score(), probability))));
        } else if (probability >= least && !found.isEmpty()) {
            found.forEach(one -> findings.add(one.withScore(probability)));
        } else if (probability >= alone(label, output, least, answers) && mayStandAlone(label, sight)) {
            findings.add(finding(label, probability, answers.passage(output), sight));
        }
    }

    // What reads as criticism is sharp by nature: where no list says that a person is demeaned, more must speak for it.
    private double alone(Label label, Output output, double least, Answers answers) {
        boolean critical = Boolean.TRUE.equals(decided(Output.CRITICISM, answers.probability(Output.CRITICISM)));
        return label == Label.HARASSMENT && critical ? Math.max(least, model.least(output, Level.LOW)) : least;
    }

    private static boolean mayStandAlone(Label label, Sight sight) {
        boolean asked = !OF_DRAFTS.contains(label) || sight.subject().from() != Source.PUBLIC;
        return asked && label != Label.GRATUITOUS_LINK && Witnesses.stand(label, sight);
    }

    private static Finding finding(Label label, double probability, Optional<Answers.Passage> passage, Sight sight) {
        String facet = label == Label.CAMPAIGN ? CampaignFacet.of(sight.words()) : null;
        if (passage.isEmpty()) {
            return new Finding(label, facet, probability, null, null, Reasons.whole(label), DETECTOR);
        }
        int start = passage.get().start();
        int end = passage.get().end();
        String why = Reasons.weighing(label, sight.text().substring(start, end));
        return new Finding(label, facet, probability, start, end, why, DETECTOR);
    }

    // Yes where it is likely, no where it is unlikely, and null in between: gates read that as yes.
    private @Nullable Boolean decided(Output output, double probability) {
        if (probability >= model.least(output, Level.NORMAL)) {
            return true;
        }
        return probability < model.least(output, Level.HIGH) ? false : null;
    }
}

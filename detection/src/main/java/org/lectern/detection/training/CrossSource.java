package org.lectern.detection.training;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.lectern.detection.model.Mixer;
import org.lectern.detection.model.Output;

/** How well a score orders the texts of a collection that was left out whole. */
final class CrossSource {

    /** One measurement: what is left out, what is measured in it, by which scores. */
    private record Left(String name, Set<Source> out, Source measured, Output truth, List<Output> scores) {}

    private static final List<Output> ATTACKS = List.of(Output.TOXIC, Output.HATE, Output.HARASSMENT);

    private static final List<Output> HATRED = List.of(Output.HATE, Output.TOXIC);

    private static final List<Output> ADS = List.of(Output.POLITICAL, Output.CAMPAIGN);

    // Collections that mark different things are left out together, which saves learning anew.
    private static final Set<Source> FIRST = EnumSet.of(Source.CONTEXT, Source.YOUTUBE, Source.ADS_US);
    private static final Set<Source> SECOND = EnumSet.of(Source.TOXIC_SPANS, Source.SMS, Source.ADS_CA);

    private static final List<Left> ALL = List.of(
            new Left("toxicity", FIRST, Source.CONTEXT, Output.TOXIC, ATTACKS),
            new Left("spam", FIRST, Source.YOUTUBE, Output.SPAM, List.of(Output.SPAM)),
            new Left("political advertisements, other country", FIRST, Source.ADS_US, Output.POLITICAL, ADS),
            new Left("toxicity", SECOND, Source.TOXIC_SPANS, Output.TOXIC, ATTACKS),
            new Left("spam", SECOND, Source.SMS, Output.SPAM, List.of(Output.SPAM)),
            new Left("political advertisements, other country", SECOND, Source.ADS_CA, Output.POLITICAL, ADS),
            new Left("toxicity", EnumSet.of(Source.CONVABUSE), Source.CONVABUSE, Output.TOXIC, ATTACKS),
            new Left("hate, minimal pairs", EnumSet.of(Source.HATEMOJI), Source.HATEMOJI, Output.HATE, HATRED),
            new Left("hate", EnumSet.of(Source.HATEXPLAIN), Source.HATEXPLAIN, Output.HATE, HATRED),
            new Left("hate", EnumSet.of(Source.DAVIDSON), Source.DAVIDSON, Output.HATE, HATRED),
            new Left("hate against women", EnumSet.of(Source.EDOS), Source.EDOS, Output.HATE, HATRED),
            new Left(
                    "threats against women",
                    EnumSet.of(Source.EDOS),
                    Source.EDOS,
                    Output.THREAT,
                    List.of(Output.THREAT)));

    private CrossSource() {}

    static void print(Prepared prepared, Unseen unseen, Progress progress, PrintWriter out) {
        var dialects = new StringWriter();
        out.println("## Collections left out whole");
        out.println();
        out.println("| what | collection | score | holds | of | AUC | average precision |");
        out.println("| --- | --- | --- | ---: | ---: | ---: | ---: |");
        Set<Source> gone = EnumSet.noneOf(Source.class);
        Learner learner = new Learner(0, Learner.Settings.STANDARD);
        for (Left left : ALL) {
            if (!left.out().equals(gone)) {
                gone = left.out();
                progress.say(
                        "learning without " + gone.stream().map(Source::file).collect(Collectors.joining(", ")));
                learner = without(gone, prepared);
            }
            // The mixer has learned from scores of the minimal pairs.
            Mixer mixer = left.measured() == Source.HATEMOJI ? Mixer.none() : unseen.mixer();
            if (left.measured() == Source.DAVIDSON) {
                Dialects.print(learner, prepared.samples(), unseen, new PrintWriter(dialects));
            }
            for (Output score : left.scores()) {
                out.println(row(left, score, learner, mixer, prepared.samples()));
            }
            out.flush();
        }
        out.println();
        out.print(dialects);
    }

    private static Learner without(Set<Source> gone, Prepared prepared) {
        return Learner.learn(
                prepared.samples().stream()
                        .filter(sample -> !gone.contains(sample.example().source()))
                        .toList(),
                prepared.vocabulary().size(),
                Learner.Settings.STANDARD);
    }

    private static String row(Left left, Output by, Learner learner, Mixer mixer, List<Sample> samples) {
        List<Sample> measured = samples.stream()
                .filter(sample -> sample.example().source() == left.measured()
                        && sample.example().isKnown(left.truth()))
                .toList();
        double[] scores = measured.stream()
                .mapToDouble(sample -> mixer.mixed(learner.scores(sample))[by.ordinal()])
                .toArray();
        boolean[] holds = new boolean[scores.length];
        int positives = 0;
        for (int at = 0; at < holds.length; at++) {
            holds[at] = measured.get(at).example().is(left.truth());
            positives += holds[at] ? 1 : 0;
        }
        return "| " + left.name() + " | " + left.measured().file() + " | " + by.word() + " | " + positives + " | "
                + scores.length
                + " | " + Figures.number(Figures.auc(scores, holds)) + " | "
                + Figures.number(Figures.averagePrecision(scores, holds)) + " |";
    }
}

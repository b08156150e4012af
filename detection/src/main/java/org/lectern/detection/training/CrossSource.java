package org.lectern.detection.training;

import java.io.PrintWriter;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.lectern.detection.model.Output;

/** How well a score orders the texts of a collection that was left out whole. */
final class CrossSource {

    /** One measurement: what is left out, what is measured in it, by which scores. */
    private record Left(String name, Set<Source> out, Source measured, Output truth, List<Output> scores) {}

    private static final List<Output> ATTACKS = List.of(Output.TOXIC, Output.HATE, Output.HARASSMENT);

    private static final List<Left> ALL = List.of(
            new Left("toxicity", EnumSet.of(Source.CONTEXT), Source.CONTEXT, Output.TOXIC, ATTACKS),
            new Left("toxicity", EnumSet.of(Source.TOXIC_SPANS), Source.TOXIC_SPANS, Output.TOXIC, ATTACKS),
            new Left("toxicity", EnumSet.of(Source.CONVABUSE), Source.CONVABUSE, Output.TOXIC, ATTACKS),
            new Left(
                    "hate, minimal pairs",
                    EnumSet.of(Source.HATEMOJI),
                    Source.HATEMOJI,
                    Output.HATE,
                    List.of(Output.HATE)),
            new Left("hate", EnumSet.of(Source.HATEXPLAIN), Source.HATEXPLAIN, Output.HATE, List.of(Output.HATE)),
            new Left("hate", EnumSet.of(Source.DAVIDSON), Source.DAVIDSON, Output.HATE, List.of(Output.HATE)),
            new Left(
                    "hate and threats to women",
                    EnumSet.of(Source.EDOS),
                    Source.EDOS,
                    Output.HATE,
                    List.of(Output.HATE)),
            new Left("threats", EnumSet.of(Source.EDOS), Source.EDOS, Output.THREAT, List.of(Output.THREAT)),
            new Left("spam", EnumSet.of(Source.YOUTUBE), Source.YOUTUBE, Output.SPAM, List.of(Output.SPAM)),
            new Left("spam", EnumSet.of(Source.SMS), Source.SMS, Output.SPAM, List.of(Output.SPAM)),
            new Left(
                    "political advertisements, other country",
                    EnumSet.of(Source.ADS_US),
                    Source.ADS_US,
                    Output.POLITICAL,
                    List.of(Output.POLITICAL, Output.CAMPAIGN)),
            new Left(
                    "political advertisements, other country",
                    EnumSet.of(Source.ADS_CA),
                    Source.ADS_CA,
                    Output.POLITICAL,
                    List.of(Output.POLITICAL, Output.CAMPAIGN)));

    private CrossSource() {}

    static void print(Prepared prepared, Progress progress, PrintWriter out) {
        out.println("## Collections left out whole");
        out.println();
        out.println("| what | collection | score | holds | of | AUC | average precision |");
        out.println("| --- | --- | --- | ---: | ---: | ---: | ---: |");
        for (Left left : ALL) {
            progress.say("learning without " + left.measured().file());
            Learner learner = Learner.learn(
                    prepared.samples().stream()
                            .filter(sample ->
                                    !left.out().contains(sample.example().source()))
                            .toList(),
                    prepared.vocabulary().size(),
                    Learner.Settings.STANDARD);
            left.scores().forEach(score -> out.println(row(left, score, learner, prepared.samples())));
            out.flush();
        }
        out.println();
    }

    private static String row(Left left, Output by, Learner learner, List<Sample> samples) {
        List<Sample> measured = samples.stream()
                .filter(sample -> sample.example().source() == left.measured()
                        && sample.example().isKnown(left.truth()))
                .toList();
        double[] scores = measured.stream()
                .mapToDouble(sample -> learner.scores(sample)[by.ordinal()])
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

package org.lectern.detection.training;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.lectern.detection.model.Judged;
import org.lectern.detection.model.Mixer;
import org.lectern.detection.model.Output;

/** How well a score orders the texts of a collection that was left out whole, or the comments on a video that was. */
final class CrossSource {

    /** What a learner does not see: whole collections, and the comments on one video. */
    private record Out(Set<Source> sources, String video) {

        static Out of(String video, Source first, Source... rest) {
            return new Out(EnumSet.of(first, rest), video);
        }

        boolean has(Example example) {
            return sources.contains(example.source()) || isVideo(example);
        }

        boolean isVideo(Example example) {
            return example.source() == Source.YOUTUBE && example.note().equals(video);
        }

        @Override
        public String toString() {
            String files = sources.stream().map(Source::file).collect(Collectors.joining(", "));
            return video.isEmpty() ? files : files + ", " + Source.YOUTUBE.file() + " " + video;
        }
    }

    /** One measurement: what is left out, which texts are measured and what they are called, by which scores. */
    private record Left(
            String name, Out out, String texts, Predicate<Example> measured, Output truth, List<Output> scores) {

        static Left of(String name, Out out, Source source, Output truth, Output... scores) {
            return new Left(
                    name,
                    out,
                    source.file(),
                    one -> one.source() == source && !one.note().equals(ToxicSpans.WHOLE),
                    truth,
                    List.of(scores));
        }

        static Left video(Out out) {
            String texts = Source.YOUTUBE.file() + " " + out.video();
            return new Left("spam, video left out", out, texts, out::isVideo, Output.SPAM, List.of(Output.SPAM));
        }
    }

    /** What a moderator would be told of as an attack. */
    private static final List<Output> ATTACKS = List.of(Output.HATE, Output.HARASSMENT, Output.THREAT, Output.OBSCENE);

    // Collections that mark different things are left out together, which saves learning anew; those that were drawn
    // from the same comments must be.
    private static final Out FIRST = Out.of("", Source.CONTEXT, Source.TOXIC_SPANS, Source.YOUTUBE, Source.ADS_US);
    private static final Out SECOND = Out.of("Youtube01-Psy", Source.CONVABUSE, Source.SMS, Source.ADS_CA);
    private static final Out THIRD = Out.of("Youtube02-KatyPerry", Source.HATEMOJI);
    private static final Out FOURTH = Out.of("Youtube03-LMFAO", Source.HATEXPLAIN);
    private static final Out FIFTH = Out.of("Youtube04-Eminem", Source.DAVIDSON);
    private static final Out SIXTH = Out.of("", Source.EDOS);
    private static final String ADS = "political advertisements, other country";

    private static final List<Left> ALL = List.of(
            new Left(
                    "toxicity, whole news comments",
                    FIRST,
                    "toxic of toxic-spans, clean of context-toxicity",
                    CrossSource::isWhole,
                    Output.TOXIC,
                    List.of(Output.TOXIC)),
            Left.of("toxicity of a sentence", FIRST, Source.TOXIC_SPANS, Output.TOXIC, Output.TOXIC),
            Left.of("toxicity, seen with the parent", FIRST, Source.CONTEXT, Output.TOXIC, Output.TOXIC),
            Left.of("spam", FIRST, Source.YOUTUBE, Output.SPAM, Output.SPAM),
            Left.of(ADS, FIRST, Source.ADS_US, Output.POLITICAL, Output.POLITICAL, Output.CAMPAIGN),
            Left.of("toxicity", SECOND, Source.CONVABUSE, Output.TOXIC, Output.TOXIC),
            Left.video(SECOND),
            Left.of("spam", SECOND, Source.SMS, Output.SPAM, Output.SPAM),
            Left.of(ADS, SECOND, Source.ADS_CA, Output.POLITICAL, Output.POLITICAL, Output.CAMPAIGN),
            Left.of("hate, minimal pairs", THIRD, Source.HATEMOJI, Output.HATE, Output.HATE, Output.TOXIC),
            Left.video(THIRD),
            Left.of("hate", FOURTH, Source.HATEXPLAIN, Output.HATE, Output.HATE, Output.TOXIC),
            Left.video(FOURTH),
            Left.of("toxicity", FIFTH, Source.DAVIDSON, Output.TOXIC, Output.TOXIC),
            Left.of("hate", FIFTH, Source.DAVIDSON, Output.HATE, Output.HATE, Output.TOXIC),
            Left.video(FIFTH),
            Left.of("hate against women", SIXTH, Source.EDOS, Output.HATE, Output.HATE, Output.TOXIC),
            Left.of("threats against women", SIXTH, Source.EDOS, Output.THREAT, Output.THREAT));

    private CrossSource() {}

    static void print(Prepared prepared, Unseen unseen, Progress progress, PrintWriter out) {
        var dialects = new StringWriter();
        out.println("## Collections left out whole");
        out.println();
        out.println("| what | collection | score | holds | of | AUC | average precision |");
        out.println("| --- | --- | --- | ---: | ---: | ---: | ---: |");
        Out gone = new Out(Set.of(), "");
        Learner learner = new Learner(0, Learner.Settings.STANDARD);
        for (Left left : ALL) {
            if (!left.out().equals(gone)) {
                gone = left.out();
                progress.say("learning without " + gone);
                learner = without(gone, prepared);
            }
            // The mixer has learned from scores of the minimal pairs.
            Mixer mixer = left.out().equals(THIRD) ? Mixer.none() : unseen.mixer();
            if (left.out().equals(FIFTH) && dialects.toString().isEmpty()) {
                Dialects.print(learner, prepared.samples(), unseen, new PrintWriter(dialects));
            }
            print(left, learner, mixer, unseen.judged(), prepared.samples(), out);
            out.flush();
        }
        out.println();
        out.print(dialects);
    }

    private static Learner without(Out gone, Prepared prepared) {
        return Learner.learn(
                prepared.samples().stream()
                        .filter(sample -> !gone.has(sample.example()))
                        .toList(),
                prepared.vocabulary().size(),
                Learner.Settings.STANDARD);
    }

    private static boolean isWhole(Example example) {
        return example.source() == Source.TOXIC_SPANS
                ? example.note().equals(ToxicSpans.WHOLE)
                : example.source() == Source.CONTEXT && !example.is(Output.TOXIC);
    }

    private static void print(
            Left left,
            Learner learner,
            Mixer mixer,
            Map<Output, Judged> judged,
            List<Sample> samples,
            PrintWriter out) {
        List<Sample> measured = samples.stream()
                .filter(sample -> left.measured().test(sample.example())
                        && sample.example().isKnown(left.truth()))
                .toList();
        float[][] scores = measured.stream()
                .map(sample -> mixer.mixed(learner.scores(sample)))
                .toArray(float[][]::new);
        for (Output by : left.scores()) {
            out.println(row(left, by.word(), measured, scores, score -> score[by.ordinal()]));
        }
        if (left.truth() == Output.TOXIC || left.truth() == Output.HATE) {
            out.println(row(
                    left,
                    "the likeliest attack",
                    measured,
                    scores,
                    score -> ATTACKS.stream()
                            .mapToDouble(one ->
                                    Objects.requireNonNull(judged.get(one)).probability(score[one.ordinal()]))
                            .max()
                            .orElse(0)));
        }
    }

    private static String row(
            Left left, String by, List<Sample> measured, float[][] scores, ToDoubleFunction<float[]> order) {
        double[] ordered = Arrays.stream(scores).mapToDouble(order).toArray();
        boolean[] holds = new boolean[ordered.length];
        int positives = 0;
        for (int at = 0; at < holds.length; at++) {
            holds[at] = measured.get(at).example().is(left.truth());
            positives += holds[at] ? 1 : 0;
        }
        return "| " + left.name() + " | " + left.texts() + " | " + by + " | " + positives + " | " + ordered.length
                + " | " + Figures.number(Figures.auc(ordered, holds)) + " | "
                + Figures.number(Figures.averagePrecision(ordered, holds)) + " |";
    }
}

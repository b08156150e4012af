package org.lectern.detection.training;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.lectern.detection.Judgement;
import org.lectern.detection.Label;
import org.lectern.detection.Level;
import org.lectern.detection.model.Judged;
import org.lectern.detection.model.Output;

/** For each label how well it is noticed in library comments under posts that the model had not seen. */
final class LabelTable {

    static final int FEW = 30;

    /** Found by rules alone. */
    static final List<Label> RULED = List.of(Label.PERSONAL_INFO, Label.IMPERSONATION);

    private LabelTable() {}

    static void print(Map<Example, Judgement> judgements, Unseen unseen, PrintWriter out) {
        List<Map.Entry<Example, Judgement>> comments = judgements.entrySet().stream()
                .filter(one -> one.getKey().source() == Source.LIBRARY)
                .toList();
        out.println("## Library comments, each judged by a model that had not seen its post (" + comments.size() + ")");
        out.println();
        out.println(
                "| label | holds | AUC | average precision | level normal: right of those noticed | noticed of those that hold |");
        out.println("| --- | ---: | ---: | ---: | --- | --- |");
        for (Output output : Output.values()) {
            if (comments.stream().anyMatch(one -> one.getKey().is(output)) && isAsked(output)) {
                out.println(row(
                        output.word(),
                        comments,
                        one -> one.is(output),
                        one -> isNoticed(one, output),
                        one -> score(one, output)));
            }
        }
        for (Label label : RULED) {
            out.println(row(
                    label.word(),
                    comments,
                    one -> one.carries(label),
                    one -> isNoticed(one, label),
                    one -> one.score(label)));
        }
        out.println();
        booleans(comments, out);
        levels(comments, unseen, out);
    }

    // Gates read null as yes; what counts is how many that hold are answered with no.
    private static void booleans(List<Map.Entry<Example, Judgement>> comments, PrintWriter out) {
        for (Output output : List.of(Output.CRITICISM, Output.NEEDS_RESPONSE)) {
            for (boolean holds : new boolean[] {true, false}) {
                List<Judgement> some = comments.stream()
                        .filter(one -> one.getKey().is(output) == holds)
                        .map(Map.Entry::getValue)
                        .toList();
                long no = some.stream()
                        .filter(one -> Boolean.FALSE.equals(answer(one, output)))
                        .count();
                long open =
                        some.stream().filter(one -> answer(one, output) == null).count();
                out.println("- " + output.word() + " where it " + (holds ? "holds" : "does not hold") + ": answered no "
                        + Figures.share(no, some.size()) + ", not judged " + Figures.share(open, some.size()));
            }
        }
        out.println();
    }

    private static @Nullable Boolean answer(Judgement judgement, Output output) {
        return output == Output.CRITICISM ? judgement.criticism() : judgement.needsResponse();
    }

    private static String row(
            String name,
            List<Map.Entry<Example, Judgement>> comments,
            Predicate<Example> truth,
            Predicate<Judgement> noticed,
            ToDoubleFunction<Judgement> score) {
        double[] scores = comments.stream()
                .mapToDouble(one -> score.applyAsDouble(one.getValue()))
                .toArray();
        boolean[] holds = new boolean[scores.length];
        for (int at = 0; at < holds.length; at++) {
            holds[at] = truth.test(comments.get(at).getKey());
        }
        var counts = Counts.of(comments, truth, noticed);
        return "| " + name + (counts.holds() < FEW ? " (weak)" : "") + " | " + counts.holds() + " | "
                + Figures.number(Figures.auc(scores, holds)) + " | "
                + Figures.number(Figures.averagePrecision(scores, holds)) + " | " + counts.precision() + " | "
                + counts.recall() + " |";
    }

    static boolean isNoticed(Judgement judgement, Label label) {
        return judgement.findings().stream().anyMatch(finding -> finding.label() == label);
    }

    static boolean isNoticed(Judgement judgement, Output output) {
        Label label = output.label();
        return label == null ? Boolean.TRUE.equals(answer(judgement, output)) : isNoticed(judgement, label);
    }

    private static double score(Judgement judgement, Output output) {
        Label label = output.label();
        if (label != null) {
            return judgement.score(label);
        }
        return output == Output.CRITICISM ? judgement.criticismScore() : judgement.needsResponseScore();
    }

    // What the shipped levels do to unseen scores, and what is noticed where one or five in a hundred clean texts may
    // be.
    private static void levels(List<Map.Entry<Example, Judgement>> comments, Unseen unseen, PrintWriter out) {
        out.println(
                "| label | low | normal | high | at 1% of clean comments | at 5% | at 1% of civic statements | at 5% |");
        out.println("| --- | --- | --- | --- | --- | --- | --- | --- |");
        Map<Output, Judged> judged = unseen.judged();
        float[][] mixed = unseen.mixed();
        for (Output output : Output.values()) {
            if (comments.stream().anyMatch(one -> one.getKey().is(output)) && isAsked(output)) {
                LevelFigures figures =
                        new LevelFigures(unseen.examples(), mixed, output, Objects.requireNonNull(judged.get(output)));
                out.println(
                        "| " + output.word() + " | " + figures.at(Level.LOW) + " | " + figures.at(Level.NORMAL) + " | "
                                + figures.at(Level.HIGH) + " | " + figures.recall(false, 0.01) + " | "
                                + figures.recall(false, 0.05)
                                + " | " + figures.recall(true, 0.01) + " | " + figures.recall(true, 0.05) + " |");
            }
        }
        out.println();
    }

    private static boolean isAsked(Output output) {
        return output.label() != null || output == Output.CRITICISM || output == Output.NEEDS_RESPONSE;
    }
}

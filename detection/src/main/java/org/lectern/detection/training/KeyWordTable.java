package org.lectern.detection.training;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.lectern.detection.Detectors;
import org.lectern.detection.Judgement;
import org.lectern.detection.Label;
import org.lectern.detection.Profile;
import org.lectern.detection.model.Output;

/** What is noticed beside what key words notice, in the same comments: those of the product's own lists, and those chosen from comments under other posts. */
final class KeyWordTable {

    private KeyWordTable() {}

    static void print(Map<Example, Judgement> judgements, PrintWriter out) {
        Map<Example, Judgement> comments = new LinkedHashMap<>();
        judgements.forEach((example, judgement) -> {
            if (example.source() == Source.LIBRARY) {
                comments.put(example, judgement);
            }
        });
        out.println("## Beside key words: precision, recall and their harmonic mean (F1), in library comments");
        out.println();
        out.println(
                "| label | at level normal | own lists and rules without the model | key words chosen from other parts |");
        out.println("| --- | --- | --- | --- |");
        Detectors rules = Detectors.rules();
        Map<Example, Judgement> ruled = new LinkedHashMap<>();
        comments.keySet().forEach(one -> ruled.put(one, rules.judge(Prepared.subject(one), Profile.NONE)));
        List<Example> all = List.copyOf(comments.keySet());
        for (Label label : Label.values()) {
            Predicate<Example> holds = holds(label);
            if (all.stream().anyMatch(holds)) {
                Counts here = Counts.among(all, holds, one -> LabelTable.isNoticed(judgement(comments, one), label));
                Counts lists = Counts.among(all, holds, one -> LabelTable.isNoticed(judgement(ruled, one), label));
                row(label.word(), here, lists, chosen(all, holds), out);
                if (label == Label.OFF_TOPIC) {
                    row(
                            "off-topic, no word of the post in it",
                            here,
                            lists,
                            Counts.among(all, holds, KeyWords::isUnrelated),
                            out);
                }
            }
        }
        out.println();
    }

    private static Predicate<Example> holds(Label label) {
        return Output.of(label)
                .<Predicate<Example>>map(output -> example -> example.is(output))
                .orElse(example -> example.carries(label));
    }

    private static Judgement judgement(Map<Example, Judgement> judgements, Example example) {
        return Objects.requireNonNull(judgements.get(example));
    }

    private static Counts chosen(List<Example> all, Predicate<Example> holds) {
        List<Example> noticed = new ArrayList<>();
        for (int fold = 0; fold < Prepared.FOLDS; fold++) {
            int left = fold;
            KeyWords words = KeyWords.chosen(
                    all.stream().filter(one -> Prepared.fold(one) != left).toList(), holds);
            all.stream()
                    .filter(one -> Prepared.fold(one) == left && words.notice(one))
                    .forEach(noticed::add);
        }
        return new Counts(
                all.stream().filter(holds).count(),
                noticed.size(),
                noticed.stream().filter(holds).count());
    }

    private static void row(String name, Counts here, Counts lists, Counts chosen, PrintWriter out) {
        out.println("| " + name + " | " + cell(here) + " | " + cell(lists) + " | " + cell(chosen) + " |");
    }

    private static String cell(Counts counts) {
        return String.format(
                Locale.ROOT,
                "%d of %d, %d of %d: %.2f",
                counts.right(),
                counts.noticed(),
                counts.right(),
                counts.holds(),
                counts.f());
    }
}

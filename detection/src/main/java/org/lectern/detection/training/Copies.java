package org.lectern.detection.training;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.lectern.detection.Detectors;
import org.lectern.detection.Earlier;
import org.lectern.detection.Label;
import org.lectern.detection.Profile;
import org.lectern.detection.Subject;

/**
 * How many comments are known again when somebody posts them changed a little, and how many different comments under one post are taken
 * for the same.
 *
 * @param found for each change the share known again
 */
record Copies(Map<Change, Share> found, Share different) {

    /** A text is changed only where it has so many words; "thank you" may be said twice. */
    private static final int FEWEST_WORDS = 8;

    private static final double MOST_DIFFERENT = 0.01;

    /** What somebody does to a comment to post it again, and the share that is to be known again. */
    enum Change {
        LIGHT("light edits", 0.98),
        DROPPED("one word in eight dropped", 0.90),
        REPLACED("one word in five replaced", 0.70),
        LOOK_ALIKES("letters of other alphabets", 0.98);

        private final String words;
        private final double aim;

        Change(String words, double aim) {
            this.words = words;
            this.aim = aim;
        }
    }

    /** Some of all. */
    record Share(long some, long all) {
        @Override
        public String toString() {
            return Figures.share(some, all);
        }
    }

    static Copies of(List<Example> examples) {
        Detectors rules = Detectors.rules();
        var random = new SplittableRandom(Prepared.SEED);
        List<String[]> texts = examples.stream()
                .filter(one -> one.source() == Source.LIBRARY || one.source() == Source.POLIS)
                .map(one -> one.text().split(" "))
                .filter(words -> words.length >= FEWEST_WORDS)
                .toList();
        Map<Change, Share> found = new EnumMap<>(Change.class);
        for (Change change : Change.values()) {
            long known = texts.stream()
                    .filter(words -> isKnown(rules, changed(words, change, texts, random), String.join(" ", words)))
                    .count();
            found.put(change, new Share(known, texts.size()));
        }
        return new Copies(found, different(rules, examples));
    }

    private static Share different(Detectors rules, List<Example> examples) {
        Map<String, List<String>> posts = examples.stream()
                .filter(one -> one.source() == Source.LIBRARY)
                .collect(Collectors.groupingBy(
                        Example::post, Collectors.mapping(Example::text, Collectors.toCollection(ArrayList::new))));
        long alarms = 0;
        long pairs = 0;
        for (List<String> comments : posts.values()) {
            for (int at = 1; at < comments.size(); at++) {
                for (int earlier = 0; earlier < at; earlier++) {
                    pairs++;
                    alarms += isKnown(rules, comments.get(at), comments.get(earlier)) ? 1 : 0;
                }
            }
        }
        return new Share(alarms, pairs);
    }

    private static boolean isKnown(Detectors rules, String text, String earlier) {
        var subject = new Subject(
                text,
                "",
                "",
                "somebody",
                null,
                org.lectern.detection.Source.PUBLIC,
                List.of(new Earlier("1", earlier)));
        return rules.judge(subject, Profile.NONE).findings().stream()
                .anyMatch(finding -> finding.label() == Label.DUPLICATE);
    }

    private static String changed(String[] words, Change change, List<String[]> others, SplittableRandom random) {
        String text = String.join(" ", words);
        return switch (change) {
            case LIGHT -> text.toUpperCase(Locale.ROOT).replace(".", "!!").replace(",", "") + " pls";
            case DROPPED ->
                Arrays.stream(words).filter(_ -> random.nextInt(8) > 0).collect(Collectors.joining(" "));
            case REPLACED ->
                Arrays.stream(words)
                        .map(word -> random.nextInt(5) > 0 ? word : any(others, random))
                        .collect(Collectors.joining(" "));
            case LOOK_ALIKES ->
                text.replace('a', 'а').replace('e', 'е').replace('o', 'ο').replace('i', 'і');
        };
    }

    private static String any(List<String[]> others, SplittableRandom random) {
        String[] words = others.get(random.nextInt(others.size()));
        return words[random.nextInt(words.length)];
    }

    /** Whether all shares that are aimed at are reached. */
    boolean reached() {
        return found.entrySet().stream()
                        .allMatch(one -> one.getValue().some()
                                >= one.getKey().aim * one.getValue().all())
                && different.some() <= MOST_DIFFERENT * different.all();
    }

    /** The figures as a sentence of a card. */
    String sentence() {
        return found.entrySet().stream()
                        .map(one -> one.getKey().words + " " + one.getValue())
                        .collect(Collectors.joining("; ", "Known again: ", ""))
                + ". Different comments under one post taken for the same: " + different + ".";
    }

    void print(PrintWriter out) {
        out.println("## Comments and civic statements of eight words or more, posted again with changes");
        out.println();
        out.println(sentence());
        out.println();
    }
}

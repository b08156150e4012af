package org.lectern.detection;

import java.util.List;
import java.util.Objects;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Short ways for tests to judge and quote, and texts made to hurt. */
final class Texts {

    /** Lists and rules alone: what one of them notices shows, whatever a model thinks of the rest. */
    private static final Detectors RULES = Detectors.rules();

    private static final Detectors STANDARD = Detectors.standard();

    private static final List<String> PIECES = List.of(
            "\uD83D",
            "\uDE00",
            "\uD83D\uDE00",
            "\u0000",
            "\u202E",
            "\u200B",
            "\u0301",
            "a",
            "e\u0301",
            " ",
            "\n",
            "@",
            ".",
            "-",
            "*",
            "$",
            "(",
            ")",
            "4",
            "715-555-0142",
            "x@y.org",
            "https://a.example/b",
            "fuck",
            "f*ck",
            "sh!t",
            "12 Main St",
            "4111 1111 1111 1111",
            "dot",
            "(at)",
            "\"",
            "ﷺ",
            "𝓯𝓾𝓬𝓴",
            "ﬁ",
            "K1A 0B1",
            "born 07/19/2009",
            "plate ABC 123",
            "ß",
            "🅱",
            "five five five ",
            " at gmail dot com",
            "12, rue Principale",
            "f u c k",
            "$h1t",
            "GB29 NWBK 6016 1331 9268 19",
            "P.O. Box 1",
            "Vote Lund",
            "aaaa",
            "Аnn",
            "́̂̃",
            "\u202Ea\u202C",
            "arobase",
            "lives at 12 Oak Lane",
            "SIN 046 454 286",
            "İ",
            "七",
            "１");

    private Texts() {}

    static Judgement judge(String text) {
        return judge(text, Profile.NONE);
    }

    static Judgement judge(String text, Profile profile) {
        return RULES.judge(Subject.of(text), profile);
    }

    /** As the product judges: lists and rules, weighed by the model. */
    static Judgement weighed(String text) {
        return STANDARD.judge(Subject.of(text), Profile.NONE);
    }

    static Judgement after(String text, String... earlier) {
        List<Earlier> history = IntStream.range(0, earlier.length)
                .mapToObj(at -> new Earlier("c" + (at + 1), earlier[at]))
                .toList();
        return RULES.judge(new Subject(text, "A post", "Ann", "@ann", null, Source.PUBLIC, history), Profile.NONE);
    }

    static String quote(String text, Finding finding) {
        return text.substring(Objects.requireNonNull(finding.start()), Objects.requireNonNull(finding.end()));
    }

    /** A text of random pieces. */
    static String random(RandomGenerator random) {
        var text = new StringBuilder();
        for (int pieces = random.nextInt(60); pieces >= 0; pieces--) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
            text.append(random.nextInt(3) == 0 ? " " : "");
        }
        return text.toString();
    }
}

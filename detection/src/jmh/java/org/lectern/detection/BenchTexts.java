package org.lectern.detection;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;

/** Made-up comments of about 200 characters, rules for them, and the rules' straightforward counterpart; the same in every run. */
final class BenchTexts {

    static final int LITERALS = 5_000;
    static final int PATTERNS = 100;
    private static final int COMMENTS = 1_000;
    private static final int LENGTH = 205;
    private static final String[] VERBS = {"buy", "order", "claim", "visit", "join", "win", "send", "call", "text", "share"};
    private static final String[] THINGS = {"prize", "roofing", "crypto", "tickets", "coupon", "loan", "visa", "tutor", "followers", "raffle"};

    private final Random random = new Random(11);
    private final List<String> common = words(2_000);

    /** Words that people write all the time, the rules' among them now and then. */
    List<String> comments(List<String> literals) {
        return IntStream.range(0, COMMENTS).mapToObj(at -> comment(literals, at % 2 == 0)).toList();
    }

    private String comment(List<String> literals, boolean rude) {
        var text = new StringBuilder();
        int place = random.nextInt(LENGTH / 2);
        boolean placed = !rude;
        while (text.length() < LENGTH) {
            if (!placed && text.length() >= place) {
                text.append(disguised(literals.get(random.nextInt(literals.size()))));
                placed = true;
            } else {
                text.append(common.get((int) (common.size() * random.nextDouble() * random.nextDouble())));
            }
            text.append(random.nextInt(12) == 0 ? ". " : " ");
        }
        return text.toString().strip();
    }

    private String disguised(String word) {
        return switch (random.nextInt(4)) {
            case 0 -> word.replace('a', '@').replace('o', '0').replace('i', '1');
            case 1 -> word.toUpperCase(Locale.ROOT).replace('E', 'Е');
            case 2 -> word.substring(0, 2) + word.substring(1, 2).repeat(4) + word.substring(2);
            default -> word;
        };
    }

    List<String> literals() {
        return words(LITERALS);
    }

    private List<String> words(int count) {
        List<String> words = new ArrayList<>();
        while (words.size() < count) {
            var word = new StringBuilder();
            for (int syllable = 2 + random.nextInt(3); syllable > 0; syllable--) {
                word.append("bcdfghklmnprstvw".charAt(random.nextInt(16))).append("aeiou".charAt(random.nextInt(5)));
                word.append(random.nextInt(3) == 0 ? "nrstl".charAt(random.nextInt(5)) + "" : "");
            }
            words.add(word.toString());
        }
        return words;
    }

    List<String> patterns() {
        return IntStream.range(0, PATTERNS)
                .mapToObj(at -> "\\b" + VERBS[at / 10] + "\\s+(?:\\w+\\s+){0,3}" + THINGS[at % 10] + "s?\\b")
                .toList();
    }

    static Profile profile(List<String> literals, List<String> patterns) {
        Profile.Builder profile = Profile.builder().list(Label.OBSCENE, "bench", literals);
        patterns.forEach(pattern -> profile.pattern(Label.SPAM, null, pattern));
        return profile.build();
    }

    /** Comments with something personal in every other one, in the forms that redact-pii knows too. */
    List<String> personal() {
        List<String> comments = new ArrayList<>();
        for (String comment : comments(List.of("plain"))) {
            String mark = switch (comments.size() % 8) {
                case 0 -> "call 608-555-0142";
                case 2 -> "write me at pat.lund@example.net";
                case 4 -> "my card is 4111 1111 1111 1111";
                case 6 -> "I live at 412 Maple Street";
                default -> "see you there";
            };
            comments.add(comment.substring(0, 150) + " " + mark + " " + comment.substring(150));
        }
        return comments;
    }
}

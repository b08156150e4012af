package org.lectern.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How much may change until the same comment is no longer known again, by the detector and by the index. */
@Tag("domain")
class NearDuplicatesTest {

    private static final int TEXTS = 400;

    private final List<String> texts = texts();

    @Test
    void lightEditsAreFound() {
        assertFound(0.98, (text, random) -> text.toUpperCase(Locale.ROOT).replace(".", "!!") + " x");
    }

    @Test
    void oneWordInEightMayBeDropped() {
        assertFound(0.90, (text, random) -> changed(text, random, 8, ""));
    }

    @Test
    void oneWordInFiveMayBeReplaced() {
        assertFound(0.70, (text, random) -> changed(text, random, 5, "something"));
    }

    @Test
    void lookAlikesDoNotHelp() {
        assertFound(
                0.98,
                (text, random) -> text.replace('a', 'а')
                        .replace('e', 'е')
                        .replace('o', 'ο')
                        .replace('i', 'і'));
    }

    @Test
    void differentTextsAreNotTakenForTheSame() {
        var index = new NearDuplicates(TEXTS);
        int alarms = 0;
        int taken = 0;
        for (int at = 0; at < TEXTS; at++) {
            String other = texts.get((at + 1) % TEXTS);
            alarms += isFound(texts.get(at), other) ? 1 : 0;
            taken += index.like(texts.get(at)).isEmpty() ? 0 : 1;
            index.add(texts.get(at));
        }
        assertThat(alarms).isLessThanOrEqualTo(TEXTS / 100);
        assertThat(taken).isLessThanOrEqualTo(TEXTS / 100);
    }

    private interface Change {
        String of(String text, Random random);
    }

    private void assertFound(double least, Change change) {
        var random = new Random(7);
        var index = new NearDuplicates(TEXTS);
        texts.forEach(index::add);
        int found = 0;
        int indexed = 0;
        for (int at = 0; at < TEXTS; at++) {
            String again = change.of(texts.get(at), random);
            found += isFound(again, texts.get(at)) ? 1 : 0;
            List<NearDuplicates.Match> like = index.like(again);
            indexed += !like.isEmpty() && like.getFirst().number() == at ? 1 : 0;
        }
        assertThat(found).isGreaterThanOrEqualTo((int) (least * TEXTS));
        assertThat(indexed).isGreaterThanOrEqualTo((int) (least * TEXTS));
    }

    private static boolean isFound(String again, String earlier) {
        return Texts.after(again, earlier).findings().stream().anyMatch(finding -> finding.label() == Label.DUPLICATE);
    }

    private static String changed(String text, Random random, int oneIn, String by) {
        List<String> words = new ArrayList<>();
        for (String word : text.split(" ", -1)) {
            words.add(random.nextInt(oneIn) == 0 ? by : word);
        }
        return String.join(" ", words);
    }

    /** Comments of 12 to 40 words, made of words that all of them share. */
    private static List<String> texts() {
        var random = new Random(3);
        List<String> vocabulary = new ArrayList<>();
        for (int word = 0; word < 600; word++) {
            var letters = new StringBuilder();
            for (int syllable = 1 + random.nextInt(3); syllable > 0; syllable--) {
                letters.append("bdfglmnprst".charAt(random.nextInt(11))).append("aeiou".charAt(random.nextInt(5)));
            }
            vocabulary.add(letters.append(random.nextInt(2) == 0 ? "n" : "").toString());
        }
        List<String> texts = new ArrayList<>();
        for (int text = 0; text < TEXTS; text++) {
            List<String> words = new ArrayList<>();
            for (int word = 12 + random.nextInt(28); word > 0; word--) {
                words.add(vocabulary.get((int) (600 * random.nextDouble() * random.nextDouble())));
            }
            texts.add(String.join(" ", words) + ".");
        }
        return texts;
    }
}

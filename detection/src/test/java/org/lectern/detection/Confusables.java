package org.lectern.detection;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.SpoofChecker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Makes the list of letters that look like Latin ones from the confusables of Unicode (UTS 39) as ICU4J carries them:
 * {@code java ... org.lectern.detection.Confusables FILE}.
 */
final class Confusables {

    private static final SpoofChecker SPOOF = new SpoofChecker.Builder().build();
    private static final Normalizer2 PLAIN = Normalizer2.getNFKDInstance();
    private static final Set<Integer> ALPHABETS = Set.of(
            UScript.LATIN,
            UScript.GREEK,
            UScript.CYRILLIC,
            UScript.ARMENIAN,
            UScript.COPTIC,
            UScript.CHEROKEE,
            UScript.LISU,
            UScript.DESERET,
            UScript.OLD_ITALIC,
            UScript.RUNIC,
            UScript.CANADIAN_ABORIGINAL,
            UScript.COMMON);

    private Confusables() {}

    public static void main(String[] arguments) throws IOException {
        Files.writeString(Path.of(arguments[0]), list());
    }

    /** One line for each letter: its code point, a space, what it looks like. */
    static String list() {
        var lines = new TreeMap<Integer, String>();
        for (int point = 128; point < 0x20000; point++) {
            String alike = alike(point);
            if (alike != null) {
                lines.put(point, alike);
            }
        }
        var list = new StringBuilder();
        lines.forEach((point, alike) -> list.append(String.format(Locale.ROOT, "%04X %s\n", point, alike)));
        return list.toString();
    }

    private static @Nullable String alike(int point) {
        boolean letter = UCharacter.isLetter(point) && ALPHABETS.contains(UScript.getScript(point));
        if (!letter || isLatin(plain(UCharacter.toString(point)))) {
            return null;
        }
        for (int form : new int[] {UCharacter.toLowerCase(point), point, UCharacter.toUpperCase(point)}) {
            String skeleton = plain(SPOOF.getSkeleton(UCharacter.toString(form)));
            if (isLatin(skeleton) && !skeleton.equals("rn")) {
                return skeleton;
            }
        }
        return null;
    }

    private static String plain(String text) {
        return PLAIN.normalize(text).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT);
    }

    private static boolean isLatin(String text) {
        return text.matches("[a-z]{1,2}");
    }
}

package org.lectern.server.testing;

import java.util.Arrays;
import java.util.stream.Stream;
import org.lectern.rulebook.Word;

/** The keys of texts of which there is one for each value of a family. */
public final class TextKeys {

    private TextKeys() {}

    /** {@code family.word} for each. */
    public static Stream<String> words(String family, Word[] each) {
        return Arrays.stream(each).map(one -> family + "." + one.word());
    }

    /** {@code family.NAME} for each. */
    public static Stream<String> names(String family, Enum<?>[] each) {
        return Arrays.stream(each).map(one -> family + "." + one.name());
    }
}

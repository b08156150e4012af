package org.lectern.server.moderation;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.lectern.server.inbox.NoticedHere;

/** How near two comments are for somebody who decides about one: the words and the kinds of what was noticed that they share. */
final class Nearness {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    private final Set<String> here;

    Nearness(String text, List<NoticedHere> noticed) {
        here = marks(text, noticed);
    }

    /** The share of what both texts have in what either has (the Jaccard index), 0 to 1. */
    double to(Nearness other) {
        int both = 0;
        for (String mark : here) {
            both += other.here.contains(mark) ? 1 : 0;
        }
        int either = here.size() + other.here.size() - both;
        return either == 0 ? 0 : (double) both / either;
    }

    // No word has a slash in it, so that no kind is taken for one.
    private static Set<String> marks(String text, List<NoticedHere> noticed) {
        Set<String> marks = new HashSet<>(List.of(BETWEEN_WORDS.split(text.toLowerCase(Locale.ROOT))));
        marks.remove("");
        noticed.forEach(one -> marks.add(one.label() + "/" + one.facet()));
        return marks;
    }
}

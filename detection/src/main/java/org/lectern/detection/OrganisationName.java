package org.lectern.detection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a library or of a body near it, as somebody who imitates it would write it.
 *
 * @param core the words that tell it from other libraries, folded
 */
record OrganisationName(List<String> core) {

    private static final Set<String> GENERIC = Set.of(
            ("the of and at in our your public memorial regional central county community district city town free library libraries"
                            + " system association branch board council society township village municipal municipale publique bibliotheque biblioteca de du des la le les d l"
                            + " new news happy visit join meet welcome from to friends a co inc foundation trustees")
                    .split(" "));
    private static final Set<String> LIBRARY = Set.of(
            ("library libraries libary libray librairy lib pl publib publiclib biblio bibliotheque biblioteca librarians"
                            + " association archives archive")
                    .split(" "));
    private static final Pattern IN_POST =
            Pattern.compile("(?:\\p{Lu}[\\p{L}'’.-]{1,24} ){1,5}(?:Library|Libraries)(?: Association| System)?"
                    + "|Bibliothèques? (?:municipale |publique )?(?:de la |de |d'|du |des )?\\p{Lu}[\\p{L}'’-]{1,40}");
    private static final int MOST_NAMES = 20;
    private static final int LONG_WORD = 5;

    static OrganisationName of(String name) {
        return new OrganisationName(Arrays.stream(Folded.phrase(name).split(" "))
                .filter(word -> word.length() > 1 && !GENERIC.contains(word))
                .toList());
    }

    /** The libraries that a post names. */
    static List<OrganisationName> in(String post) {
        List<OrganisationName> names = new ArrayList<>();
        Matcher matcher = IN_POST.matcher(post);
        while (names.size() < MOST_NAMES && matcher.find()) {
            OrganisationName name = of(matcher.group());
            if (!name.core().isEmpty()) {
                names.add(name);
            }
        }
        return names;
    }

    /** How an author's name stands to this one: 0 not at all, 1 the same words, 2 nearly the same, as a misspelling or a disguise is. */
    int likeness(List<String> words, String joined) {
        if (core.isEmpty()) {
            return 0;
        }
        boolean library =
                words.stream().anyMatch(LIBRARY::contains) || joined.contains("lib") || joined.contains("biblio");
        if (!library) {
            return 0;
        }
        if (words.containsAll(core) || joined.contains(String.join("", core))) {
            return 1;
        }
        boolean near = core.stream().allMatch(word -> words.stream().anyMatch(other -> isNear(word, other)));
        boolean begins =
                core.getFirst().length() > LONG_WORD && joined.startsWith(core.getFirst()) && words.size() == 1;
        return near || begins ? 2 : 0;
    }

    static boolean isNear(String word, String other) {
        return word.equals(other) || (word.length() >= LONG_WORD && distance(word, other) <= 1 + word.length() / 9);
    }

    /** Letters to insert, delete or replace, or neighbours to swap (Damerau). */
    static int distance(String one, String other) {
        if (Math.abs(one.length() - other.length()) > 3) {
            return 4;
        }
        int[][] cost = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                if (i == 0 || j == 0) {
                    cost[i][j] = i + j;
                    continue;
                }
                boolean same = one.charAt(i - 1) == other.charAt(j - 1);
                cost[i][j] =
                        Math.min(Math.min(cost[i - 1][j], cost[i][j - 1]) + 1, cost[i - 1][j - 1] + (same ? 0 : 1));
                boolean swapped = i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1);
                cost[i][j] = swapped ? Math.min(cost[i][j], cost[i - 2][j - 2] + 1) : cost[i][j];
            }
        }
        return cost[one.length()][other.length()];
    }
}

package org.lectern.server.reports;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which rows of a table of counts can be told to everybody, and which sums of its columns, so that nobody can work out a small count.
 *
 * <p>The threshold rule, with secondary suppression: a count from 1 to 4 can point at a person, so the whole row in which one stands is
 * withheld (primary); and as the row alone could be found from the sum and the other rows, so is the first other row that is not empty
 * (secondary). That one is taken in the order of the policy and not by its size, or which it is would tell something. The sum of a column
 * stands only where two rows or more are withheld and their counts together are more than four times their number: then each could be any
 * number from 1 to 4 for all that anybody can see. A row of zeros tells of nobody and stays.
 *
 * <p>L. Willenborg and T. de Waal, Elements of Statistical Disclosure Control (Lecture Notes in Statistics 155, Springer 2001), chapters
 * on tabular data; Federal Committee on Statistical Methodology, Statistical Policy Working Paper 22, Report on Statistical Disclosure
 * Limitation Methodology (second version, 2005), which names the threshold rule and complementary suppression.
 */
record Disclosure(Set<Integer> rows, Set<Integer> sums) {

    /** The largest count that is too small to be told. */
    static final int SMALL = 4;

    Disclosure {
        rows = Set.copyOf(rows);
        sums = Set.copyOf(sums);
    }

    /** The rows and the sums that are told; every row has the same columns. */
    static Disclosure of(List<List<Integer>> table) {
        Set<Integer> withheld = new TreeSet<>();
        for (int row = 0; row < table.size(); row++) {
            if (table.get(row).stream().anyMatch(Disclosure::small)) {
                withheld.add(row);
            }
        }
        if (!withheld.isEmpty()) {
            firstOther(table, withheld, withheld);
        }
        Set<Integer> rows = new TreeSet<>();
        for (int row = 0; row < table.size(); row++) {
            if (!withheld.contains(row)) {
                rows.add(row);
            }
        }
        return new Disclosure(rows, sums(table, withheld));
    }

    private static void firstOther(List<List<Integer>> table, Set<Integer> primary, Set<Integer> withheld) {
        for (int row = 0; row < table.size(); row++) {
            if (!primary.contains(row) && table.get(row).stream().anyMatch(count -> count > 0)) {
                withheld.add(row);
                return;
            }
        }
    }

    private static Set<Integer> sums(List<List<Integer>> table, Set<Integer> withheld) {
        Set<Integer> sums = new TreeSet<>();
        int columns = table.isEmpty() ? 0 : table.getFirst().size();
        for (int column = 0; column < columns; column++) {
            int at = column;
            int hidden =
                    withheld.stream().mapToInt(row -> table.get(row).get(at)).sum();
            if (withheld.isEmpty() || (withheld.size() > 1 && hidden > SMALL * withheld.size())) {
                sums.add(column);
            }
        }
        return sums;
    }

    /** Whether a count that stands alone is too small to be told. */
    static boolean small(int count) {
        return count > 0 && count <= SMALL;
    }
}

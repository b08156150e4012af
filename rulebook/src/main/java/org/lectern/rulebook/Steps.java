package org.lectern.rulebook;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Says which steps of a procedure stand open. */
public final class Steps {

    private Steps() {}

    /**
     * The numbers of the open steps, from 1: in any order all that have not ended, otherwise the first of them.
     *
     * @throws IllegalArgumentException where a step has ended that the procedure does not have
     */
    public static Set<Integer> open(int steps, boolean anyOrder, Set<Integer> ended) {
        if (ended.stream().anyMatch(number -> number < 1 || number > steps)) {
            throw new IllegalArgumentException("There are " + steps + " steps, not " + ended);
        }
        return IntStream.rangeClosed(1, steps)
                .boxed()
                .filter(number -> !ended.contains(number))
                .limit(anyOrder ? steps : 1)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}

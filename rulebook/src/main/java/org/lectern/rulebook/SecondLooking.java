package org.lectern.rulebook;

import java.util.List;

/**
 * Which decisions somebody else looks at again without knowing what was decided.
 *
 * @param share how many of a hundred decisions are drawn; 0 for none
 * @param from how many persons must be able to decide before any are drawn
 * @param reviewer roles of who looks at what was decided about somebody who is protected, in the order in which they are asked
 * @param protects for how many days after a complaint that is so; 0 where the policy protects nobody
 * @param holds where it does, of how many of a hundred accounts chance has removals wait as those about a protected one do
 */
public record SecondLooking(int share, int from, List<String> reviewer, int protects, int holds) {

    /** Holds where a rulebook says nothing. */
    public static final SecondLooking USUAL = new SecondLooking(5, 3, List.of(), 0, 10);

    public SecondLooking {
        reviewer = List.copyOf(reviewer);
    }
}

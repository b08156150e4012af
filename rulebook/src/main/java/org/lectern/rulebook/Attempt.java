package org.lectern.rulebook;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An act that somebody is about to take, with the clause they cite and all that was noticed: in the item, and of an answer in the comment
 * that is answered and in the words of the library, told apart by who wrote them.
 */
public record Attempt(Act act, @Nullable Citation citation, List<Noticed> noticed) {

    public Attempt {
        noticed = List.copyOf(noticed);
    }
}

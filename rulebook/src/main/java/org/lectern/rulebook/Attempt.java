package org.lectern.rulebook;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An act that somebody is about to take on an item, with the clause they cite and all that was noticed in the item. */
public record Attempt(Act act, @Nullable Citation citation, List<Noticed> noticed) {

    public Attempt {
        noticed = List.copyOf(noticed);
    }
}

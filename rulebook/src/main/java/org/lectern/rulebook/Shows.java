package org.lectern.rulebook;

import java.util.ArrayList;
import java.util.List;

/** The texts that a rulebook wants shown at a place. */
public final class Shows {

    private Shows() {}

    /** A text and the clause that it practises. */
    public record Shown(Clause clause, Control.Show show) {}

    public static List<Shown> at(Rulebook rulebook, Place place) {
        var shown = new ArrayList<Shown>();
        for (Clause clause : rulebook.all()) {
            clause.shows().stream()
                    .filter(show -> show.place() == place)
                    .forEach(show -> shown.add(new Shown(clause, show)));
        }
        return List.copyOf(shown);
    }
}

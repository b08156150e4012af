package org.lectern.rulebook;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which clauses ask for what is noticed: the lookup from labels to clauses. */
public final class Finds {

    /** A find and the clause it stands in. */
    public record Asked(Clause clause, Control.Find find) {}

    private final List<Asked> all;

    private Finds(List<Asked> all) {
        this.all = List.copyOf(all);
    }

    public static Finds of(Rulebook rulebook) {
        var all = new ArrayList<Asked>();
        for (Clause clause : rulebook.all()) {
            clause.finds().forEach(find -> all.add(new Asked(clause, find)));
        }
        return new Finds(all);
    }

    /** All finds, in the order of the rulebook. */
    public List<Asked> all() {
        return all;
    }

    /** The finds that name this label and facet in what {@code from} writes; a find without facets names every facet. */
    public List<Asked> naming(Label label, @Nullable Facet facet, Speaker from) {
        return all.stream()
                .filter(asked -> asked.find().labels().contains(label))
                .filter(asked -> asked.find().from().contains(from))
                .filter(asked -> facetNamed(asked.find(), label, facet))
                .toList();
    }

    /** Ids of the clauses named by any of what was noticed, in the order of the rulebook. */
    public Set<String> clauses(List<Noticed> noticed) {
        var named = new LinkedHashSet<Asked>();
        noticed.forEach(one -> named.addAll(naming(one.label(), one.facet(), one.from())));
        var ids = new LinkedHashSet<String>();
        all.stream()
                .filter(named::contains)
                .forEach(asked -> ids.add(asked.clause().id()));
        return ids;
    }

    /** How readily the label is to be noticed: the readiest of the finds that name it, normal where none does. */
    public Level level(Label label, Speaker from) {
        return all.stream()
                .filter(asked -> asked.find().labels().contains(label)
                        && asked.find().from().contains(from))
                .map(asked -> asked.find().level())
                .max(Enum::compareTo)
                .orElse(Level.NORMAL);
    }

    private static boolean facetNamed(Control.Find find, Label label, @Nullable Facet facet) {
        boolean narrowed = find.facets().stream().anyMatch(one -> one.label() == label);
        return !narrowed || (facet != null && find.facets().contains(facet));
    }
}

package org.lectern.rulebook;

import java.util.List;
import java.util.Locale;
import org.snakeyaml.engine.v2.nodes.Node;

/** A word that must name something defined elsewhere in the rulebook or its profiles. */
record Reference(Kind kind, String word, Spot at) {

    /** The words of a list, each of which must name something of this kind. */
    static List<String> all(Fields fields, String key, Kind kind, List<Reference> references) {
        List<String> words = fields.texts(key);
        List<Node> nodes = fields.items(key);
        for (int i = 0; i < words.size(); i++) {
            references.add(new Reference(kind, words.get(i), Spot.of(nodes.get(i))));
        }
        return words;
    }

    enum Kind {
        CLAUSE,
        ROLE,
        /** A role that owes something; a profile leaves it to the rulebook that names the profile to have it. */
        OWES,
        LIST,
        GUARD,
        DOCUMENT;

        String word() {
            return switch (this) {
                case OWES -> "role";
                case DOCUMENT -> "related document";
                case CLAUSE, ROLE, LIST, GUARD -> name().toLowerCase(Locale.ROOT);
            };
        }
    }
}

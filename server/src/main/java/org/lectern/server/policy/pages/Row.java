package org.lectern.server.policy.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row of the form for a rule, as it was made from what may stand there. */
public sealed interface Row {

    /** The name of its field. */
    String name();

    /** What stands beside each row: its label, a hint or an empty text, and what is wrong with it. */
    record Beside(String label, String hint, @Nullable String error) {}

    /** Words that are written; {@code prose} for sentences or lines, {@code must} where it cannot be empty. */
    record Words(String name, Beside beside, String value, boolean prose, boolean must) implements Row {}

    /** Words of which several can be chosen. */
    record Ticks(String name, Beside beside, List<Option> options) implements Row {
        public Ticks {
            options = List.copyOf(options);
        }
    }

    /** Words of which one is chosen, or none where it need not be. */
    record Pick(String name, Beside beside, List<Option> options, boolean must) implements Row {
        public Pick {
            options = List.copyOf(options);
        }
    }

    /** Parts that come again, each with rows of its own. */
    record Parts(String name, Beside beside, List<Item> items, String more) implements Row {
        public Parts {
            items = List.copyOf(items);
        }
    }

    /** One of several parts. */
    record Item(String name, String title, List<Row> rows, boolean first) {
        public Item {
            rows = List.copyOf(rows);
        }
    }

    /** A word that can be chosen. */
    record Option(String value, String label, boolean chosen) {}
}

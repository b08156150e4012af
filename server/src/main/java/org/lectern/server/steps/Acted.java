package org.lectern.server.steps;

import java.util.List;

/** What became of an act on an investigation. */
sealed interface Acted {

    /** It happened, and is on record. */
    record Done(Investigation now) implements Acted {}

    /** Something that it needs is missing: each thing, and what gates of the policy say. Nothing was kept. */
    record Refused(List<Need> missing, List<String> says) implements Acted {

        public Refused {
            missing = List.copyOf(missing);
            says = List.copyOf(says);
        }
    }

    /** Somebody else has written the findings anew since this person read them. Nothing was kept. */
    record FoundAnew(Investigation now) implements Acted {}

    /** It stands elsewhere by now. Nothing was kept. */
    record Meanwhile() implements Acted {}
}

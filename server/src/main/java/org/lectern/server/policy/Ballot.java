package org.lectern.server.policy;

import java.util.List;

/** The names of what is voted on now and of who stands for an office, in a library's place. */
public record Ballot(List<String> measures, List<String> persons) {

    /** Nothing is voted on. */
    public static final Ballot NONE = new Ballot(List.of(), List.of());

    public Ballot {
        measures = List.copyOf(measures);
        persons = List.copyOf(persons);
    }
}

package org.lectern.rulebook;

import java.util.Set;

/** What begins a duty or a procedure: triggers, and in words what the product does not know. */
public record After(Set<Trigger> triggers, String words) {

    static final After NOTHING = new After(Set.of(), "");

    public After {
        triggers = Set.copyOf(triggers);
    }

    /** Whether the product learns of any of it. */
    public boolean known() {
        return triggers.stream().anyMatch(trigger -> trigger.source() != Trigger.Source.NONE);
    }
}

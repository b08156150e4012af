package org.lectern.rulebook;

import java.util.Set;

/**
 * On which grounds that rest on viewpoint the library's counsel has allowed to take something down.
 *
 * @param by who allowed it, with their office
 * @param on ISO date
 */
public record Counsel(Set<Label> allows, String by, String on) {

    /** Holds where a rulebook says nothing. */
    public static final Counsel NONE = new Counsel(Set.of(), "", "");

    public Counsel {
        allows = Set.copyOf(allows);
    }
}

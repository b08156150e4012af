package org.lectern.rulebook;

import java.util.List;

/** What reading a rulebook's text gives. */
public sealed interface RulebookText {

    /** A rulebook that can be used; warnings are worth a look. */
    record Parsed(Rulebook rulebook, List<Problem> warnings) implements RulebookText {}

    /** A rulebook that cannot be used, with everything that is wrong with it in the order of the file. */
    record Refused(List<Problem> problems) implements RulebookText {}
}

package org.lectern.server.reports;

import java.util.List;
import org.lectern.server.appeals.AppealFigures.Appealed;
import org.lectern.server.moderation.Tally;

/** The counts of the report in the order in which page and file have them. */
final class ReportColumns {

    /** Their names in the file. */
    static final List<String> NAMES = List.of(
            "left up although noticed",
            "hidden",
            "deleted",
            "put back",
            "not carried out",
            "appeals",
            "appeals stand",
            "appeals overturned",
            "appeals withdrawn",
            "appeals open");

    private ReportColumns() {}

    static List<Integer> counts(Tally tally, Appealed appealed) {
        return List.of(
                tally.leftUp(),
                tally.hidden(),
                tally.deleted(),
                tally.putBack(),
                tally.notCarriedOut(),
                appealed.filed(),
                appealed.stands(),
                appealed.overturned(),
                appealed.withdrawn(),
                appealed.open());
    }
}

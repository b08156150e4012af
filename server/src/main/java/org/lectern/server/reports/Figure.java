package org.lectern.server.reports;

import java.util.List;
import java.util.function.ToIntFunction;
import org.lectern.rulebook.Word;

/** A number that everybody may read. */
enum Figure implements Word {
    TAKEN_DOWN(line -> line.tally().takenDown()),
    PUT_BACK(line -> line.tally().putBack()),
    APPEALED(line -> line.appealed().filed()),
    OVERTURNED(line -> line.appealed().overturned()),
    /** Of all clauses together. */
    LEFT_UP(_ -> 0),
    /** Of all clauses together. */
    REPORTED(_ -> 0);

    /** Those that are told for each clause. */
    static final List<Figure> BY_CLAUSE = List.of(TAKEN_DOWN, PUT_BACK, APPEALED, OVERTURNED);

    private final ToIntFunction<Report.Line> count;

    Figure(ToIntFunction<Report.Line> count) {
        this.count = count;
    }

    int of(Report.Line line) {
        return count.applyAsInt(line);
    }
}

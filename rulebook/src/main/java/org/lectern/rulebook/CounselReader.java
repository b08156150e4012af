package org.lectern.rulebook;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads what the library's counsel has allowed. */
final class CounselReader {

    private final Problems problems;

    CounselReader(Problems problems) {
        this.problems = problems;
    }

    Counsel read(@Nullable Node node) {
        Fields fields = node == null ? null : Fields.of(problems, node, "counsel", Keys.COUNSEL);
        if (fields == null) {
            return Counsel.NONE;
        }
        String on = fields.text("on");
        if (!isDate(on)) {
            problems.add(fields.at("on"), "\"" + on + "\" is no date.", "Write it as 2026-03-31.");
        }
        return new Counsel(fields.words("allows", Label.class, true), fields.text("by"), on);
    }

    private static boolean isDate(String text) {
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}

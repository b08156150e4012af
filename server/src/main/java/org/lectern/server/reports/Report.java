package org.lectern.server.reports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lectern.rulebook.Clause;
import org.lectern.rulebook.Rulebook;
import org.lectern.server.appeals.AppealFigures.Appealed;
import org.lectern.server.concerns.ConcernFigures.Reported;
import org.lectern.server.moderation.Tally;

/** What a library decided in a year, clause by clause, with what was appealed and reported. */
record Report(int year, Tally.Year decided, Map<String, Appealed> appealed, Reported reported) {

    Report {
        appealed = Map.copyOf(appealed);
    }

    /** One clause and its numbers. */
    record Line(Clause clause, Tally tally, Appealed appealed) {

        private boolean empty() {
            return tally.equals(Tally.NONE) && appealed.equals(Appealed.NONE);
        }
    }

    /**
     * The clauses under which something can be taken down or was decided, in the order of the policy; those that another version had come
     * after them.
     *
     * @param rulebooks the one in whose order and words they stand, then the others that the library has had
     */
    List<Line> lines(List<Rulebook> rulebooks) {
        Map<String, Clause> clauses = new LinkedHashMap<>();
        rulebooks.getFirst().all().forEach(clause -> clauses.put(clause.id(), clause));
        rulebooks.stream()
                .flatMap(rulebook -> rulebook.all().stream())
                .filter(clause -> decided.clauses().containsKey(clause.id()) || appealed.containsKey(clause.id()))
                .forEach(clause -> clauses.putIfAbsent(clause.id(), clause));
        return clauses.values().stream()
                .map(clause ->
                        new Line(clause, decided.of(clause.id()), appealed.getOrDefault(clause.id(), Appealed.NONE)))
                .filter(line -> line.clause().grounds() != null || !line.empty())
                .toList();
    }

    Appealed allAppealed() {
        return appealed.values().stream().reduce(Appealed.NONE, Appealed::and);
    }
}

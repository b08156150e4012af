package org.lectern.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** How much of each clause works, counted from the acceptance tests that pass. */
public final class Coverage {

    private Coverage() {}

    public enum State implements Word {
        PLANNED,
        PARTIAL,
        WORKING,
        DECLINED
    }

    /** A criterion for which at least one acceptance test exists and all of its tests pass. */
    public record Passed(String clause, int criterion) {}

    public record Row(String policy, String clause, List<How> how, State state, int criteria, int passed) {

        /** The row as one line of JSON, without a line end. */
        public String json() {
            String hows = how.stream().map(one -> '"' + one.word() + '"').collect(Collectors.joining(","));
            return "{\"policy\":\"%s\",\"clause\":\"%s\",\"how\":[%s],\"state\":\"%s\",\"criteria\":%d,\"passed\":%d}"
                    .formatted(policy, clause, hows, state.word(), criteria, passed);
        }
    }

    /**
     * One row for each own clause of the rulebooks, in their order.
     *
     * @throws IllegalArgumentException if a passed criterion is listed by none of the rulebooks
     */
    public static List<Row> rows(List<Rulebook> rulebooks, Set<Passed> passed) {
        var known = new ArrayList<Passed>();
        var rows = new ArrayList<Row>();
        for (Rulebook rulebook : rulebooks) {
            for (Clause clause : rulebook.clauses()) {
                var criteria = clause.criteria().stream()
                        .map(criterion -> new Passed(clause.id(), criterion.number()))
                        .toList();
                known.addAll(criteria);
                rows.add(row(clause, criteria.size(), (int)
                        criteria.stream().filter(passed::contains).count()));
            }
        }
        refuseUnknown(known, passed);
        return List.copyOf(rows);
    }

    private static Row row(Clause clause, int criteria, int passed) {
        return new Row(clause.policy(), clause.id(), clause.how(), state(clause, criteria, passed), criteria, passed);
    }

    private static State state(Clause clause, int criteria, int passed) {
        if (clause.declined()) {
            return State.DECLINED;
        }
        if (passed == 0) {
            return State.PLANNED;
        }
        return passed < criteria ? State.PARTIAL : State.WORKING;
    }

    private static void refuseUnknown(List<Passed> known, Set<Passed> passed) {
        var unknown = new TreeSet<String>();
        passed.stream()
                .filter(one -> !known.contains(one))
                .forEach(one -> unknown.add(one.clause() + " criterion " + one.criterion()));
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("No rulebook lists " + String.join(", ", unknown)
                    + ". Correct the tag of the test, or number the criterion in the rulebook.");
        }
    }

    /**
     * Reads {@code acceptance.json}, a JSON array of {@code {"clause","criterion","tests":[...]}}.
     *
     * @throws IllegalArgumentException if the text is anything else
     */
    public static Set<Passed> readAcceptance(String json) {
        try {
            Object entries =
                    new Load(LoadSettings.builder().setLabel("acceptance.json").build()).loadFromString(json);
            if (entries instanceof List<?> list) {
                return list.stream().map(Coverage::passed).collect(Collectors.toUnmodifiableSet());
            }
        } catch (YamlEngineException e) {
            throw new IllegalArgumentException("acceptance.json cannot be read: " + e.getMessage(), e);
        }
        throw new IllegalArgumentException("acceptance.json is no array");
    }

    private static Passed passed(Object entry) {
        if (entry instanceof Map<?, ?> map
                && map.get("clause") instanceof String clause
                && map.get("criterion") instanceof Integer criterion
                && map.get("tests") instanceof List<?> tests
                && !tests.isEmpty()) {
            return new Passed(clause, criterion);
        }
        throw new IllegalArgumentException(
                "acceptance.json has an entry that is not {\"clause\",\"criterion\",\"tests\":[...]}: " + entry);
    }
}

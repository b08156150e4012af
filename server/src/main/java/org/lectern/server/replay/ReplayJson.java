package org.lectern.server.replay;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lectern.rulebook.Truth;
import org.lectern.rulebook.Word;
import org.lectern.server.policy.Reach;
import tools.jackson.databind.json.JsonMapper;

/** Writes a replay as lines of JSON: one for each comment about which something would be otherwise, and the sums last. */
final class ReplayJson {

    private static final JsonMapper JSON = JsonMapper.shared();

    private ReplayJson() {}

    static String line(Effect effect) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("comment", effect.comment().item().toString());
        values.put("url", effect.comment().url());
        values.put("criticism", effect.criticism() == Truth.UNKNOWN ? null : effect.criticism() == Truth.YES);
        values.put("gained", List.copyOf(effect.gained()));
        values.put("lost", List.copyOf(effect.lost()));
        Effect.Shift shift = effect.shift();
        values.put(
                "removal",
                shift == null
                        ? null
                        : Map.of(
                                "before",
                                shift.before().word(),
                                "now",
                                shift.now().word()));
        values.put("judgedAgain", effect.again());
        return JSON.writeValueAsString(values);
    }

    static String sums(Outcome outcome, Reach reach) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("comments", outcome.comments());
        values.put("judgedAgain", outcome.again());
        values.put("because", reach.whys().stream().sorted().map(Word::word).toList());
        values.put("findsDifferIn", reach.clauses());
        values.put("otherwise", count(outcome.differing()));
        values.put(
                "clauses",
                outcome.clauses().stream()
                        .map(one -> clause(one.getKey(), one.getValue()))
                        .toList());
        values.put("removals", outcome.removals());
        values.put(
                "removalsOtherwise",
                outcome.shifts().entrySet().stream()
                        .map(one -> shift(one.getKey(), one.getValue()))
                        .toList());
        return JSON.writeValueAsString(values);
    }

    private static Map<String, Object> count(Outcome.Count count) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("all", count.all());
        values.put("criticism", count.criticism());
        values.put("criticismUnknown", count.untold());
        return values;
    }

    private static Map<String, Object> clause(String id, Outcome.Clause clause) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("clause", id);
        values.put("gained", count(clause.gained()));
        values.put("lost", count(clause.lost()));
        return values;
    }

    private static Map<String, Object> shift(Outcome.Kind kind, Outcome.Count count) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("before", kind.before().word());
        values.put("now", kind.now().word());
        values.putAll(count(count));
        return values;
    }
}

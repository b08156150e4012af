package org.lectern.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads the advice that goes with a jurisdiction profile, {@code PROFILE.lint.yaml}: data that a library's counsel can read. */
final class LintRules {

    private static final List<String> KEYS = List.of("format", "profile", "rules");
    private static final List<String> RULE = List.of("id", "all", "none", "what", "source", "better");

    private LintRules() {}

    static List<LintRule> read(String name, String text) {
        var problems = new Problems(name);
        Node root = YamlText.read(text, problems);
        Fields fields = root == null ? null : Fields.of(problems, root, "Advice", KEYS);
        var rules = new ArrayList<LintRule>();
        if (fields != null) {
            for (Node node : fields.items("rules")) {
                LintRule rule = rule(problems, node);
                if (rule != null) {
                    rules.add(rule);
                }
            }
        }
        if (problems.any()) {
            throw new IllegalStateException("Advice of the product cannot be read: " + problems.errors());
        }
        return List.copyOf(rules);
    }

    private static @Nullable LintRule rule(Problems problems, Node node) {
        Fields fields = Fields.of(problems, node, "A rule", RULE);
        if (fields == null) {
            return null;
        }
        String id = fields.text("id");
        LintRule.Check check = Word.find(LintRule.Check.class, id);
        if (check == null && !fields.has("all")) {
            problems.add(fields.at(), "\"" + id + "\" is no check and has no \"all\".", "Write all: [expression].");
        }
        return new LintRule(
                id,
                check,
                patterns(fields, "all"),
                patterns(fields, "none"),
                fields.text("what"),
                fields.text("source"),
                fields.text("better"));
    }

    private static List<Pattern> patterns(Fields fields, String key) {
        return fields.texts(key).stream()
                .map(text -> Pattern.compile(text, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE))
                .toList();
    }
}

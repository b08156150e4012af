package org.lectern.rulebook;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Reads one clause and checks what can be seen in it alone. */
final class ClauseReader {

    /** What a ground is called that no label names. */
    static final String OTHER = "other";

    private static final String NO_STANDARD = "A power without a standard is no ground"
            + " (Krasno v. Mnookin, 7th Cir. 2025; Felts v. Green, 8th Cir. 2024).";

    private final Problems problems;
    private final List<Reference> references;
    private final ControlReader controls;
    private final String policy;

    ClauseReader(Problems problems, List<Reference> references, ControlReader controls, String policy) {
        this.problems = problems;
        this.references = references;
        this.controls = controls;
        this.policy = policy;
    }

    @Nullable
    Clause read(Node node) {
        Fields fields = Fields.of(problems, node, "A clause", Keys.CLAUSE);
        if (fields == null) {
            return null;
        }
        Set<How> how = fields.words("how", How.class, true);
        List<String> keptBy = Reference.all(fields, "kept-by", Reference.Kind.GUARD, references);
        List<String> cites = Reference.all(fields, "cites", Reference.Kind.DOCUMENT, references);
        var read = new ArrayList<Control>();
        fields.items("controls").forEach(item -> add(read, controls.read(item)));
        Grounds grounds = grounds(fields);
        var clause = new Clause(
                policy,
                id(fields),
                fields.text("place"),
                fields.text("asks"),
                Languages.read(problems, fields.node("in")),
                List.copyOf(how),
                fields.optionalText("why-not"),
                criteria(fields),
                grounds,
                keptBy,
                cites,
                List.copyOf(read));
        check(clause, fields);
        return clause;
    }

    private static void add(List<Control> controls, @Nullable Control control) {
        if (control != null) {
            controls.add(control);
        }
    }

    private String id(Fields fields) {
        String id = fields.text("id");
        if (!id.isEmpty() && !id.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*")) {
            problems.add(fields.at("id"), "\"" + id + "\" is no id.", "Use small letters, digits and hyphens.");
        }
        return id;
    }

    private List<Clause.Criterion> criteria(Fields clause) {
        Node node = clause.node("criteria");
        if (node == null) {
            return List.of();
        }
        Fields fields = Fields.of(problems, node, "criteria", List.of());
        if (fields == null) {
            return List.of();
        }
        var criteria = new ArrayList<Clause.Criterion>();
        for (String key : fields.keys()) {
            int expected = criteria.size() + 1;
            if (!key.equals(Integer.toString(expected))) {
                problems.add(
                        fields.keyAt(key), "Criterion \"" + key + "\" is out of order.", "Number it " + expected + ".");
            }
            criteria.add(new Clause.Criterion(expected, fields.text(key)));
        }
        return List.copyOf(criteria);
    }

    private @Nullable Grounds grounds(Fields clause) {
        Node node = clause.node("grounds");
        Fields fields = node == null ? null : Fields.of(problems, node, "grounds", Keys.GROUNDS);
        if (fields == null) {
            return null;
        }
        Set<Act> acts = fields.words("acts", Act.class, true);
        if (acts.stream().anyMatch(Act::speaks)) {
            problems.add(
                    fields.at("acts"),
                    "Nobody cites a clause to publish or to reply.",
                    "Leave publish and reply out; a gate can name them under on.");
        }
        Set<String> words = groundWords(fields, "for");
        Set<String> viewpoint = viewpoint(clause, words);
        Set<String> sweep = sweep(fields, words);
        var grounds = new ArrayList<Grounds.Ground>();
        for (String word : words.isEmpty() ? Set.of(OTHER) : words) {
            grounds.add(
                    new Grounds.Ground(Word.find(Label.class, word), viewpoint.contains(word), sweep.contains(word)));
        }
        return new Grounds(acts, List.copyOf(grounds));
    }

    private Set<String> viewpoint(Fields clause, Set<String> grounds) {
        if (clause.node("viewpoint") instanceof ScalarNode scalar && Tag.BOOL.equals(scalar.getTag())) {
            return Boolean.parseBoolean(scalar.getValue()) ? grounds.isEmpty() ? Set.of(OTHER) : grounds : Set.of();
        }
        return amongGrounds(clause, "viewpoint", grounds);
    }

    /** The grounds on which one is not taken away alone; a post that others have left as well was left by the talk, not by one person. */
    private Set<String> sweep(Fields fields, Set<String> grounds) {
        Set<String> words = amongGrounds(fields, "sweep", grounds);
        if (words.contains(OTHER)) {
            problems.add(
                    fields.at("sweep"),
                    "Nothing notices \"other\", so that nobody can be shown those like it.",
                    "Name grounds that a find of the clause notices.");
        }
        if (grounds.contains(Label.OFF_TOPIC.word()) && !words.contains(Label.OFF_TOPIC.word())) {
            problems.warn(
                    fields.at("for"),
                    "One comment can be taken away as off topic while others like it stay under the same post.",
                    "Add sweep: [off-topic], so that each of them is treated alike or explained.");
        }
        return words;
    }

    private Set<String> amongGrounds(Fields fields, String key, Set<String> grounds) {
        Set<String> words = groundWords(fields, key);
        for (String word : words) {
            if (!grounds.contains(word)) {
                problems.add(
                        fields.at(key), "\"" + word + "\" is no ground of this clause.", "Add it to grounds: for.");
            }
        }
        return words;
    }

    private Set<String> groundWords(Fields fields, String key) {
        var known = new ArrayList<String>();
        for (Label label : Label.values()) {
            if (label.use() == Label.Use.GROUND) {
                known.add(label.word());
            }
        }
        known.add(OTHER);
        var words = new LinkedHashSet<String>();
        for (Node node : fields.items(key)) {
            String word = node instanceof ScalarNode scalar ? scalar.getValue() : "";
            if (!known.contains(word)) {
                problems.add(Spot.of(node), "\"" + word + "\" cannot be a ground.", Nearest.instead(word, known));
            } else {
                words.add(word);
            }
        }
        return words;
    }

    private void check(Clause clause, Fields fields) {
        Spot grounds = fields.keyAt("grounds");
        if (clause.declined() && clause.how().size() > 1) {
            problems.add(fields.at("how"), "A declined clause is kept in another way too.", "Write declined alone.");
        }
        if (clause.declined() && clause.whyNot().isEmpty()) {
            problems.add(fields.at("how"), "A declined clause has no \"why-not\".", "Add why-not: the reason.");
        }
        if (!clause.declined() && fields.has("why-not")) {
            problems.add(fields.keyAt("why-not"), "Only a declined clause has \"why-not\".", "Take it out.");
        }
        if (clause.declined() && fields.has("grounds")) {
            problems.add(grounds, "A declined clause cannot be cited.", NO_STANDARD + " Take grounds out.");
        }
        if (clause.grounds() != null && clause.criteria().isEmpty()) {
            problems.add(grounds, "A ground has no \"criteria\".", "Say in criteria what must be so.");
        }
        if (clause.grounds() != null && reservesEverything(clause.asks())) {
            problems.add(
                    fields.at("asks"), "This reserves removal without a standard.", NO_STANDARD + " Make it declined.");
        }
        if (fields.has("viewpoint") && !fields.has("grounds")) {
            problems.add(
                    fields.keyAt("viewpoint"),
                    "\"viewpoint\" stands without \"grounds\".",
                    "Add grounds or take it out.");
        }
        warn(clause, fields);
    }

    private void warn(Clause clause, Fields fields) {
        boolean nothing = clause.controls().isEmpty() && clause.keptBy().isEmpty();
        if (nothing && !clause.declined()) {
            problems.warn(fields.at(), "Nothing keeps " + clause.id() + ".", "Add controls or kept-by.");
        }
    }

    private static boolean reservesEverything(String asks) {
        return asks.matches("(?is).*\\b(at any time|for any reason|for no reason|sole discretion|as we see fit)\\b.*");
    }
}

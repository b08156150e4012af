package org.lectern.rulebook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Reads a rulebook's text. */
final class RulebookReader {

    private final Problems problems;
    private final List<Reference> references = new ArrayList<>();
    private final Map<String, Spot> clauseSpots = new LinkedHashMap<>();

    private RulebookReader(Problems problems) {
        this.problems = problems;
    }

    static RulebookText read(String name, String text) {
        var problems = new Problems(name);
        Node root = YamlText.read(text, problems);
        Rulebook rulebook = root == null ? null : new RulebookReader(problems).rulebook(root);
        return problems.any() || rulebook == null
                ? new RulebookText.Refused(problems.errors())
                : new RulebookText.Parsed(rulebook, problems.warnings());
    }

    private @Nullable Rulebook rulebook(Node root) {
        Fields fields = Fields.of(problems, root, "A rulebook", Keys.RULEBOOK);
        if (fields == null) {
            return null;
        }
        format(fields);
        String id = fields.text("id");
        Rulebook.Contacts contacts = contacts(fields.node("contacts"));
        var wordLists = new WordLists(problems, contacts.names());
        var controls = new ControlReader(problems, references, wordLists);
        List<Clause> clauses = clauses(fields, new ClauseReader(problems, references, controls, id));
        List<String> profiles = profiles(fields);
        var documents = new DocumentReader(problems);
        var rulebook = new Rulebook(
                id,
                fields.text("title"),
                documents.document(fields),
                documents.binds(fields),
                documents.related(fields),
                profiles,
                terms(fields.node("terms")),
                roles(fields),
                contacts,
                new AppealingReader(problems, references, profiles).read(fields.node("appeals")),
                new SecondLookingReader(problems, references).read(fields.node("second-looks")),
                new FurtherStepsReader(problems, references).read(fields.node("further-steps")),
                new CorrespondenceReader(problems).read(fields.node("letters")),
                new CounselReader(problems).read(fields.node("counsel")),
                clauses,
                List.of());
        new Linter(rulebook, problems, clauseSpots, wordLists.names()).check(references, fields.keyAt("clauses"));
        return rulebook;
    }

    private void format(Fields fields) {
        if (fields.node("format") instanceof ScalarNode scalar
                && scalar.getValue().equals("1")) {
            return;
        }
        problems.add(fields.at("format"), "The format of this file is not 1.", "Write format: 1");
    }

    private List<String> profiles(Fields fields) {
        List<Node> nodes = fields.items("profile");
        List<String> profiles = fields.texts("profile");
        var known = new ArrayList<String>();
        for (int i = 0; i < profiles.size(); i++) {
            if (Rulebooks.PROFILES.contains(profiles.get(i))) {
                known.add(profiles.get(i));
            } else {
                problems.add(
                        Spot.of(nodes.get(i)),
                        "\"" + profiles.get(i) + "\" is no jurisdiction profile.",
                        Nearest.instead(profiles.get(i), Rulebooks.PROFILES));
            }
        }
        return known;
    }

    private Map<String, String> terms(@Nullable Node node) {
        Fields fields = node == null ? null : Fields.of(problems, node, "terms", List.of());
        var terms = new LinkedHashMap<String, String>();
        if (fields != null) {
            fields.keys().forEach(key -> terms.put(key, fields.text(key)));
        }
        return terms;
    }

    private List<Rulebook.Role> roles(Fields outer) {
        var roles = new ArrayList<Rulebook.Role>();
        for (Node node : outer.items("roles")) {
            Fields fields = Fields.of(problems, node, "A role", Keys.ROLE);
            if (fields == null) {
                continue;
            }
            String id = fields.text("id");
            if (roles.stream().anyMatch(role -> role.id().equals(id))) {
                problems.add(fields.at("id"), "Another role is called \"" + id + "\".", "Give it an id of its own.");
            }
            var may = List.copyOf(fields.words("may", Permission.class, true));
            roles.add(new Rulebook.Role(id, fields.text("title"), may));
        }
        return roles;
    }

    private Rulebook.Contacts contacts(@Nullable Node node) {
        Fields fields = node == null ? null : Fields.of(problems, node, "contacts", Keys.CONTACTS);
        return fields == null
                ? Rulebook.Contacts.NONE
                : new Rulebook.Contacts(
                        fields.texts("names"),
                        fields.texts("phones"),
                        fields.texts("emails"),
                        fields.texts("domains"),
                        fields.texts("addresses"),
                        fields.texts("partners"),
                        fields.texts("people"));
    }

    private List<Clause> clauses(Fields fields, ClauseReader reader) {
        var clauses = new ArrayList<Clause>();
        if (fields.items("clauses").isEmpty()) {
            problems.add(fields.at("clauses"), "A rulebook has no \"clauses\".", "Add clauses, each with a hyphen.");
        }
        for (Node node : fields.items("clauses")) {
            Clause clause = reader.read(node);
            if (clause == null) {
                continue;
            }
            if (clauseSpots.putIfAbsent(clause.id(), Spot.of(node)) != null) {
                problems.add(Spot.of(node), "Another clause is called \"" + clause.id() + "\".", "Give it its own id.");
            }
            clauses.add(clause);
        }
        return clauses;
    }
}

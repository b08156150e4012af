package org.lectern.rulebook;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Reads how appeals are heard. */
final class AppealingReader {

    private static final String ASSOCIATION = "private-association";

    private final Problems problems;
    private final List<Reference> references;
    private final List<String> profiles;

    AppealingReader(Problems problems, List<Reference> references, List<String> profiles) {
        this.problems = problems;
        this.references = references;
        this.profiles = profiles;
    }

    Appealing read(@Nullable Node node) {
        Fields fields = node == null ? null : Fields.of(problems, node, "appeals", Keys.APPEALS);
        if (fields == null) {
            return Appealing.USUAL;
        }
        Appealing.Way way = fields.word("way", Appealing.Way.class, Appealing.Way.OFFICER, true);
        meetsInTheOpen(fields, way);
        return new Appealing(
                term(fields, "within", Appealing.USUAL.within()),
                way,
                heardBy(fields, way),
                quorum(fields, way),
                term(fields, "answer-by", Appealing.USUAL.answerBy()));
    }

    private void meetsInTheOpen(Fields fields, Appealing.Way way) {
        if (way == Appealing.Way.PANEL && !profiles.contains(ASSOCIATION)) {
            problems.add(
                    fields.at("way"),
                    "A panel that has its say in software is a meeting of which nobody was told.",
                    "A public body writes way: officer, or way: board for its own agenda.");
        }
    }

    private List<String> heardBy(Fields fields, Appealing.Way way) {
        List<String> roles = Reference.all(fields, "heard-by", Reference.Kind.OWES, references);
        if (way == Appealing.Way.PANEL && roles.isEmpty()) {
            problems.add(fields.at(), "A panel has nobody on it.", "Add heard-by: with the roles of its members.");
        }
        return roles;
    }

    private int quorum(Fields fields, Appealing.Way way) {
        Node node = fields.node("quorum");
        if (node == null) {
            if (way == Appealing.Way.PANEL) {
                problems.add(fields.at(), "A panel has no \"quorum\".", "Add quorum: with how many must have a say.");
            }
            return 1;
        }
        String text = node instanceof ScalarNode scalar ? scalar.getValue() : "";
        int quorum = text.matches("[1-9][0-9]?") ? Integer.parseInt(text) : 0;
        if (quorum < 1 || quorum > Appealing.MOST || way != Appealing.Way.PANEL) {
            problems.add(
                    fields.at("quorum"),
                    "A quorum is a whole number from 1 to " + Appealing.MOST + ", and only a panel has one.",
                    "Write quorum: 3 beside way: panel, or leave it out.");
        }
        return Math.max(1, quorum);
    }

    private Term term(Fields fields, String key, Term usual) {
        String text = fields.optionalText(key);
        if (text.isEmpty()) {
            return usual;
        }
        return Term.of(text).orElseGet(() -> {
            problems.add(fields.at(key), "\"" + text + "\" is no term.", "Write one of: " + Term.FORMS + ".");
            return usual;
        });
    }
}

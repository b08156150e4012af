package org.lectern.rulebook;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads what is known of the policy's document, whom it binds, and the documents that it stands beside. */
final class DocumentReader {

    private final Problems problems;

    DocumentReader(Problems problems) {
        this.problems = problems;
    }

    Rulebook.Document document(Fields outer) {
        Node node = outer.node("document");
        if (node == null) {
            problems.add(outer.at(), "A rulebook has no \"document\".", "Add document: with name, approved, url.");
            return Rulebook.Document.NONE;
        }
        Fields fields = Fields.of(problems, node, "document", Keys.DOCUMENT);
        return fields == null
                ? Rulebook.Document.NONE
                : new Rulebook.Document(
                        fields.text("name"),
                        fields.optionalText("number"),
                        fields.optionalText("type"),
                        date(fields, "approved"),
                        date(fields, "amended"),
                        yearOrDate(fields, "next-review"),
                        fields.optionalText("url"),
                        fields.optionalText("citation"));
    }

    private String date(Fields fields, String key) {
        String text = fields.optionalText(key);
        if (!text.isEmpty() && !isDate(text)) {
            problems.add(fields.at(key), "\"" + text + "\" is no date.", "Write year-month-day, 2021-02-08.");
        }
        return text;
    }

    private String yearOrDate(Fields fields, String key) {
        String text = fields.optionalText(key);
        if (!text.isEmpty() && !text.matches("\\d{4}") && !isDate(text)) {
            problems.add(
                    fields.at(key),
                    "\"" + text + "\" is no year and no date.",
                    "Write a year between quotes, \"2021\", or year-month-day, 2021-02-08.");
        }
        return text;
    }

    private static boolean isDate(String text) {
        try {
            return text.matches("\\d{4}-\\d{2}-\\d{2}") && LocalDate.parse(text).isAfter(LocalDate.MIN);
        } catch (DateTimeException _) {
            return false;
        }
    }

    List<Rulebook.Binding> binds(Fields outer) {
        var binds = new ArrayList<Rulebook.Binding>();
        for (Node node : outer.items("binds")) {
            Fields fields = Fields.of(problems, node, "A part of binds", Keys.BINDS);
            if (fields != null) {
                binds.add(new Rulebook.Binding(fields.text("whom"), fields.text("applies")));
            }
        }
        return binds;
    }

    List<Rulebook.Related> related(Fields outer) {
        var related = new ArrayList<Rulebook.Related>();
        for (Node node : outer.items("related")) {
            Fields fields = Fields.of(problems, node, "A related document", Keys.RELATED);
            if (fields == null) {
                continue;
            }
            String id = fields.text("id");
            if (!id.isEmpty() && !id.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*")) {
                problems.add(fields.at("id"), "\"" + id + "\" is no id.", "Use small letters, digits and hyphens.");
            }
            if (related.stream().anyMatch(one -> one.id().equals(id))) {
                problems.add(fields.at("id"), "Another document is called \"" + id + "\".", "Give it its own id.");
            }
            related.add(new Rulebook.Related(
                    id,
                    fields.optionalText("number"),
                    fields.text("title"),
                    fields.text("version"),
                    fields.optionalText("url"),
                    fields.optionalText("binds")));
        }
        return related;
    }
}

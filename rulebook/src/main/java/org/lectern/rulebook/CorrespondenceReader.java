package org.lectern.rulebook;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads whom the library writes to, and what its letters say besides. */
final class CorrespondenceReader {

    private final Problems problems;

    CorrespondenceReader(Problems problems) {
        this.problems = problems;
    }

    Correspondence read(@Nullable Node node) {
        Fields fields = node == null ? null : Fields.of(problems, node, "letters", Keys.LETTERS);
        return fields == null
                ? Correspondence.USUAL
                : new Correspondence(
                        fields.has("to")
                                ? Set.copyOf(fields.words("to", Correspondence.To.class, false))
                                : Correspondence.USUAL.to(),
                        said(fields, "kept"),
                        said(fields, "before-asking"));
    }

    private Correspondence.Said said(Fields outer, String key) {
        Node node = outer.node(key);
        Fields fields = node == null ? null : Fields.of(problems, node, key, Keys.SAID);
        return fields == null
                ? Correspondence.Said.NOTHING
                : new Correspondence.Said(fields.text("text"), Languages.read(problems, fields.node("in")));
    }
}

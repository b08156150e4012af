package org.lectern.detection.training;

import java.util.List;
import java.util.Map;
import org.lectern.detection.model.Output;

/** Comments on library posts with all labels: the collection nearest to the task. */
final class LibraryComments {

    private static final float WEIGHT = 4f;

    private LibraryComments() {}

    static Example example(Map<String, Object> row) {
        String post = inner(row, "post", "text");
        byte[] known = Example.allOf(Example.NO);
        List<String> labels =
                Collections.list(row, "labels").stream().map(String::valueOf).toList();
        labels.forEach(label -> hold(known, label));
        unknownToComments(known);
        String author = inner(row, "author", "name") + "\t" + inner(row, "author", "handle");
        return new Example(
                Source.LIBRARY, post, String.valueOf(row.get("text")), post, author, WEIGHT, known, note(labels));
    }

    /** Marks a label as holding, and the helpers that follow from it. */
    static void hold(byte[] known, String label) {
        Output.find(label).ifPresent(output -> known[output.ordinal()] = Example.YES);
        switch (label) {
            case "criticism", "needs-response" -> {}
            default -> known[Output.ANYTHING.ordinal()] = Example.YES;
        }
        switch (label) {
            case "hate", "harassment", "threat" -> known[Output.TOXIC.ordinal()] = Example.YES;
            case "obscene" -> known[Output.TOXIC.ordinal()] = Example.UNKNOWN;
            default -> {}
        }
    }

    /** What is asked of drafts only, and what only advertisements tell. */
    static void unknownToComments(byte[] known) {
        for (Output output :
                List.of(Output.COMPLAINT, Output.OPINION, Output.TONE, Output.HEATED_TOPIC, Output.POLITICAL)) {
            known[output.ordinal()] = Example.UNKNOWN;
        }
    }

    private static String note(List<String> labels) {
        List<String> others = labels.stream()
                .filter(label -> !label.equals("needs-response") && !label.equals("criticism"))
                .toList();
        return !others.isEmpty()
                ? "violation: " + String.join(" ", others)
                : labels.contains("criticism") ? "criticism" : "clean";
    }

    private static String inner(Map<String, Object> row, String field, String name) {
        return row.get(field) instanceof Map<?, ?> map && map.get(name) instanceof String text ? text : "";
    }
}

package org.lectern.detection.training;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lectern.detection.model.Output;

/** News comments with the toxic characters marked: the sentence that holds them is an example beside its neighbours, which are not, and so is the whole. */
final class ToxicSpans {

    private static final int SHORTEST = 12;
    static final String WHOLE = "whole";

    private ToxicSpans() {}

    static void add(Map<String, Object> row, int number, List<Example> examples) {
        String text = Collections.string(row, "text");
        List<int[]> spans = spans(row);
        if (spans.isEmpty()) {
            return;
        }
        String group = Source.TOXIC_SPANS.file() + number;
        byte[] toxic = Example.allOf(Example.UNKNOWN);
        Collections.set(toxic, Output.TOXIC, Example.YES);
        byte[] free = Example.allOf(Example.UNKNOWN);
        Collections.set(free, Output.TOXIC, Example.NO);
        Collections.set(free, Output.OBSCENE, Example.NO);
        examples.add(new Example(Source.TOXIC_SPANS, group, text, "", "", 0.5f, toxic, WHOLE));
        BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ROOT);
        sentences.setText(text);
        int start = sentences.first();
        for (int end = sentences.next(); end != BreakIterator.DONE; start = end, end = sentences.next()) {
            int from = start;
            int to = end;
            boolean marked = spans.stream().anyMatch(span -> span[0] < to && span[1] > from);
            String sentence = text.substring(start, end).strip();
            if (sentence.length() >= SHORTEST
                    && sentence.length() < text.strip().length()) {
                examples.add(new Example(
                        Source.TOXIC_SPANS,
                        group,
                        sentence,
                        "",
                        "",
                        0.5f,
                        marked ? toxic : free,
                        marked ? "toxic" : "free"));
            }
        }
    }

    private static List<int[]> spans(Map<String, Object> row) {
        List<int[]> spans = new ArrayList<>();
        for (Object span : Collections.list(row, "toxicSpans")) {
            List<?> ends = (List<?>) span;
            spans.add(new int[] {((Double) ends.get(0)).intValue(), ((Double) ends.get(1)).intValue()});
        }
        return spans;
    }
}

package org.lectern.rulebook.draft;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Lines that belong together: a paragraph, an item of a list, or a heading. {@code first} and {@code last} are indexes of lines. */
record Block(int first, int last, SourceLine begins, Mark mark, String text) {

    private static final int A_LINE_THAT_IS_FULL = 60;
    private static final int WRAPPED = 140;
    private static final double ALMOST_FULL = 0.8;
    private static final int EDGE = 4;

    /** The blocks of a document, without what stands at the edge of several pages. */
    static List<Block> of(List<SourceLine> lines) {
        Set<String> running = running(lines);
        int longest =
                lines.stream().mapToInt(line -> line.text().length()).max().orElse(0);
        var blocks = new ArrayList<Block>();
        boolean open = false;
        for (int i = 0; i < lines.size(); i++) {
            SourceLine line = lines.get(i);
            if (line.page() > 0 && running.contains(unnumbered(line.text()))) {
                continue;
            }
            if (line.blank()) {
                open = false;
                continue;
            }
            Mark mark = Mark.of(line.text());
            boolean goesOn = !blocks.isEmpty()
                    && mark.kind() == Mark.Kind.NONE
                    && line.heading() == 0
                    && blocks.getLast().begins.heading() == 0
                    && goesOn(lines.get(blocks.getLast().last), line, open, longest);
            if (goesOn) {
                Block last = blocks.removeLast();
                blocks.add(last.with(i, line.text().strip()));
            } else {
                blocks.add(new Block(i, i, line, mark, line.text().strip()));
            }
            open = true;
        }
        return List.copyOf(blocks);
    }

    private Block with(int index, String words) {
        return new Block(
                first,
                index,
                begins,
                new Mark(mark.kind(), mark.label(), mark.rest() + " " + words),
                text + " " + words);
    }

    private static boolean goesOn(SourceLine before, SourceLine line, boolean open, int longest) {
        String text = before.text().strip();
        boolean ended = text.matches(".*[.!?:;][\"”’)]?");
        boolean small = Character.isLowerCase(line.text().strip().codePointAt(0));
        if (!open) {
            return before.page() != line.page() && small && !ended;
        }
        boolean full = longest <= WRAPPED && text.length() >= ALMOST_FULL * longest;
        return full ? !text.endsWith(":") : !ended && (small || text.length() >= A_LINE_THAT_IS_FULL);
    }

    // A title or number that stands at the top or the bottom of several pages is nobody's rule.
    private static Set<String> running(List<SourceLine> lines) {
        Map<Integer, List<SourceLine>> pages = new HashMap<>();
        lines.stream()
                .filter(line -> line.page() > 0 && !line.blank())
                .forEach(line -> pages.computeIfAbsent(line.page(), _ -> new ArrayList<>())
                        .add(line));
        Map<String, Integer> met = new HashMap<>();
        for (List<SourceLine> page : pages.values()) {
            Set<String> edge = new HashSet<>();
            for (int i = 0; i < page.size(); i++) {
                if (i < EDGE || i >= page.size() - EDGE) {
                    edge.add(unnumbered(page.get(i).text()));
                }
            }
            edge.forEach(text -> met.merge(text, 1, Integer::sum));
        }
        met.values().removeIf(times -> times < 2 || times * 2 < pages.size());
        return met.keySet();
    }

    private static String unnumbered(String line) {
        return line.strip().replaceAll("[0-9]+", "#");
    }

    boolean ended() {
        return text.matches(".*[.!?;,:][\"”’)]?");
    }
}

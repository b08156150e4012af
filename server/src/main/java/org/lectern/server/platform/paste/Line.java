package org.lectern.server.platform.paste;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A line of a paste.
 *
 * @param words without the marks that steer direction and the blanks around
 * @param signs what of the platform's page it is made of; empty where a person wrote it
 */
record Line(int start, int end, String words, Set<Sign> signs) {

    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cntrl}\u200B\u200E\u200F\u2060-\u2069\uFEFF]");
    private static final Pattern ANSWERED =
            Pattern.compile("(?i).{1,80} (?:replied|a répondu|respondió)(?: ?[·•].{0,40})?");

    boolean blank() {
        return words.isEmpty();
    }

    /** A person's words. */
    boolean written() {
        return !blank() && signs.isEmpty();
    }

    boolean has(Sign sign) {
        return signs.contains(sign);
    }

    /** Nothing but when something was written, and perhaps that it was changed. */
    boolean onlyTime() {
        return has(Sign.TIME)
                && signs.stream().allMatch(sign -> sign == Sign.TIME || sign == Sign.EDITED || sign == Sign.DOT);
    }

    static List<Line> of(String text) {
        List<Line> lines = new ArrayList<>();
        // A page's own lines come again with every comment.
        Map<String, Set<Sign>> known = new HashMap<>();
        int from = 0;
        while (from <= text.length()) {
            int to = text.indexOf('\n', from);
            int end = to < 0 ? text.length() : to;
            lines.add(of(text, from, end, known));
            from = end + 1;
        }
        return answersNamed(lines);
    }

    private static Line of(String text, int start, int end, Map<String, Set<Sign>> known) {
        String words = UNSEEN.matcher(text.substring(start, end))
                .replaceAll("")
                .replace('\u00A0', ' ')
                .strip();
        return new Line(start, end, words, known.computeIfAbsent(words, InterfaceWords::signs));
    }

    // "Dan Moe replied" is the page's where the way to the answers follows, and a person's elsewhere.
    private static List<Line> answersNamed(List<Line> lines) {
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (line.written()
                    && line.words().length() < 130
                    && ANSWERED.matcher(line.words()).matches()
                    && (line.words().contains("·") || followedByWay(lines, i + 1))) {
                lines.set(i, new Line(line.start(), line.end(), line.words(), Set.of(Sign.MORE)));
            }
        }
        return Collections.unmodifiableList(lines);
    }

    private static boolean followedByWay(List<Line> lines, int at) {
        for (int i = at; i < Math.min(lines.size(), at + 3); i++) {
            if (lines.get(i).has(Sign.MORE) || lines.get(i).has(Sign.DOT)) {
                return true;
            }
        }
        return false;
    }
}

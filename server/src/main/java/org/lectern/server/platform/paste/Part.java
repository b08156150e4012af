package org.lectern.server.platform.paste;

import java.util.List;
import java.util.stream.Collectors;

/** Some lines of a paste, from one line to before another. */
record Part(String text, List<Line> lines, int from, int to) {

    Line line(int at) {
        return lines.get(at);
    }

    /** The first line at or after {@code at} that a person wrote; {@link #to} where there is none. */
    int written(int at) {
        int i = at;
        while (i < to && !line(i).written()) {
            i++;
        }
        return i;
    }

    /** The first line at or after {@code at} that is not blank; {@link #to} where there is none. */
    int filled(int at) {
        int i = at;
        while (i < to && line(i).blank()) {
            i++;
        }
        return i;
    }

    /** What stands from one line to before another, as it was pasted, without blank lines around. */
    String words(int first, int end) {
        return first >= end
                ? ""
                : text.substring(line(first).start(), line(end - 1).end())
                        .replace("\r", "")
                        .strip();
    }

    /** What persons wrote here, without the page's own lines. */
    String written(int first, int end) {
        return lines.subList(first, end).stream()
                .filter(Line::written)
                .map(Line::words)
                .collect(Collectors.joining("\n"));
    }

    /** Whether a line of the part has the sign. */
    boolean has(Sign sign) {
        return lines.subList(from, to).stream().anyMatch(line -> line.has(sign));
    }

    /** The place of the last line with the sign, -1 where there is none. */
    int last(Sign sign) {
        int i = to - 1;
        while (i >= from && !line(i).has(sign)) {
            i--;
        }
        return i < from ? -1 : i;
    }

    Part between(int first, int end) {
        return new Part(text, lines, first, end);
    }
}

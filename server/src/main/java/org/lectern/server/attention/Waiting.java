package org.lectern.server.attention;

import java.util.List;

/**
 * What waits for a person in one place, as their e-mail tells it. Nobody's words stand in it but the library's own and the program's.
 *
 * @param order as in the rail
 * @param summary short enough for a subject, as "2 to look at"
 * @param lines the first few
 * @param more how many there are beside them
 * @param path where all of them are
 */
public record Waiting(int order, String summary, List<Line> lines, int more, String path) {

    public Waiting {
        lines = List.copyOf(lines);
    }

    /** One thing that waits, and what can be done about it. */
    public record Line(String text, List<Link> links) {

        public Line {
            links = List.copyOf(links);
        }
    }

    /** A page of Lectern by its path, and what it is for. Opening it changes nothing. */
    public record Link(String label, String path) {}
}

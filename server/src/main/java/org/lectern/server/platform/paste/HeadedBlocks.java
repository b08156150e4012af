package org.lectern.server.platform.paste;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lectern.server.platform.ByHand;

/** Pages on which each comment begins with its author's address, followed by the time. */
final class HeadedBlocks {

    private static final Pattern X_ADDRESS = Pattern.compile("@\\w{1,15}");
    private static final Pattern X_LINE = Pattern.compile("(.{1,80}?) (@\\w{1,15}) ?[·•] ?(.{1,40})");
    private static final Pattern YOUTUBE_ADDRESS = Pattern.compile("@[^\\s@]{1,60}");

    private final ByHand platform;
    private final Part all;

    private HeadedBlocks(ByHand platform, Part all) {
        this.platform = platform;
        this.all = all;
    }

    static PastedThread split(ByHand platform, Part all) {
        return new HeadedBlocks(platform, all).split();
    }

    /** Where a comment begins, where its words begin, and what was said about its author. */
    private record Head(int from, int words, String author, String handle, String time, boolean edited, boolean own) {}

    private PastedThread split() {
        List<Head> heads = heads();
        List<PastedComment> comments = new ArrayList<>();
        for (int i = 0; i < heads.size(); i++) {
            int to = i + 1 < heads.size() ? heads.get(i + 1).from() : all.to();
            comments.add(comment(heads.get(i), all.between(heads.get(i).words(), to)));
        }
        int first = heads.isEmpty() ? all.to() : heads.getFirst().from();
        String before = all.written(all.from(), first);
        return new PastedThread(heads.isEmpty() ? "" : before, comments, heads.isEmpty() ? before : "");
    }

    private List<Head> heads() {
        List<Head> heads = new ArrayList<>();
        int from = all.from();
        for (int i = all.from(); i < all.to(); i++) {
            Head head = platform == ByHand.X ? x(i, from) : youtube(i);
            if (head != null) {
                heads.add(head);
                from = head.words();
                i = head.words() - 1;
            }
        }
        return heads;
    }

    private @Nullable Head x(int at, int earliest) {
        Line line = all.line(at);
        if (!line.written() || line.words().length() > 140) {
            return null;
        }
        Matcher together = X_LINE.matcher(line.words());
        if (together.matches() && InterfaceWords.signs(together.group(3)).contains(Sign.TIME)) {
            return new Head(at, at + 1, together.group(1), together.group(2), together.group(3), false, false);
        }
        if (!X_ADDRESS.matcher(line.words()).matches()) {
            return null;
        }
        int time = time(at + 1);
        int name = nameBefore(at, earliest);
        return time < 0 || name < 0
                ? null
                : new Head(
                        name,
                        time + 1,
                        all.line(name).words(),
                        line.words(),
                        InterfaceWords.time(all.line(time).words()),
                        all.line(time).has(Sign.EDITED),
                        false);
    }

    private int nameBefore(int at, int earliest) {
        int i = at - 1;
        while (i >= Math.max(earliest, at - 4) && !all.line(i).written()) {
            i--;
        }
        return i >= Math.max(earliest, at - 4) ? i : -1;
    }

    private @Nullable Head youtube(int at) {
        Line line = all.line(at);
        if (!line.written() || !YOUTUBE_ADDRESS.matcher(line.words()).matches()) {
            return null;
        }
        int time = time(at + 1);
        return time < 0
                ? null
                : new Head(
                        at,
                        time + 1,
                        line.words(),
                        line.words(),
                        InterfaceWords.time(all.line(time).words()),
                        all.line(time).has(Sign.EDITED),
                        all.between(at + 1, time).has(Sign.OWNER));
    }

    /** The line of the time that follows, with nothing but badges and dots before it; -1 without one. */
    private int time(int at) {
        for (int i = at; i < Math.min(all.to(), at + 6); i++) {
            Line line = all.line(i);
            if (line.onlyTime()) {
                return i;
            }
            if (line.written() || line.has(Sign.COUNT) || line.has(Sign.REPLY)) {
                return -1;
            }
        }
        return -1;
    }

    private PastedComment comment(Head head, Part body) {
        int from = afterAnswered(body);
        int to = end(body, from);
        int last = Math.max(head.words(), body.to()) - 1;
        return new PastedComment(
                all.line(head.from()).start(),
                all.line(last).end(),
                -1,
                head.author(),
                head.handle(),
                head.time(),
                body.words(from, to),
                head.edited(),
                head.own());
    }

    /** "Replying to @anna and @rita" belongs to the page. */
    private static int afterAnswered(Part body) {
        int at = body.filled(body.from());
        if (at == body.to() || !isAnswered(body.line(at))) {
            return at;
        }
        at++;
        while (at < body.to() && (body.line(at).blank() || isName(body.line(at)))) {
            at++;
        }
        return at;
    }

    private static boolean isAnswered(Line line) {
        return line.words().length() < 200
                && line.words().matches("(?i)(replying to|en réponse à|en respuesta a)( @\\w+)*( (and|et|y) @\\w+)?");
    }

    private static boolean isName(Line line) {
        return line.words().length() < 40 && line.words().matches("(?i)@\\w{1,15}|and|et|y");
    }

    /** Where counts and buttons begin. */
    private int end(Part body, int from) {
        return platform == ByHand.X ? beforeCounts(body, from) : beforeButton(body, from);
    }

    /** Before the last lines, of which at most four are counts: answers, reposts, likes, views. */
    private static int beforeCounts(Part body, int from) {
        int end = body.to();
        int counts = 4;
        while (end > from && !body.line(end - 1).written()) {
            Line line = body.line(end - 1);
            boolean words = line.has(Sign.TIME) || line.has(Sign.LIKE) || line.has(Sign.REPLY);
            if (words || (line.has(Sign.COUNT) && !line.has(Sign.HEAD) && --counts < 0)) {
                break;
            }
            end--;
        }
        return end;
    }

    /** Before the button for an answer, the count of likes before it and the way to the whole text before that. */
    private static int beforeButton(Part body, int from) {
        int end = body.to();
        while (end > from && !body.line(end - 1).written()) {
            end--;
        }
        int run = end;
        while (end < body.to() && !body.line(end).has(Sign.REPLY)) {
            end++;
        }
        if (end == body.to()) {
            return run;
        }
        int before = back(body, back(body, end, run, Sign.COUNT), run, Sign.MORE);
        // Nobody can send nothing: a lone "42" is what they wrote.
        return before <= from ? end : before;
    }

    private static int back(Part body, int at, int earliest, Sign sign) {
        int i = at - 1;
        while (i >= earliest && body.line(i).blank()) {
            i--;
        }
        return i >= earliest && body.line(i).has(sign) ? i : at;
    }
}

package org.lectern.server.platform.paste;

import java.util.ArrayList;
import java.util.List;
import org.lectern.server.platform.ByHand;

/**
 * Pages on which each comment ends with the button for an answer: a name, the words, then time and buttons; or a name, a line about the
 * person, the time, the words, then buttons.
 */
final class EndedBlocks {

    private final ByHand platform;
    private final Part all;
    private final List<PastedComment> comments = new ArrayList<>();
    private String post = "";
    private boolean own;

    private EndedBlocks(ByHand platform, Part all) {
        this.platform = platform;
        this.all = all;
    }

    static PastedThread split(ByHand platform, Part all) {
        return new EndedBlocks(platform, all).split();
    }

    private PastedThread split() {
        int from = all.from();
        int at = all.from();
        boolean timed = false;
        while (at < all.to()) {
            if (!isSigned(at)) {
                at++;
                continue;
            }
            Part run = run(at);
            timed |= run.has(Sign.TIME);
            if (run.has(Sign.REPLY) && (run.has(Sign.TIME) || (timed && timeComesFirst()))) {
                comment(all.between(from, at), run);
                from = run.to();
                own = ownerAfterButtons(run);
                timed = false;
            }
            at = run.to();
        }
        return new PastedThread(post, comments, all.written(from, all.to()));
    }

    private boolean isSigned(int at) {
        return !all.line(at).signs().isEmpty();
    }

    /** The page's own lines from here on, with the blank ones among them. */
    private Part run(int at) {
        int end = at;
        int last = at;
        while (end < all.to() && !all.line(end).written()) {
            last = all.line(end).blank() ? last : end;
            end++;
        }
        return all.between(at, last + 1);
    }

    private boolean timeComesFirst() {
        return platform == ByHand.INSTAGRAM || platform == ByHand.LINKEDIN;
    }

    private static boolean ownerAfterButtons(Part run) {
        int button = run.last(Sign.REPLY);
        int owner = run.last(Sign.OWNER);
        return owner > button;
    }

    private void comment(Part block, Part run) {
        Part body = comments.isEmpty() ? withoutPost(block, run) : block;
        int name = body.written(body.from());
        if (name == body.to()) {
            return;
        }
        Part whole = all.between(body.from(), run.to());
        int words = name + 1;
        while (words < run.to() - 1 && isBesideName(whole, name, words)) {
            own |= whole.line(words).has(Sign.OWNER);
            words++;
        }
        int timed = timed(whole, run, words);
        int from = whole.filled(timed < 0 ? words : timed + 1);
        int buttons = buttons(run, Math.max(from, run.from()), body.written(from) >= body.to(), timed >= 0);
        comments.add(new PastedComment(
                all.line(name).start(),
                all.line(run.to() - 1).end(),
                -1,
                body.line(name).words(),
                platform == ByHand.INSTAGRAM || platform == ByHand.TIKTOK
                        ? body.line(name).words()
                        : "",
                timed < 0
                        ? time(all.between(buttons, run.to()))
                        : InterfaceWords.time(whole.line(timed).words()),
                whole.words(from, buttons),
                (timed >= 0 && whole.line(timed).has(Sign.EDITED))
                        || all.between(buttons, run.to()).has(Sign.EDITED),
                own));
    }

    /** Badges after the name, and the name once more, which pages read to those who do not see them. */
    private boolean isBesideName(Part body, int name, int at) {
        Line line = body.line(at);
        if (line.blank() || line.words().equals(body.line(name).words())) {
            return true;
        }
        return !line.has(Sign.TIME)
                && line.signs().stream().anyMatch(sign -> sign == Sign.OWNER || sign == Sign.BADGE || sign == Sign.DOT);
    }

    /** The time before the words: right after the name, on LinkedIn after a line about the person; -1 where it comes after them. */
    private int timed(Part whole, Part run, int at) {
        int gap = switch (platform) {
            case INSTAGRAM -> 0;
            case LINKEDIN -> 2;
            case FACEBOOK, TIKTOK, X, YOUTUBE, ELSEWHERE -> -1;
        };
        int i = at;
        for (int between = 0; between <= gap; between++) {
            i = whole.filled(i);
            if (i < run.to() - 1 && whole.line(i).onlyTime()) {
                return i;
            }
            i++;
        }
        return -1;
    }

    private static String time(Part run) {
        for (Line line : run.lines().subList(run.from(), run.to())) {
            String time = InterfaceWords.time(line.words());
            if (!time.isEmpty()) {
                return time;
            }
        }
        return "";
    }

    /** Where time and buttons begin. What stands before them and only looks like the page's was written: "42", or "3 days". */
    private static int buttons(Part run, int from, boolean nothingWritten, boolean timed) {
        int at = from;
        while (at < run.to() - 1 && isWords(run, at, nothingWritten && at == from, timed)) {
            at++;
        }
        return at;
    }

    private static boolean isWords(Part run, int at, boolean only, boolean timed) {
        Line line = run.line(at);
        Part after = run.between(at + 1, Math.min(run.to(), at + 40));
        if (!after.has(Sign.REPLY) || line.blank() || line.has(Sign.REPLY) || line.has(Sign.EDITED)) {
            return false;
        }
        if (line.has(Sign.TIME)) {
            return only && (timed || after.has(Sign.TIME));
        }
        if (line.has(Sign.LIKE)) {
            return only && after.has(Sign.LIKE);
        }
        return !line.has(Sign.MORE) && (timed || after.has(Sign.TIME));
    }

    /** The first block holds the post too, before the page's lines between a post and its comments. */
    private Part withoutPost(Part block, Part run) {
        int head = block.last(Sign.HEAD);
        int from = head + 1;
        if (platform == ByHand.INSTAGRAM && head < 0) {
            int time = block.last(Sign.TIME);
            from = run.has(Sign.TIME) ? time + 1 : nameBefore(block, time);
        }
        if (from <= block.from() || block.written(from) == block.to()) {
            return block;
        }
        post = block.written(block.from(), from);
        return block.between(from, block.to());
    }

    private static int nameBefore(Part block, int time) {
        int i = time - 1;
        while (i > block.from() && !block.line(i).written()) {
            i--;
        }
        return i;
    }
}

package org.lectern.server.moderation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.server.inbox.NoticedHere;
import org.lectern.server.web.Layouts;
import org.lectern.server.web.Texts;
import org.lectern.server.web.Viewer;
import org.lectern.server.web.pages.Layout;
import org.lectern.server.web.pages.Segment;
import org.lectern.server.web.pages.When;
import org.lectern.server.words.Messages;
import org.springframework.stereotype.Component;

/** The small parts that all pages of moderation are made of. */
@Component
class PageParts {

    private final Layouts layouts;

    PageParts(Layouts layouts) {
        this.layouts = layouts;
    }

    Layout layout(Viewer viewer, String titleKey, Object... arguments) {
        return layouts.of(viewer, titleKey, arguments);
    }

    Layout titled(Viewer viewer, String title) {
        return layouts.titled(viewer, title);
    }

    When when(Viewer viewer, Instant at) {
        return layouts.times(viewer).at(at);
    }

    When ago(Viewer viewer, Instant at) {
        return layouts.times(viewer).ago(at);
    }

    /** A text with what was noticed in it; each passage points at its gloss by the number of what was noticed. */
    static List<Segment> marked(String text, List<NoticedHere> noticed, Decision.@Nullable Ground ground) {
        List<Texts.Mark> spans = new ArrayList<>();
        for (int i = 0; i < noticed.size(); i++) {
            NoticedHere one = noticed.get(i);
            if (one.start() != null && one.end() != null) {
                spans.add(Texts.Mark.noticed(one.start(), one.end(), gloss(i)));
            }
        }
        if (ground != null && ground.start() != null && ground.end() != null) {
            spans.add(Texts.Mark.ground(ground.start(), ground.end()));
        }
        return Texts.segments(text, spans);
    }

    static String gloss(int number) {
        return "gloss-" + number;
    }

    /** The beginning of a text for a line, on a word's end, at most 140 characters. */
    static String excerpt(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        if (line.length() <= 140) {
            return line;
        }
        int end = line.lastIndexOf(' ', 138);
        int cut = end < 80 ? 138 : end;
        return line.substring(0, Character.isHighSurrogate(line.charAt(cut - 1)) ? cut - 1 : cut) + " …";
    }

    static int words(String text) {
        return text.isBlank() ? 0 : text.strip().split("\\s+").length;
    }

    static String message(Messages messages, String key, String otherwise, Object... arguments) {
        return messages.text(messages.has(key) ? key : otherwise, arguments);
    }
}

package org.lectern.server.moderation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.server.attention.Choices;
import org.lectern.server.attention.Veils;
import org.lectern.server.database.OrganisationId;
import org.lectern.server.inbox.NoticedHere;
import org.lectern.server.people.PersonId;
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
    private final Choices choices;

    PageParts(Layouts layouts, Choices choices) {
        this.layouts = layouts;
        this.choices = choices;
    }

    /** Covers texts as the viewer wants it. */
    Veils veils(Viewer viewer) {
        return new Veils(choices.of(viewer), layouts.messages());
    }

    /** The same for somebody who came by a link. */
    Veils veils(OrganisationId organisation, UUID person) {
        return new Veils(choices.of(organisation, new PersonId(person)), layouts.messages());
    }

    Messages messages() {
        return layouts.messages();
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

    static String message(Messages messages, String key, String otherwise, Object... arguments) {
        return messages.text(messages.has(key) ? key : otherwise, arguments);
    }
}

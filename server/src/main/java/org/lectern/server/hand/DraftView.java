package org.lectern.server.hand;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lectern.server.channels.Channel;
import org.lectern.server.hand.pages.DraftPage;
import org.lectern.server.inbox.ByHandIntake;
import org.lectern.server.inbox.Item;
import org.lectern.server.inbox.Place;
import org.lectern.server.web.Layouts;
import org.lectern.server.web.Texts;
import org.lectern.server.web.View;
import org.lectern.server.web.Viewer;
import org.lectern.server.web.pages.Field;
import org.lectern.server.web.pages.Layout;
import org.lectern.server.web.pages.Option;
import org.lectern.server.web.pages.Veil;
import org.springframework.stereotype.Component;

/** A pasted thread as its page shows it, with what taking it in would do. */
@Component
class DraftView {

    private static final int EXCERPT = 100;

    private final Layouts layouts;
    private final Threads threads;
    private final HandVeils veils;

    DraftView(Layouts layouts, Threads threads, HandVeils veils) {
        this.veils = veils;
        this.layouts = layouts;
        this.threads = threads;
    }

    /** {@code wrong} is the key of a message, or null. */
    View page(Viewer viewer, Channel channel, Draft draft, @Nullable String wrong) {
        Layout layout = layouts.of(viewer, "draft.title", channel.name());
        DraftThread thread = draft.thread();
        ByHandIntake.Result would = threads.preview(viewer.organisation(), channel, draft, viewer.zone());
        return View.of(
                "hand/draft.jte",
                new DraftPage(
                        layout,
                        draft.id().toString(),
                        channel.name(),
                        thread.place().word(),
                        thread.place() == Place.UNDER_POST
                                ? layout.text("draft.says", would.added(), would.changed(), would.known())
                                : layout.text("draft.says.alone", would.added()),
                        Field.of(thread.url()),
                        Field.of(thread.post()),
                        threads.posts(viewer.organisation(), channel).stream()
                                .map(post -> new Option(
                                        post.id().toString(),
                                        post.title().isEmpty() ? post.url() : post.title(),
                                        false))
                                .toList(),
                        parts(thread, veils.over(viewer, thread)),
                        thread.rest(),
                        would.missing().stream()
                                .map(item -> line(layout, veils.over(viewer, item), item))
                                .toList(),
                        thread.counting(),
                        wrong == null ? null : layout.text(wrong)));
    }

    private static String line(Layout layout, @Nullable Veil veil, Item item) {
        if (veil != null) {
            return Texts.named(item.author()) + ": " + layout.text("veil.says", veil.why(), veil.words());
        }
        String words = item.sealed() ? "" : item.text();
        int end = words.offsetByCodePoints(0, Math.min(EXCERPT, words.codePointCount(0, words.length())));
        return Texts.named(item.author()) + ": " + Texts.named(words.substring(0, end))
                + (end < words.length() ? "…" : "");
    }

    private static List<DraftPage.Part> parts(DraftThread thread, List<@Nullable Veil> veils) {
        return IntStream.range(0, thread.parts().size())
                .mapToObj(place -> part(thread, place, veils.get(place)))
                .toList();
    }

    private static DraftPage.Part part(DraftThread thread, int place, @Nullable Veil veil) {
        DraftPart part = thread.parts().get(place);
        return new DraftPage.Part(
                place + 1,
                Texts.named(part.author()),
                part.time(),
                Texts.segments(part.text()),
                veil,
                part.author(),
                part.text(),
                part.answers() < 0
                        ? null
                        : Texts.named(thread.parts().get(part.answers()).author()),
                part.own(),
                part.dropped(),
                part.held());
    }
}

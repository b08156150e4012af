package org.lectern.server.moderation;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.rulebook.CaseKind;
import org.lectern.rulebook.Permission;
import org.lectern.server.attention.Waiting;
import org.lectern.server.attention.WaitingSource;
import org.lectern.server.cases.Case;
import org.lectern.server.cases.CaseState;
import org.lectern.server.cases.Cases;
import org.lectern.server.channels.Channels;
import org.lectern.server.database.Tenancy;
import org.lectern.server.inbox.Item;
import org.lectern.server.inbox.Items;
import org.lectern.server.inbox.NoticedHere;
import org.lectern.server.web.Times;
import org.lectern.server.web.Viewer;
import org.lectern.server.words.Messages;
import org.springframework.stereotype.Component;

/** Comments to decide, for who may: what was noticed and under which post, and never the comment's own words. */
@Component
class WaitingComments implements WaitingSource {

    private static final int ORDER = 10;
    private static final int LINES = 5;
    private static final String MODERATION = CaseKind.MODERATION.word();

    private final Tenancy tenancy;
    private final Cases cases;
    private final Items items;
    private final Found.Finder finder;
    private final Channels channels;

    WaitingComments(Tenancy tenancy, Cases cases, Items items, Found.Finder finder, Channels channels) {
        this.tenancy = tenancy;
        this.cases = cases;
        this.items = items;
        this.finder = finder;
        this.channels = channels;
    }

    @Override
    public @Nullable Waiting waiting(Viewer viewer, Messages messages, Times times) {
        return viewer.may(Permission.DECIDE) ? comments(viewer, messages, times) : null;
    }

    private @Nullable Waiting comments(Viewer viewer, Messages messages, Times times) {
        int all = tenancy.in(viewer.organisation(), () -> cases.count(MODERATION, CaseState.WAITING));
        return all == 0
                ? null
                : new Waiting(
                        ORDER,
                        messages.text("digest.comments", all),
                        tenancy.in(viewer.organisation(), () -> lines(viewer, messages, times)),
                        Math.max(0, all - LINES),
                        "/comments");
    }

    private List<Waiting.Line> lines(Viewer viewer, Messages messages, Times times) {
        return lines(viewer, cases.queue(MODERATION, List.of(CaseState.WAITING), LINES), messages, times);
    }

    /** What the e-mail says of these cases; in the transaction that is open for the organisation. */
    List<Waiting.Line> lines(Viewer viewer, List<Case> first, Messages messages, Times times) {
        Map<UUID, Item> about = finder.items(first);
        Map<UUID, List<NoticedHere>> noticed = finder.noticed(first);
        return first.stream()
                .map(one -> line(
                        viewer,
                        one,
                        Objects.requireNonNull(about.get(one.subject())),
                        NoticedWords.first(noticed.getOrDefault(one.subject(), List.of())),
                        messages,
                        times))
                .toList();
    }

    private Waiting.Line line(
            Viewer viewer, Case one, Item item, @Nullable NoticedHere first, Messages messages, Times times) {
        String path = "/comments/" + one.number();
        return new Waiting.Line(
                messages.text(
                        "digest.comment.line",
                        first == null ? messages.text("queue.line.nothing") : NoticedWords.of(first, messages),
                        items.post(item.post()).title(),
                        channels.get(viewer.organisation(), item.channel()).name(),
                        times.at(item.writtenAt()).shortText()),
                List.of(
                        new Waiting.Link(messages.text("digest.comment.open"), path),
                        new Waiting.Link(messages.text("digest.comment.leave-up"), path + "?act=leave-up")));
    }
}

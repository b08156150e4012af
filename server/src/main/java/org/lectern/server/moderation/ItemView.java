package org.lectern.server.moderation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lectern.rulebook.Clause;
import org.lectern.rulebook.Permission;
import org.lectern.server.attention.Veils;
import org.lectern.server.database.Tenancy;
import org.lectern.server.inbox.HarmlessMark;
import org.lectern.server.inbox.Item;
import org.lectern.server.inbox.Items;
import org.lectern.server.inbox.NoticedHere;
import org.lectern.server.inbox.Place;
import org.lectern.server.inbox.Post;
import org.lectern.server.inbox.Revision;
import org.lectern.server.log.Log;
import org.lectern.server.log.SealedEntry;
import org.lectern.server.moderation.pages.ItemPane;
import org.lectern.server.moderation.pages.ItemPane.Comment;
import org.lectern.server.moderation.pages.ItemPane.Gloss;
import org.lectern.server.moderation.pages.ItemPane.Harmless;
import org.lectern.server.moderation.pages.ItemPane.Neighbour;
import org.lectern.server.moderation.pages.ItemPane.Note;
import org.lectern.server.moderation.pages.ItemPane.State;
import org.lectern.server.moderation.pages.Seal;
import org.lectern.server.people.People;
import org.lectern.server.platform.ByHand;
import org.lectern.server.platform.PlatformStatus;
import org.lectern.server.procedures.Matters;
import org.lectern.server.web.Texts;
import org.lectern.server.web.Viewer;
import org.lectern.server.web.pages.Layout;
import org.lectern.server.web.pages.Veil;
import org.springframework.stereotype.Component;

/** A comment in its thread, with what was noticed beside it. */
@Component
class ItemView {

    private static final int NEIGHBOURS = 4;

    private final Tenancy tenancy;
    private final Items items;
    private final Log log;
    private final Due due;
    private final org.lectern.server.inbox.Harmless harmless;
    private final People people;
    private final PageParts parts;
    private final ReferralView referrals;
    private final Matters matters;
    private final PicturesView pictures;

    ItemView(
            Tenancy tenancy,
            Items items,
            Log log,
            Due due,
            org.lectern.server.inbox.Harmless harmless,
            People people,
            PageParts parts,
            ReferralView referrals,
            Matters matters,
            PicturesView pictures) {
        this.pictures = pictures;
        this.matters = matters;
        this.harmless = harmless;
        this.people = people;
        this.tenancy = tenancy;
        this.items = items;
        this.log = log;
        this.due = due;
        this.parts = parts;
        this.referrals = referrals;
    }

    ItemPane pane(Viewer viewer, Layout layout, Found found, QueueQuery query, DecisionForm form) {
        boolean thread = Place.of(found.post()) == Place.UNDER_POST;
        List<Item> before =
                thread ? tenancy.in(viewer.organisation(), () -> items.before(found.item(), NEIGHBOURS)) : List.of();
        List<Item> after =
                thread ? tenancy.in(viewer.organisation(), () -> items.after(found.item(), NEIGHBOURS)) : List.of();
        Map<UUID, List<NoticedHere>> noticed = tenancy.in(
                viewer.organisation(),
                () -> items.noticed(Stream.concat(before.stream(), after.stream())
                        .map(one -> one.id().value())
                        .toList()));
        Veils veils = parts.veils(viewer);
        return new ItemPane(
                titled(found.post()) ? found.post().title() : layout.text("item.untitled"),
                found.channel().name(),
                parts.when(viewer, found.post().writtenAt()),
                viewer.organisationName(),
                PageParts.marked(found.post().text(), List.of(), null),
                found.item().url().startsWith("http") ? found.item().url() : null,
                before.stream()
                        .map(one -> neighbour(viewer, layout, veils, one, noticed))
                        .toList(),
                comment(viewer, layout, veils, found, AuthorCover.covers(viewer, found, form)),
                after.stream()
                        .map(one -> neighbour(viewer, layout, veils, one, noticed))
                        .toList(),
                found.about().number(),
                found.item().revision(),
                query.text(),
                answer(viewer, found),
                viewer.may(Permission.REPORT) && matters.afterComments(viewer.organisation())
                        ? "/tasks/new?about=" + found.about().number()
                        : null,
                pictures.part(viewer, layout, found));
    }

    /** Whether the title is more than the beginning of the post, which stands below it anyhow. */
    private static boolean titled(Post post) {
        String first = post.text().strip().lines().findFirst().orElse("");
        String title = post.title().strip();
        return !first.equals(title)
                && !(title.endsWith("…") && first.startsWith(title.substring(0, title.length() - 1)));
    }

    private @Nullable String answer(Viewer viewer, Found found) {
        Item item = found.item();
        boolean offered = viewer.may(Permission.PUBLISH)
                && !item.sealed()
                && due.of(viewer.organisation(), item.id().value()).isEmpty();
        return offered ? "/answers/about/" + found.about().number() : null;
    }

    private Neighbour neighbour(
            Viewer viewer, Layout layout, Veils veils, Item item, Map<UUID, List<NoticedHere>> noticed) {
        return new Neighbour(
                Texts.named(item.author()),
                parts.when(viewer, item.writtenAt()),
                item.sealed() ? List.of() : PageParts.marked(item.text(), List.of(), null),
                veil(veils, item, noticed.getOrDefault(item.id().value(), List.of())),
                item.status() == PlatformStatus.VISIBLE
                        ? null
                        : layout.text("status." + item.status().name()));
    }

    static @Nullable Veil veil(Veils veils, Item item, List<NoticedHere> noticed) {
        return item.sealed() ? null : veils.over(NoticedWords.labels(noticed), item.text());
    }

    private Comment comment(Viewer viewer, Layout layout, Veils veils, Found found, boolean covered) {
        Item item = found.item();
        if (item.sealed()) {
            return new Comment(
                    Texts.named(item.author()),
                    covered,
                    parts.when(viewer, item.writtenAt()),
                    List.of(),
                    List.of(),
                    null,
                    List.of(),
                    null,
                    List.of(new Note(State.SEALED, null, null)));
        }
        List<Revision> revisions = tenancy.in(viewer.organisation(), () -> items.revisions(item.id()));
        Decision last = found.decisions().isEmpty() ? null : found.decisions().getLast();
        Decision.Ground ground = last != null && last.revision() == item.revision() ? last.ground() : null;
        List<HarmlessMark> marks = tenancy.in(viewer.organisation(), () -> harmless.of(item.id()));
        return new Comment(
                Texts.named(item.author()),
                covered,
                parts.when(viewer, item.writtenAt()),
                PageParts.marked(item.text(), standing(found, marks), ground),
                revisions.size() > 1
                        ? PageParts.marked(revisions.get(revisions.size() - 2).text(), List.of(), null)
                        : List.of(),
                veil(veils, item, found.noticed()),
                glosses(viewer, layout, found, marks),
                seal(viewer, item),
                notes(viewer, layout, found, revisions));
    }

    /** What was noticed, without the passage where a person said that it was noticed wrongly. */
    private static List<NoticedHere> standing(Found found, List<HarmlessMark> marks) {
        return found.noticed().stream()
                .map(one -> mark(one, found, marks) == null ? one : one.withoutPassage())
                .toList();
    }

    private static @Nullable HarmlessMark mark(NoticedHere noticed, Found found, List<HarmlessMark> marks) {
        return marks.stream()
                .filter(mark -> mark.covers(noticed, found.item().text()))
                .findFirst()
                .orElse(null);
    }

    private @Nullable Harmless harmless(
            Viewer viewer, Layout layout, Found found, int number, @Nullable HarmlessMark mark) {
        boolean may = viewer.may(Permission.DECIDE);
        if (mark == null) {
            return may ? new Harmless(number, null, null) : null;
        }
        String name = people.names(List.of(mark.by())).getOrDefault(mark.by(), "");
        return new Harmless(
                number,
                layout.text("harmless.said", name, parts.when(viewer, mark.at()).shortText()),
                may ? "/cases/" + found.about().number() + "/harmless/" + mark.id() + "/undo" : null);
    }

    private List<Gloss> glosses(Viewer viewer, Layout layout, Found found, List<HarmlessMark> marks) {
        List<Gloss> glosses = new ArrayList<>();
        for (int i = 0; i < found.noticed().size(); i++) {
            NoticedHere one = found.noticed().get(i);
            Clause clause = one.clause() == null ? null : found.rulebook().clause(one.clause());
            glosses.add(new Gloss(
                    PageParts.gloss(i),
                    NoticedWords.of(one, layout.messages()),
                    one.why(),
                    clause == null ? null : clause.place(),
                    clause == null ? null : "/policy#" + clause.id(),
                    harmless(viewer, layout, found, i, mark(one, found, marks))));
        }
        return glosses;
    }

    /** The seal over what was received last, checked against the bytes that are kept. */
    @Nullable
    Seal seal(Viewer viewer, Item item) {
        List<SealedEntry> captures = tenancy
                .in(viewer.organisation(), () -> log.about(item.id().toString()))
                .stream()
                .filter(entry -> entry.kind().equals("comment.captured") && entry.index() != null)
                .toList();
        if (captures.isEmpty()) {
            return null;
        }
        SealedEntry last = captures.getLast();
        Long index = java.util.Objects.requireNonNull(last.index());
        boolean unchanged = tenancy.in(viewer.organisation(), () -> EntryCheck.holds(last, items));
        return new Seal(
                unchanged ? Seal.State.UNCHANGED : Seal.State.CHANGED,
                parts.when(viewer, last.at()),
                index,
                "/record/" + index);
    }

    private List<Note> notes(Viewer viewer, Layout layout, Found found, List<Revision> revisions) {
        Item item = found.item();
        List<Note> notes = new ArrayList<>();
        boolean byHand = ByHand.of(found.channel().kind()).isPresent();
        if (byHand) {
            Instant met = tenancy.in(viewer.organisation(), () -> items.sighting(item.id()))
                    .metAt();
            notes.add(new Note(State.BY_HAND, parts.when(viewer, met == null ? item.firstSeenAt() : met), null));
        }
        if (item.outside() == PlatformStatus.GONE) {
            notes.add(new Note(State.DELETED_BY_AUTHOR, null, null));
        } else if (item.outside() != null) {
            notes.add(new Note(
                    State.CHANGED_OUTSIDE,
                    null,
                    layout.text("status." + item.outside().name())));
        }
        if (item.outside() == null
                && item.status() == item.arrivedAs()
                && found.decisions().isEmpty()) {
            switch (item.arrivedAs()) {
                case HELD ->
                    notes.add(new Note(
                            byHand ? State.HELD_BY_PLATFORM : State.HELD_BY_BLOG,
                            parts.when(viewer, item.firstSeenAt()),
                            null));
                case SPAM -> notes.add(new Note(State.SPAM_BY_BLOG, parts.when(viewer, item.firstSeenAt()), null));
                case VISIBLE, TRASHED, GONE -> {}
            }
        }
        due.of(viewer.organisation(), item.id().value())
                .ifPresent(one -> notes.add(new Note(
                        State.NEEDS_ANSWER,
                        parts.when(viewer, one.dueAt()),
                        null,
                        viewer.may(Permission.PUBLISH) ? "/answers/" + one.number() : null)));
        if (revisions.size() > 1) {
            notes.add(new Note(
                    State.CHANGED_SINCE, parts.when(viewer, revisions.getLast().seenAt()), null));
        }
        if (found.about().state() == org.lectern.server.cases.CaseState.WAITING_FOR_SECOND) {
            notes.add(new Note(
                    State.WAITS_FOR_SECOND, parts.when(viewer, found.about().changedAt()), null));
        }
        notes.addAll(referrals.notes(viewer, layout, found));
        return notes;
    }
}

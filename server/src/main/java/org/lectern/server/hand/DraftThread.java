package org.lectern.server.hand;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.IntUnaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.lectern.server.inbox.Place;
import org.lectern.server.platform.paste.PastedComment;
import org.lectern.server.platform.paste.PastedThread;

/**
 * What was pasted as it stands before it is taken in: a thread, or one thing by itself, whose {@code post} is only a heading then. Each
 * correction makes another one; places count from 0.
 */
public record DraftThread(Place place, String url, String post, List<DraftPart> parts, String rest) {

    /** A line that says where one comment becomes two. */
    static final String CUT = "---";

    public DraftThread {
        place = Objects.requireNonNullElse(place, Place.UNDER_POST);
        parts = List.copyOf(parts);
    }

    /** Somebody's post or message, whole; {@code heading} is what stands in for a post above it. */
    static DraftThread alone(Place place, String heading, String author, String pasted, String url, boolean held) {
        DraftPart part = new DraftPart(pasted, author, "", "", pasted.strip(), -1, false, false, false, held);
        return new DraftThread(place, url, heading, List.of(part), "");
    }

    /** What was found in a paste; {@code library} is how the channel calls itself, {@code held} that all of it comes from the platform's filter. */
    static DraftThread of(PastedThread found, String pasted, String url, String library, boolean held) {
        List<DraftPart> parts = new ArrayList<>();
        for (PastedComment one : found.comments()) {
            boolean own = one.own() || same(one.author(), library) || same(one.handle(), library);
            parts.add(new DraftPart(
                    pasted.substring(one.start(), one.end()),
                    one.author(),
                    one.handle(),
                    one.time(),
                    one.text(),
                    one.replyTo(),
                    one.edited(),
                    own,
                    own,
                    held));
        }
        return new DraftThread(Place.UNDER_POST, url, withoutName(found.post(), library), parts, found.rest());
    }

    // The page puts its own name above the post.
    private static String withoutName(String post, String library) {
        return post.lines().dropWhile(line -> same(line, library)).collect(Collectors.joining("\n"));
    }

    private static boolean same(String name, String library) {
        return !name.isEmpty() && bare(name).equals(bare(library));
    }

    private static String bare(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /** How many will be taken in. */
    public int counting() {
        return (int) parts.stream().filter(DraftPart::counts).count();
    }

    DraftThread about(String otherUrl, String otherPost) {
        return new DraftThread(place, otherUrl, otherPost, parts, rest);
    }

    /** With what a person wrote for one; a line of three dashes in the words cuts it in two, the name first in the second. */
    DraftThread corrected(int place, String author, String text) {
        String words = text.replace("\r", "");
        int cut = ("\n" + words + "\n").indexOf("\n" + CUT + "\n");
        if (cut < 0) {
            return changed(place, part -> part.withText(author.strip(), words.strip()));
        }
        String first = words.substring(0, cut).strip();
        String second =
                words.substring(Math.min(words.length(), cut + CUT.length())).strip();
        return second.isEmpty()
                ? changed(place, part -> part.withText(author.strip(), first))
                : cut(place, author.strip(), first, second);
    }

    private DraftThread cut(int place, String author, String first, String second) {
        int line = second.indexOf('\n');
        String name = line < 0 ? "" : second.substring(0, line).strip();
        DraftPart whole = parts.get(place);
        DraftPart other = new DraftPart(
                second,
                name,
                "",
                whole.time(),
                second.substring(line + 1).strip(),
                -1,
                false,
                false,
                whole.dropped(),
                whole.held());
        List<DraftPart> more = new ArrayList<>(parts);
        more.set(place, whole.withText(author, first));
        more.add(place + 1, other);
        return moved(more, at -> at > place ? at + 1 : at);
    }

    /** One with the comment before it: what looked like a name and a beginning was part of its words. */
    DraftThread merged(int place) {
        if (place < 1) {
            return this;
        }
        DraftPart before = parts.get(place - 1);
        DraftPart part = parts.get(place);
        DraftPart both = new DraftPart(
                before.raw() + "\n" + part.raw(),
                before.author(),
                before.handle(),
                before.time(),
                (before.text() + "\n" + part.author() + "\n" + part.text()).strip(),
                before.answers(),
                before.edited() || part.edited(),
                before.own(),
                before.dropped(),
                before.held() || part.held());
        List<DraftPart> fewer = new ArrayList<>(parts);
        fewer.set(place - 1, both);
        fewer.remove(place);
        return moved(fewer, at -> at >= place ? at - 1 : at);
    }

    DraftThread dropped(int place, boolean now) {
        return changed(place, part -> part.withDropped(now));
    }

    DraftThread held(int place, boolean now) {
        return changed(place, part -> part.withHeld(now));
    }

    /** Without one that is the post and no comment. */
    DraftThread asPost(int place) {
        List<DraftPart> fewer = new ArrayList<>(parts);
        DraftPart taken = fewer.remove(place);
        return new DraftThread(this.place, url, taken.text(), fewer, rest)
                .moved(fewer, at -> at == place ? -1 : at > place ? at - 1 : at);
    }

    private DraftThread changed(int place, UnaryOperator<DraftPart> change) {
        List<DraftPart> other = new ArrayList<>(parts);
        other.set(place, change.apply(other.get(place)));
        return new DraftThread(this.place, url, post, other, rest);
    }

    private DraftThread moved(List<DraftPart> other, IntUnaryOperator place) {
        return new DraftThread(
                this.place,
                url,
                post,
                other.stream()
                        .map(part -> part.answering(part.answers() < 0 ? -1 : place.applyAsInt(part.answers())))
                        .toList(),
                rest);
    }
}

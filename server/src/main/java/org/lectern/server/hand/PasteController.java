package org.lectern.server.hand;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lectern.rulebook.Permission;
import org.lectern.rulebook.Word;
import org.lectern.server.channels.Channel;
import org.lectern.server.channels.Channels;
import org.lectern.server.hand.pages.PastePage;
import org.lectern.server.inbox.ByHandIntake;
import org.lectern.server.inbox.Place;
import org.lectern.server.platform.ByHand;
import org.lectern.server.platform.ReceivedComment;
import org.lectern.server.platform.paste.Splitter;
import org.lectern.server.web.Flash;
import org.lectern.server.web.Layouts;
import org.lectern.server.web.Redirect;
import org.lectern.server.web.View;
import org.lectern.server.web.Viewer;
import org.lectern.server.web.pages.Layout;
import org.lectern.server.web.pages.Layout.Notice;
import org.lectern.server.web.pages.Option;
import org.lectern.server.words.Problem;
import org.lectern.server.words.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Pasting a thread, setting right how it was split, and taking it in. Nothing is kept for the record before a person confirms. */
@Controller
class PasteController {

    /** A thread of a thousand long comments is shorter. */
    private static final int LONGEST = 1_000_000;

    private final Layouts layouts;
    private final Channels channels;
    private final Drafts drafts;
    private final Threads threads;
    private final DraftView view;

    PasteController(Layouts layouts, Channels channels, Drafts drafts, Threads threads, DraftView view) {
        this.layouts = layouts;
        this.channels = channels;
        this.drafts = drafts;
        this.threads = threads;
        this.view = view;
    }

    /** Also where a phone shares to, and a bookmark leads: whatever comes along only stands in the form. */
    @GetMapping("/by-hand/paste")
    View form(
            Viewer viewer,
            @RequestParam(defaultValue = "") String channel,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String url) {
        viewer.require(Permission.DECIDE);
        // Some apps share the address as the text.
        boolean addressOnly = url.isBlank() && Address.of(text) != null;
        return form(
                viewer,
                channel,
                new Pasted(Place.UNDER_POST, "", addressOnly ? "" : text, addressOnly ? text : url, false),
                null);
    }

    /** What stands in the form. */
    private record Pasted(Place place, String author, String text, String url, boolean held) {}

    private View form(Viewer viewer, String chosen, Pasted pasted, @Nullable String error) {
        List<Channel> all = channels.list(viewer.organisation()).stream()
                .filter(one -> ByHand.of(one.kind()).isPresent())
                .toList();
        List<Option> options = all.stream()
                .map(one -> new Option(
                        one.id().toString(),
                        one.name(),
                        chosen.isEmpty()
                                ? sameSite(one, pasted.url())
                                : one.id().toString().equals(chosen)))
                .toList();
        Layout layout = layouts.of(viewer, "paste.title");
        return View.of(
                "hand/paste.jte",
                new PastePage(
                        layout,
                        options,
                        Stream.of(Place.values())
                                .map(place -> new Option(
                                        place.word(),
                                        layout.text("paste.place." + place.word()),
                                        place == pasted.place()))
                                .toList(),
                        pasted.author(),
                        pasted.text(),
                        pasted.url(),
                        pasted.held(),
                        error));
    }

    private static boolean sameSite(Channel channel, String url) {
        URI address = Address.of(url);
        return address != null && bare(address).equals(bare(channel.address()));
    }

    private static String bare(URI address) {
        return address.getHost().replaceFirst("^(www|m|mobile)\\.", "");
    }

    @PostMapping("/by-hand/paste")
    Object paste(
            Viewer viewer,
            @RequestParam(defaultValue = "") String channel,
            @RequestParam(defaultValue = "under-post") String place,
            @RequestParam(defaultValue = "") String author,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String url,
            @RequestParam(defaultValue = "false") boolean held) {
        viewer.require(Permission.DECIDE);
        Place where = Word.find(Place.class, place);
        if (where == null) {
            throw new Refusal(Problem.BAD_INPUT);
        }
        Pasted pasted = new Pasted(where, author.strip(), text.replace("\r\n", "\n"), url, held);
        String wrong = wrong(pasted);
        if (wrong != null) {
            String back = text.length() > LONGEST ? "" : text;
            return form(
                            viewer,
                            channel,
                            new Pasted(where, author, back, url, held),
                            layouts.messages().text(wrong))
                    .withStatus(422);
        }
        Channel on = HandChannels.find(channels, viewer, id(channel));
        Draft draft = drafts.keep(viewer.organisation(), on.id().value(), viewer.person(), thread(viewer, on, pasted));
        return Redirect.to("/by-hand/threads/" + draft.id());
    }

    private static @Nullable String wrong(Pasted pasted) {
        if (pasted.text().isBlank()) {
            return "paste.empty";
        }
        if (pasted.text().length() > LONGEST) {
            return "paste.too-long";
        }
        if (pasted.place() != Place.UNDER_POST && pasted.author().isEmpty()) {
            return "paste.author.missing";
        }
        if (pasted.place() != Place.UNDER_POST && pasted.author().length() > ReceivedComment.LONGEST_NAME) {
            return "paste.author.too-long";
        }
        return !pasted.url().isBlank() && Address.of(pasted.url()) == null ? "by-hand.address.wrong" : null;
    }

    private DraftThread thread(Viewer viewer, Channel on, Pasted pasted) {
        String address = pasted.url().isBlank() ? "" : String.valueOf(Address.of(pasted.url()));
        if (pasted.place() != Place.UNDER_POST) {
            String heading =
                    layouts.messages().text("paste.heading." + pasted.place().word());
            return DraftThread.alone(pasted.place(), heading, pasted.author(), pasted.text(), address, pasted.held());
        }
        DraftThread thread = DraftThread.of(
                Splitter.split(HandChannels.platform(on), pasted.text()),
                pasted.text(),
                address,
                on.name(),
                pasted.held());
        return thread.url().isEmpty()
                ? threads.addressOf(viewer.organisation(), on, thread.post())
                        .map(known -> thread.about(known, thread.post()))
                        .orElse(thread)
                : thread;
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new Refusal(Problem.NOT_FOUND);
        }
    }

    @GetMapping("/by-hand/threads/{id}")
    View draft(Viewer viewer, @PathVariable UUID id) {
        Draft draft = find(viewer, id);
        return view.page(viewer, channel(viewer, draft), draft, null);
    }

    private Draft find(Viewer viewer, UUID id) {
        viewer.require(Permission.DECIDE);
        return drafts.find(viewer.organisation(), id, viewer.person())
                .orElseThrow(() -> new Refusal(Problem.NOT_FOUND));
    }

    private Channel channel(Viewer viewer, Draft draft) {
        return HandChannels.find(channels, viewer, draft.channel());
    }

    /** A correction of one comment; {@code number} counts from 1. */
    @PostMapping("/by-hand/threads/{id}/comments/{number}")
    Object correct(
            Viewer viewer,
            @PathVariable UUID id,
            @PathVariable int number,
            @RequestParam(defaultValue = "save") String act,
            @RequestParam(defaultValue = "") String author,
            @RequestParam(defaultValue = "") String text) {
        Draft draft = find(viewer, id);
        int place = number - 1;
        if (place < 0 || place >= draft.thread().parts().size()) {
            throw new Refusal(Problem.NOT_FOUND);
        }
        DraftThread thread = draft.thread();
        DraftThread corrected = switch (act) {
            case "save" -> thread.corrected(place, author, text);
            case "merge" -> thread.merged(place);
            case "drop" -> thread.dropped(place, true);
            case "keep" -> thread.dropped(place, false);
            case "held" -> thread.held(place, true);
            case "shown" -> thread.held(place, false);
            case "post" -> thread.asPost(place);
            default -> throw new Refusal(Problem.BAD_INPUT);
        };
        drafts.change(viewer.organisation(), draft.with(corrected));
        int now = Math.clamp(
                act.equals("merge") ? number - 1 : number,
                1,
                Math.max(1, corrected.parts().size()));
        return Redirect.to("/by-hand/threads/" + id + "#c" + now);
    }

    @PostMapping("/by-hand/threads/{id}/post")
    Object about(
            Viewer viewer,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String known,
            @RequestParam(defaultValue = "") String url,
            @RequestParam(defaultValue = "") String post) {
        Draft draft = find(viewer, id);
        Channel channel = channel(viewer, draft);
        DraftThread about = threads.posts(viewer.organisation(), channel).stream()
                .filter(one -> one.id().toString().equals(known))
                .findFirst()
                .map(one -> draft.thread().about(Threads.address(channel, one), one.text()))
                .orElseGet(() ->
                        draft.thread().about(url.strip(), post.replace("\r", "").strip()));
        if (!about.url().isEmpty() && Address.of(about.url()) == null) {
            return view.page(viewer, channel, draft.with(about), "by-hand.address.wrong")
                    .withStatus(422);
        }
        String address = about.url().isEmpty() ? "" : String.valueOf(Address.of(about.url()));
        drafts.change(viewer.organisation(), draft.with(about.about(address, about.post())));
        return Redirect.to("/by-hand/threads/" + id);
    }

    @PostMapping("/by-hand/threads/{id}/take-in")
    Object takeIn(
            Viewer viewer,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean whole,
            HttpServletRequest request) {
        Draft draft = find(viewer, id);
        Channel channel = channel(viewer, draft);
        if (draft.thread().url().isEmpty() && draft.thread().post().isBlank()) {
            return view.page(viewer, channel, draft, "draft.which-post").withStatus(422);
        }
        boolean all = whole && draft.thread().place() == Place.UNDER_POST;
        ByHandIntake.Result result = threads.takeIn(viewer.organisation(), channel, draft, viewer.zone(), all);
        drafts.drop(viewer.organisation(), id);
        Flash.notice(
                        Notice.Kind.DONE,
                        layouts.messages()
                                .text(
                                        "draft.taken-in",
                                        result.added(),
                                        result.changed(),
                                        result.known(),
                                        channel.name()))
                .keep(request);
        return Redirect.to(result.added() + result.changed() > 0 ? "/comments" : "/by-hand");
    }

    @PostMapping("/by-hand/threads/{id}/discard")
    Object discard(Viewer viewer, @PathVariable UUID id, HttpServletRequest request) {
        Draft draft = find(viewer, id);
        drafts.drop(viewer.organisation(), draft.id());
        Flash.notice(Notice.Kind.PLAIN, layouts.messages().text("draft.discarded"))
                .keep(request);
        return Redirect.to("/by-hand");
    }
}

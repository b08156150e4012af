package org.lectern.server.hand;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.rulebook.Capacity;
import org.lectern.rulebook.Permission;
import org.lectern.rulebook.Word;
import org.lectern.server.channels.Channel;
import org.lectern.server.channels.Channels;
import org.lectern.server.channels.Health;
import org.lectern.server.hand.pages.ByHandPage;
import org.lectern.server.hand.pages.NewByHandPage;
import org.lectern.server.moderation.HandTask;
import org.lectern.server.moderation.HandTasks;
import org.lectern.server.people.People;
import org.lectern.server.platform.ByHand;
import org.lectern.server.web.Flash;
import org.lectern.server.web.Layouts;
import org.lectern.server.web.Redirect;
import org.lectern.server.web.Texts;
import org.lectern.server.web.View;
import org.lectern.server.web.Viewer;
import org.lectern.server.web.pages.Field;
import org.lectern.server.web.pages.Layout;
import org.lectern.server.web.pages.Layout.Notice;
import org.lectern.server.web.pages.Option;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of what is to be done by hand, "I looked, nothing", and adding a channel without access. */
@Controller
class ByHandController {

    /** Twice a day is expected. */
    private static final int EXCERPT = 160;

    private final Layouts layouts;
    private final Channels channels;
    private final HandTasks tasks;
    private final Threads threads;
    private final People people;
    private final Rounds rounds;
    private final HandVeils veils;

    ByHandController(
            Layouts layouts,
            Channels channels,
            HandTasks tasks,
            Threads threads,
            People people,
            Rounds rounds,
            HandVeils veils) {
        this.veils = veils;
        this.layouts = layouts;
        this.channels = channels;
        this.tasks = tasks;
        this.threads = threads;
        this.people = people;
        this.rounds = rounds;
    }

    @GetMapping("/by-hand")
    View list(Viewer viewer) {
        viewer.require(Permission.READ);
        Layout layout = layouts.of(viewer, "by-hand.title");
        return View.of(
                "hand/list.jte",
                new ByHandPage(
                        layout,
                        tasks.open(viewer.organisation()).stream()
                                .map(task -> line(viewer, layout, task))
                                .toList(),
                        channels(viewer, layout),
                        viewer.may(Permission.DECIDE),
                        viewer.may(Permission.MANAGE_CHANNELS)));
    }

    private List<ByHandPage.Channel> channels(Viewer viewer, Layout layout) {
        List<Channel> late = rounds.due(viewer.organisation());
        return channels.list(viewer.organisation()).stream()
                .filter(channel -> ByHand.of(channel.kind()).isPresent())
                .map(channel -> line(viewer, layout, channel, late.contains(channel)))
                .toList();
    }

    private ByHandPage.Task line(Viewer viewer, Layout layout, HandTask task) {
        String words = task.item().sealed() ? "" : task.item().text().strip();
        return new ByHandPage.Task(
                "/by-hand/tasks/" + task.id(),
                layout.text("hand.what." + task.wanted().name(), task.channel().name()),
                task.post().title(),
                Texts.named(task.item().author()),
                words.codePointCount(0, words.length()) > EXCERPT
                        ? Texts.named(words.substring(0, words.offsetByCodePoints(0, EXCERPT))) + "…"
                        : Texts.named(words),
                veils.over(viewer, task.item()),
                layouts.times(viewer).ago(task.askedAt()));
    }

    private ByHandPage.Channel line(Viewer viewer, Layout layout, Channel channel, boolean late) {
        Health health = channels.health(viewer.organisation(), channel.id());
        return new ByHandPage.Channel(
                channel.id().toString(),
                channel.name(),
                layout.text("platform." + channel.kind()),
                layouts.times(viewer).atOrNull(health.lookedAt()),
                name(health.lookedBy()),
                late);
    }

    private @Nullable String name(@Nullable UUID person) {
        return person == null ? null : people.names(List.of(person)).get(person);
    }

    @PostMapping("/by-hand/channels/{id}/looked")
    Object looked(
            Viewer viewer,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "/by-hand") String from,
            HttpServletRequest request) {
        viewer.require(Permission.DECIDE);
        Channel channel = HandChannels.find(channels, viewer, id);
        threads.nothing(viewer.organisation(), channel, viewer.person());
        Flash.notice(Notice.Kind.DONE, layouts.messages().text("by-hand.looked.done", channel.name()))
                .keep(request);
        return Redirect.to(from.equals("channel") ? "/by-hand/channels/" + id : "/by-hand");
    }

    @GetMapping("/by-hand/new")
    View form(Viewer viewer) {
        viewer.require(Permission.MANAGE_CHANNELS);
        return form(viewer, ByHand.FACEBOOK.word(), Field.empty(), Field.empty(), null);
    }

    private View form(Viewer viewer, String chosen, Field name, Field address, @Nullable String error) {
        Layout layout = layouts.of(viewer, "by-hand.new");
        List<Option> platforms = Arrays.stream(ByHand.values())
                .map(one -> new Option(
                        one.word(),
                        layout.text("by-hand.platform." + one.word()),
                        one.word().equals(chosen)))
                .toList();
        return View.of("hand/new.jte", new NewByHandPage(layout, platforms, name, address, error));
    }

    @PostMapping("/by-hand/new")
    Object add(
            Viewer viewer,
            @RequestParam(defaultValue = "") String platform,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String address,
            @RequestParam(defaultValue = "") String capacity,
            HttpServletRequest request) {
        viewer.require(Permission.MANAGE_CHANNELS);
        ByHand kind = ByHand.named(platform).orElse(ByHand.ELSEWHERE);
        @Nullable URI uri = Address.of(address);
        if (name.isBlank() || uri == null) {
            Field wrongName = new Field(name.strip(), name.isBlank() ? text("form.missing") : null);
            Field wrongAddress = new Field(address.strip(), uri == null ? text("by-hand.address.wrong") : null);
            return form(viewer, kind.word(), wrongName, wrongAddress, null).withStatus(422);
        }
        return switch (channels.registerByHand(
                viewer.organisation(),
                kind,
                name.strip(),
                uri,
                Objects.requireNonNullElse(Word.find(Capacity.class, capacity), Capacity.OFFICIAL),
                viewer.person().toString())) {
            case Channels.Registration.Registered(var channel) -> {
                Flash.notice(Notice.Kind.DONE, layouts.messages().text("by-hand.added", channel.name()))
                        .keep(request);
                yield Redirect.to("/by-hand/channels/" + channel.id());
            }
            case Channels.Registration.KnownAlready(var channel) ->
                form(
                                viewer,
                                kind.word(),
                                Field.of(name.strip()),
                                Field.of(address.strip()),
                                layouts.messages().text("by-hand.known", channel.name()))
                        .withStatus(422);
            case Channels.Registration.NotReached(var failure) ->
                throw new IllegalStateException("Nothing is reached by hand: " + failure);
        };
    }

    private String text(String key) {
        return layouts.messages().text(key);
    }
}

package org.lectern.server.channels;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.rulebook.Capacity;
import org.lectern.rulebook.Permission;
import org.lectern.rulebook.Place;
import org.lectern.rulebook.Word;
import org.lectern.server.channels.pages.ChannelForm;
import org.lectern.server.channels.pages.ChannelPage;
import org.lectern.server.channels.pages.ChannelsPage;
import org.lectern.server.channels.pages.NewChannelPage;
import org.lectern.server.people.People;
import org.lectern.server.platform.Access;
import org.lectern.server.platform.Failure;
import org.lectern.server.policy.ShownTexts;
import org.lectern.server.web.Flash;
import org.lectern.server.web.Layouts;
import org.lectern.server.web.RailPlace;
import org.lectern.server.web.RailSource;
import org.lectern.server.web.Redirect;
import org.lectern.server.web.View;
import org.lectern.server.web.Viewer;
import org.lectern.server.web.pages.Field;
import org.lectern.server.web.pages.Layout.Notice;
import org.lectern.server.words.Problem;
import org.lectern.server.words.Refusal;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The channels: how each is, adding one, changing how it is reached. */
@Controller
class ChannelsController {

    private static final String WORDPRESS = "wordpress";

    private final Layouts layouts;
    private final Channels channels;
    private final LookNow looks;
    private final ShownTexts shown;
    private final People people;

    ChannelsController(Layouts layouts, Channels channels, LookNow looks, ShownTexts shown, People people) {
        this.people = people;
        this.shown = shown;
        this.layouts = layouts;
        this.channels = channels;
        this.looks = looks;
    }

    @Bean
    static RailSource channelsInRail() {
        return _ -> List.of(new RailPlace(30, "broadcast", "rail.channels", "/channels", 0, Permission.READ));
    }

    @GetMapping("/channels")
    View list(Viewer viewer) {
        viewer.require(Permission.READ);
        ChannelWords words = words(viewer);
        return View.of(
                "channels/channels.jte",
                new ChannelsPage(
                        layouts.of(viewer, "channels.title"),
                        channels.list(viewer.organisation()).stream()
                                .map(channel -> words.view(
                                        channel,
                                        channels.connector(channel),
                                        channels.health(viewer.organisation(), channel.id())))
                                .toList(),
                        viewer.may(Permission.MANAGE_CHANNELS)));
    }

    private ChannelWords words(Viewer viewer) {
        return new ChannelWords(layouts.messages(), layouts.times(viewer), people);
    }

    @GetMapping("/channels/new")
    View form(Viewer viewer) {
        viewer.require(Permission.MANAGE_CHANNELS);
        return form(viewer, ChannelInput.empty());
    }

    private View form(Viewer viewer, ChannelForm form) {
        return View.of(
                "channels/new.jte",
                new NewChannelPage(
                        layouts.of(viewer, "channels.new"), shown.at(viewer.organisation(), Place.CHANNEL), form));
    }

    @PostMapping("/channels")
    Object add(
            Viewer viewer,
            @RequestParam(defaultValue = "") String address,
            @RequestParam(defaultValue = "") String username,
            @RequestParam(defaultValue = "") String applicationPassword,
            @RequestParam(defaultValue = "") String capacity,
            HttpServletRequest request) {
        viewer.require(Permission.MANAGE_CHANNELS);
        Capacity whose = Objects.requireNonNullElse(Word.find(Capacity.class, capacity), Capacity.OFFICIAL);
        ChannelInput input = new ChannelInput(address, username, applicationPassword);
        return switch (input.check(layouts.messages())) {
            case ChannelInput.Checked.Wrong(var form) -> form(viewer, form).withStatus(422);
            case ChannelInput.Checked.Usable(var access) -> register(viewer, input, access, whose, request);
        };
    }

    private Object register(
            Viewer viewer, ChannelInput input, Access access, Capacity whose, HttpServletRequest request) {
        return switch (channels.register(
                viewer.organisation(), WORDPRESS, access, whose, viewer.person().toString())) {
            case Channels.Registration.Registered(var channel) -> {
                say(request, "channel.added", channel.name());
                yield Redirect.to("/channels/" + channel.id());
            }
            case Channels.Registration.KnownAlready(var channel) ->
                form(viewer, input.refused(layouts.messages().text("channel.known", channel.name())))
                        .withStatus(422);
            case Channels.Registration.NotReached(var failure) ->
                form(viewer, input.refused(inWords(failure))).withStatus(422);
        };
    }

    private String inWords(Failure failure) {
        return FailureWords.of(layouts.messages(), failure).onForm();
    }

    private void say(HttpServletRequest request, String key, Object... arguments) {
        Flash.notice(Notice.Kind.DONE, layouts.messages().text(key, arguments)).keep(request);
    }

    @GetMapping("/channels/{id}")
    Object channel(Viewer viewer, @PathVariable UUID id) {
        viewer.require(Permission.READ);
        Channel channel = channels.find(viewer.organisation(), id).orElseThrow(() -> new Refusal(Problem.NOT_FOUND));
        // What a person does there has pages of its own, in a module above this one.
        return channels.connector(channel).byHand() ? Redirect.to("/by-hand/channels/" + id) : page(viewer, channel);
    }

    private View page(Viewer viewer, Channel channel) {
        return page(viewer, channel, form(viewer, channel));
    }

    private Channel find(Viewer viewer, UUID id) {
        return channels.find(viewer.organisation(), id)
                .filter(channel -> !channels.connector(channel).byHand())
                .orElseThrow(() -> new Refusal(Problem.NOT_FOUND));
    }

    private @Nullable ChannelForm form(Viewer viewer, Channel channel) {
        return viewer.may(Permission.MANAGE_CHANNELS)
                ? new ChannelForm(
                        Field.of(channel.address().toString()),
                        Field.of(channels.access(viewer.organisation(), channel).username()),
                        Field.empty(),
                        null)
                : null;
    }

    private View page(Viewer viewer, Channel channel, @Nullable ChannelForm form) {
        ChannelWords words = words(viewer);
        Health health = channels.health(viewer.organisation(), channel.id());
        return View.of(
                "channels/channel.jte",
                new ChannelPage(
                        layouts.titled(viewer, channel.name()),
                        words.view(channel, channels.connector(channel), health),
                        words.trouble(health),
                        shown.at(viewer.organisation(), Place.CHANNEL),
                        shown.at(viewer.organisation(), Place.ACCOUNT),
                        form));
    }

    @PostMapping("/channels/{id}")
    Object change(
            Viewer viewer,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String address,
            @RequestParam(defaultValue = "") String username,
            @RequestParam(defaultValue = "") String applicationPassword,
            HttpServletRequest request) {
        viewer.require(Permission.MANAGE_CHANNELS);
        Channel channel = find(viewer, id);
        String password = applicationPassword.isBlank()
                ? channels.access(viewer.organisation(), channel).password()
                : applicationPassword;
        ChannelInput input = new ChannelInput(address, username, password);
        return switch (input.check(layouts.messages())) {
            case ChannelInput.Checked.Wrong(var form) ->
                page(viewer, channel, form).withStatus(422);
            case ChannelInput.Checked.Usable(var access) -> change(viewer, channel, input, access, request);
        };
    }

    // Comments are known by their numbers on this blog; another address would be another blog's numbers.
    private Object change(
            Viewer viewer, Channel channel, ChannelInput input, Access access, HttpServletRequest request) {
        if (!access.address().equals(channel.address())) {
            return page(viewer, channel, input.refused(layouts.messages().text("channel.address-stays")))
                    .withStatus(422);
        }
        Optional<Failure> failure = channels.changeCredentials(
                viewer.organisation(), channel, access, viewer.person().toString());
        if (failure.isPresent()) {
            return page(viewer, channel, input.refused(inWords(failure.get()))).withStatus(422);
        }
        say(request, "channel.changed");
        return Redirect.to("/channels/" + channel.id());
    }

    @PostMapping("/channels/{id}/look")
    ResponseEntity<Void> look(Viewer viewer, @PathVariable UUID id, HttpServletRequest request) {
        viewer.require(Permission.READ);
        Channel channel = find(viewer, id);
        looks.lookNow(viewer.organisation(), channel);
        say(request, "channel.looking");
        return Redirect.to("/channels/" + channel.id());
    }
}

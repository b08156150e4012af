package org.lectern.server.hand;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.rulebook.Permission;
import org.lectern.rulebook.Place;
import org.lectern.server.channels.Channel;
import org.lectern.server.channels.Channels;
import org.lectern.server.channels.Health;
import org.lectern.server.hand.pages.HandChannelPage;
import org.lectern.server.people.People;
import org.lectern.server.platform.ByHand;
import org.lectern.server.platform.PlatformStatus;
import org.lectern.server.policy.ShownTexts;
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
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of a channel that is looked after by hand, with what its platform filters by itself. */
@Controller
class HandChannelController {

    private static final int LONGEST_NOTE = 2000;

    private final Layouts layouts;
    private final Channels channels;
    private final Filters filters;
    private final People people;
    private final ShownTexts shown;
    private final Rounds rounds;
    private final String publicUrl;

    HandChannelController(
            Layouts layouts,
            Channels channels,
            Filters filters,
            People people,
            ShownTexts shown,
            Rounds rounds,
            @Value("${lectern.public-url}") String publicUrl) {
        this.layouts = layouts;
        this.channels = channels;
        this.filters = filters;
        this.people = people;
        this.shown = shown;
        this.rounds = rounds;
        this.publicUrl = publicUrl;
    }

    @GetMapping("/by-hand/channels/{id}")
    View channel(Viewer viewer, @PathVariable UUID id) {
        viewer.require(Permission.READ);
        Channel channel = HandChannels.find(channels, viewer, id);
        Layout layout = layouts.titled(viewer, channel.name());
        Health health = channels.health(viewer.organisation(), channel.id());
        List<Filters.Noted> noted = filters.of(viewer.organisation(), channel);
        return View.of(
                "hand/channel.jte",
                new HandChannelPage(
                        layout,
                        id.toString(),
                        channel.name(),
                        layout.text("platform." + channel.kind()),
                        channel.address().toString(),
                        layouts.times(viewer).atOrNull(health.lookedAt()),
                        health.lookedBy() == null
                                ? null
                                : people.names(List.of(health.lookedBy())).get(health.lookedBy()),
                        rounds.due(viewer.organisation()).contains(channel),
                        effects(layout, channel),
                        Arrays.stream(PlatformFilter.values())
                                .map(filter -> filter(viewer, layout, channel, filter, noted))
                                .toList(),
                        shown.at(viewer.organisation(), Place.ACCOUNT),
                        bookmarklet(),
                        viewer.may(Permission.DECIDE),
                        viewer.may(Permission.MANAGE_CHANNELS)));
    }

    private static List<String> effects(Layout layout, Channel channel) {
        ByHand platform = HandChannels.platform(channel);
        return Arrays.stream(PlatformStatus.values())
                .filter(status ->
                        status != PlatformStatus.SPAM && platform.changes().contains(status))
                .map(status -> layout.text(
                        "by-hand.effect." + status.name(),
                        layout.text("will.effect." + channel.kind() + "." + status.name())))
                .toList();
    }

    private HandChannelPage.Filter filter(
            Viewer viewer, Layout layout, Channel channel, PlatformFilter filter, List<Filters.Noted> all) {
        List<Filters.Noted> noted =
                all.stream().filter(one -> one.filter() == filter).toList();
        PlatformFilter.@Nullable Setting now =
                noted.isEmpty() ? null : noted.getFirst().setting();
        Map<UUID, String> names =
                people.names(noted.stream().map(Filters.Noted::by).distinct().toList());
        String where = "filter.where." + HandChannels.platform(channel).word() + "." + filter.word();
        return new HandChannelPage.Filter(
                filter.word(),
                layout.text("filter." + filter.word()),
                layout.text(layout.messages().has(where) ? where : "filter.where." + filter.word()),
                Arrays.stream(PlatformFilter.Setting.values())
                        .map(setting -> new Option(
                                setting.word(), layout.text("filter.setting." + setting.word()), setting == now))
                        .toList(),
                noted.stream()
                        .map(one -> new HandChannelPage.Note(
                                layout.text("filter.setting." + one.setting().word()),
                                one.note(),
                                names.getOrDefault(one.by(), ""),
                                layouts.times(viewer).at(one.at())))
                        .toList());
    }

    /** Sends nothing by itself: it opens the page for pasting, with the marked text behind the #, which no server sees. */
    private String bookmarklet() {
        return "javascript:void(window.open('" + publicUrl.replaceAll("/+$", "")
                + "/by-hand/paste#'+encodeURIComponent(JSON.stringify({url:location.href,text:String(getSelection())}))))";
    }

    @PostMapping("/by-hand/channels/{id}/filters")
    Object note(
            Viewer viewer,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String filter,
            @RequestParam(defaultValue = "") String setting,
            @RequestParam(defaultValue = "") String note,
            HttpServletRequest request) {
        viewer.require(Permission.DECIDE);
        Channel channel = HandChannels.find(channels, viewer, id);
        PlatformFilter which = PlatformFilter.named(filter).orElseThrow(() -> new Refusal(Problem.BAD_INPUT));
        PlatformFilter.Setting how = PlatformFilter.setting(setting).orElseThrow(() -> new Refusal(Problem.BAD_INPUT));
        if (note.length() > LONGEST_NOTE) {
            throw new Refusal(Problem.BAD_INPUT);
        }
        filters.note(viewer.organisation(), channel, viewer.person(), which, how, note.strip());
        Flash.notice(Notice.Kind.DONE, layouts.messages().text("filter.noted")).keep(request);
        return Redirect.to("/by-hand/channels/" + id + "#filter-" + which.word());
    }
}

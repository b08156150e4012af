package org.lectern.server.channels;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.rulebook.Capacity;
import org.lectern.rulebook.Permission;
import org.lectern.rulebook.Word;
import org.lectern.server.channels.pages.CapacityPage;
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

/** Whose account a channel is: the library's, shared, or a person's own. It is the same for channels by program and by hand. */
@Controller
class CapacityController {

    private final Layouts layouts;
    private final Channels channels;

    CapacityController(Layouts layouts, Channels channels) {
        this.layouts = layouts;
        this.channels = channels;
    }

    @GetMapping("/channels/{id}/capacity")
    View page(Viewer viewer, @PathVariable UUID id) {
        Channel channel = find(viewer, id);
        Layout layout = layouts.of(viewer, "capacity.title");
        return View.of(
                "channels/capacity.jte",
                new CapacityPage(
                        layout,
                        id.toString(),
                        channel.name(),
                        Option.each(
                                List.of(Capacity.values()),
                                Objects.requireNonNull(Word.find(Capacity.class, channel.capacity())),
                                Capacity::word,
                                one -> layout.text("capacity.choice." + one.word()))));
    }

    private Channel find(Viewer viewer, UUID id) {
        viewer.require(Permission.MANAGE_CHANNELS);
        return channels.find(viewer.organisation(), id).orElseThrow(() -> new Refusal(Problem.NOT_FOUND));
    }

    @PostMapping("/channels/{id}/capacity")
    Object change(
            Viewer viewer,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String capacity,
            HttpServletRequest request) {
        Channel channel = find(viewer, id);
        @Nullable Capacity chosen = Word.find(Capacity.class, capacity);
        if (chosen == null) {
            return page(viewer, id).withStatus(422);
        }
        boolean changed = channels.capacity(viewer.organisation(), id, chosen, viewer.person());
        Flash.notice(
                        changed ? Notice.Kind.DONE : Notice.Kind.PLAIN,
                        layouts.messages()
                                .text(
                                        changed ? "capacity.changed" : "capacity.before",
                                        channel.name(),
                                        layouts.messages().text("capacity." + chosen.word())))
                .keep(request);
        return Redirect.to("/channels/" + id);
    }
}

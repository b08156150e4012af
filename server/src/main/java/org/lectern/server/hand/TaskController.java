package org.lectern.server.hand;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.rulebook.Permission;
import org.lectern.server.hand.pages.TaskPage;
import org.lectern.server.inbox.Place;
import org.lectern.server.moderation.HandTask;
import org.lectern.server.moderation.HandTasks;
import org.lectern.server.moderation.PictureType;
import org.lectern.server.moderation.Proof;
import org.lectern.server.platform.PlatformStatus;
import org.lectern.server.web.Flash;
import org.lectern.server.web.Layouts;
import org.lectern.server.web.Redirect;
import org.lectern.server.web.Texts;
import org.lectern.server.web.Upload;
import org.lectern.server.web.View;
import org.lectern.server.web.Viewer;
import org.lectern.server.web.pages.Field;
import org.lectern.server.web.pages.Layout;
import org.lectern.server.web.pages.Layout.Notice;
import org.lectern.server.words.Problem;
import org.lectern.server.words.Refusal;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** One thing to do on a platform: what, where, what it does there, and the answer that ends it. */
@Controller
class TaskController {

    private static final int LONGEST_LINK = 2000;

    private final Layouts layouts;
    private final HandTasks tasks;
    private final HandVeils veils;

    TaskController(Layouts layouts, HandTasks tasks, HandVeils veils) {
        this.veils = veils;
        this.layouts = layouts;
        this.tasks = tasks;
    }

    @GetMapping("/by-hand/tasks/{id}")
    View task(Viewer viewer, @PathVariable UUID id) {
        viewer.require(Permission.READ);
        return page(viewer, find(viewer, id), Field.empty(), Field.empty());
    }

    private HandTask find(Viewer viewer, UUID id) {
        return tasks.find(viewer.organisation(), id).orElseThrow(() -> new Refusal(Problem.NOT_FOUND));
    }

    private View page(Viewer viewer, HandTask task, Field proof, Field reason) {
        String heading = layouts.messages()
                .text("hand.what." + task.wanted().name(), task.channel().name());
        Layout layout = layouts.titled(viewer, heading);
        return View.of(
                "hand/task.jte",
                new TaskPage(
                        layout,
                        task.id().toString(),
                        heading,
                        task.channel().name(),
                        layouts.times(viewer).at(task.askedAt()),
                        steps(layout, task),
                        layout.text("will.effect." + task.channel().kind() + "."
                                + task.wanted().name()),
                        task.item().url().startsWith("http")
                                ? task.item().url()
                                : task.channel().address().toString(),
                        seen(viewer, layout, task),
                        Texts.named(task.item().author()),
                        task.post().title(),
                        task.item().sealed()
                                ? List.of()
                                : Texts.segments(task.item().text()),
                        veils.over(viewer, task.item()),
                        task.about().number(),
                        tasks.picture(viewer.organisation(), task.id()).isPresent(),
                        veils.grey(viewer),
                        task.item().sealed(),
                        task.open()
                                ? null
                                : layout.text("hand.ended." + task.state().name()),
                        viewer.may(Permission.DECIDE),
                        proof,
                        reason));
    }

    private static List<String> steps(Layout layout, HandTask task) {
        Place place = Place.of(task.post());
        PlatformStatus wanted = task.wanted() == PlatformStatus.SPAM ? PlatformStatus.HELD : task.wanted();
        String act = place == Place.PRIVATE
                ? place.word()
                : HandChannels.platform(task.channel()).word() + "." + wanted.name();
        return List.of(
                layout.text("hand.step.open." + place.word(), task.post().title()),
                layout.text("hand.step.find", Texts.named(task.item().author())),
                layout.text("hand.step." + act),
                layout.text("hand.step.back"));
    }

    /** What somebody saw in the thread after the task was asked; it is not proof, since answers may have been folded away. */
    private @Nullable String seen(Viewer viewer, Layout layout, HandTask task) {
        Instant met = task.sighting().metAt();
        Instant missed = task.sighting().missedAt();
        boolean gone = missed != null && missed.isAfter(task.askedAt()) && (met == null || missed.isAfter(met));
        boolean there = !gone && met != null && met.isAfter(task.askedAt());
        if (gone && missed != null) {
            return layout.text(
                    "hand.seen.gone", layouts.times(viewer).at(missed).shortText());
        }
        return there && met != null
                ? layout.text("hand.seen.there", layouts.times(viewer).at(met).shortText())
                : null;
    }

    @PostMapping("/by-hand/tasks/{id}")
    Object answer(
            Viewer viewer,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(defaultValue = "") String link,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(required = false) @Nullable MultipartFile picture,
            HttpServletRequest request) {
        viewer.require(Permission.DECIDE);
        HandTask task = find(viewer, id);
        return switch (answer) {
            case "done" -> done(viewer, task, link, picture, request);
            case "not-possible" -> notPossible(viewer, task, reason, request);
            default -> throw new Refusal(Problem.BAD_INPUT);
        };
    }

    private Object done(
            Viewer viewer, HandTask task, String link, @Nullable MultipartFile picture, HttpServletRequest request) {
        byte[] bytes = Upload.bytes(picture);
        if (bytes.length > 0 && (task.item().sealed() || PictureType.of(bytes) == null)) {
            String wrong = task.item().sealed() ? "hand.proof.sealed" : "hand.proof.no-picture";
            return wrong(viewer, task, Field.wrong(link, text(wrong)), Field.empty());
        }
        @Nullable URI address = link.isBlank() ? null : Address.of(link);
        if (!link.isBlank() && (address == null || link.length() > LONGEST_LINK)) {
            return wrong(viewer, task, Field.wrong(link, text("by-hand.address.wrong")), Field.empty());
        }
        Proof proof = bytes.length > 0
                ? new Proof.Picture(bytes)
                : address != null ? new Proof.Link(address.toString()) : new Proof.Word();
        boolean first = tasks.done(viewer.organisation(), task.id(), viewer.person(), proof);
        return ended(request, first, "hand.done");
    }

    private Object notPossible(Viewer viewer, HandTask task, String reason, HttpServletRequest request) {
        if (reason.isBlank() || reason.length() > LONGEST_LINK) {
            return wrong(viewer, task, Field.empty(), Field.wrong(reason, text("hand.reason.missing")));
        }
        boolean first = tasks.notPossible(viewer.organisation(), task.id(), viewer.person(), reason.strip());
        return ended(request, first, "hand.not-possible");
    }

    private View wrong(Viewer viewer, HandTask task, Field proof, Field reason) {
        return page(viewer, task, proof, reason).withStatus(422);
    }

    private Object ended(HttpServletRequest request, boolean first, String key) {
        Flash.notice(first ? Notice.Kind.DONE : Notice.Kind.PLAIN, text(first ? key : "hand.ended-before"))
                .keep(request);
        return Redirect.to("/by-hand");
    }

    private String text(String key) {
        return layouts.messages().text(key);
    }

    @GetMapping("/by-hand/tasks/{id}/picture")
    ResponseEntity<byte[]> picture(Viewer viewer, @PathVariable UUID id) {
        viewer.require(Permission.READ);
        byte[] bytes = tasks.picture(viewer.organisation(), id).orElseThrow(() -> new Refusal(Problem.NOT_FOUND));
        String type = PictureType.of(bytes);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, type == null ? "application/octet-stream" : type)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .body(bytes);
    }
}

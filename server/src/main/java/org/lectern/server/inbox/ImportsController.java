package org.lectern.server.inbox;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.lectern.rulebook.Permission;
import org.lectern.server.channels.Channel;
import org.lectern.server.channels.Channels;
import org.lectern.server.inbox.pages.ImportPage;
import org.lectern.server.inbox.pages.ImportView;
import org.lectern.server.inbox.pages.ImportsPage;
import org.lectern.server.web.Layouts;
import org.lectern.server.web.Redirect;
import org.lectern.server.web.View;
import org.lectern.server.web.Viewer;
import org.lectern.server.words.Messages;
import org.lectern.server.words.Problem;
import org.lectern.server.words.Refusal;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Files of comments in the browser: bringing one to a channel, watching it, breaking it off, taking away what was refused. */
@Controller
class ImportsController {

    private static final int SHOWN = 20;
    private static final int WRITTEN = 1000;

    private final Layouts layouts;
    private final Channels channels;
    private final Imports imports;

    ImportsController(Layouts layouts, Channels channels, Imports imports) {
        this.layouts = layouts;
        this.channels = channels;
        this.imports = imports;
    }

    @GetMapping("/channels/{id}/files")
    View list(Viewer viewer, @PathVariable UUID id) {
        Channel channel = channel(viewer, id);
        return View.of(
                "inbox/imports.jte",
                new ImportsPage(
                        layouts.of(viewer, "import.title", channel.name()),
                        id.toString(),
                        channel.name(),
                        Imports.HISTORY_DAYS,
                        imports.of(viewer.organisation(), channel).stream()
                                .map(file -> view(viewer, file))
                                .toList()));
    }

    private Channel channel(Viewer viewer, UUID id) {
        viewer.require(Permission.MANAGE_CHANNELS);
        return channels.find(viewer.organisation(), id).orElseThrow(() -> new Refusal(Problem.NOT_FOUND));
    }

    /** The file is the body itself: nothing of it is kept before the person is known to be allowed. */
    @PostMapping(path = "/channels/{id}/files", consumes = "application/octet-stream")
    ResponseEntity<Void> bring(
            Viewer viewer,
            @PathVariable UUID id,
            @RequestParam String name,
            @RequestParam(defaultValue = "" + Imports.HISTORY_DAYS) int history,
            HttpServletRequest request)
            throws IOException {
        Channel channel = channel(viewer, id);
        Import file = imports.bring(
                viewer.organisation(),
                channel,
                viewer.person(),
                name,
                Math.clamp(history, 0, 36_500),
                request.getInputStream());
        return ResponseEntity.status(201)
                .header(HttpHeaders.LOCATION, path(id, file.id()))
                .build();
    }

    private static String path(UUID channel, UUID file) {
        return "/channels/" + channel + "/files/" + file;
    }

    @GetMapping("/channels/{id}/files/{file}")
    View file(Viewer viewer, @PathVariable UUID id, @PathVariable UUID file) {
        return View.of("inbox/import.jte", page(viewer, id, file));
    }

    /** The part of that page that changes. */
    @GetMapping("/channels/{id}/files/{file}/progress")
    View progress(Viewer viewer, @PathVariable UUID id, @PathVariable UUID file) {
        return View.of("inbox/progress.jte", page(viewer, id, file));
    }

    private ImportPage page(Viewer viewer, UUID id, UUID file) {
        Channel channel = channel(viewer, id);
        Import found = find(viewer, channel, file);
        Messages messages = layouts.messages();
        List<ImportPage.Refused> refused = imports.refused(viewer.organisation(), file, 0, SHOWN).stream()
                .map(row -> new ImportPage.Refused(row.line(), ReasonWords.of(messages, row)))
                .toList();
        return new ImportPage(
                layouts.titled(viewer, found.name()), id.toString(), channel.name(), view(viewer, found), refused);
    }

    private Import find(Viewer viewer, Channel channel, UUID file) {
        return imports.find(viewer.organisation(), file)
                .filter(one -> one.channel().equals(channel.id().value()))
                .orElseThrow(() -> new Refusal(Problem.NOT_FOUND));
    }

    private ImportView view(Viewer viewer, Import file) {
        Messages messages = layouts.messages();
        return new ImportView(
                path(file.channel(), file.id()),
                file.name(),
                layouts.times(viewer).at(file.startedAt()),
                messages.text("import.state." + file.state().name()),
                ReasonWords.of(messages, file),
                file.percent(),
                file.counts().added(),
                file.counts().known(),
                file.counts().refused(),
                file.state() == Import.State.RUNNING,
                file.state() == Import.State.STOPPED);
    }

    @PostMapping("/channels/{id}/files/{file}/stop")
    ResponseEntity<Void> stop(Viewer viewer, @PathVariable UUID id, @PathVariable UUID file) {
        imports.stop(
                viewer.organisation(), find(viewer, channel(viewer, id), file).id());
        return Redirect.to(path(id, file));
    }

    @PostMapping("/channels/{id}/files/{file}/go-on")
    ResponseEntity<Void> goOn(Viewer viewer, @PathVariable UUID id, @PathVariable UUID file) {
        imports.goOn(
                viewer.organisation(), find(viewer, channel(viewer, id), file).id());
        return Redirect.to(path(id, file));
    }

    /** Every refused row with its line and the reason, as CSV. */
    @GetMapping("/channels/{id}/files/{file}/refused.csv")
    void refused(Viewer viewer, @PathVariable UUID id, @PathVariable UUID file, HttpServletResponse response)
            throws IOException {
        find(viewer, channel(viewer, id), file);
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename("refused.csv").build().toString());
        Messages messages = layouts.messages();
        Writer out = response.getWriter();
        out.write("line,reason\r\n");
        long after = 0;
        List<RefusedRow> some;
        do {
            some = imports.refused(viewer.organisation(), file, after, WRITTEN);
            for (RefusedRow row : some) {
                String words = ReasonWords.of(messages, row);
                out.write(row.line() + ",\"" + words.replace("\"", "\"\"") + "\"\r\n");
                after = row.line();
            }
        } while (some.size() == WRITTEN);
    }
}

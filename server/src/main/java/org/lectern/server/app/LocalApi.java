package org.lectern.server.app;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.server.inbox.Import;
import org.lectern.server.inbox.ImportDoor;
import org.lectern.server.inbox.ReasonWords;
import org.lectern.server.records.ExportDoor;
import org.lectern.server.words.Messages;
import org.lectern.server.words.Problem;
import org.lectern.server.words.Refusal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What commands on this machine ask of a running server; the token of the run file opens it. */
@RestController
@RequestMapping("/api/v1/organisations/{slug}")
class LocalApi {

    private final Installation installation;
    private final ExportDoor exports;
    private final ImportDoor imports;

    LocalApi(Installation installation, ExportDoor exports, ImportDoor imports) {
        this.installation = installation;
        this.exports = exports;
        this.imports = imports;
    }

    @PostMapping("/export")
    void export(
            @PathVariable String slug,
            @RequestParam("as") String person,
            @RequestHeader(name = "Authorization", defaultValue = "") String authorization,
            HttpServletResponse response)
            throws IOException {
        require(authorization);
        ExportDoor.Writer writer = exports.export(slug, person);
        response.setContentType("application/zip");
        writer.write(response.getOutputStream());
    }

    private void require(String authorization) {
        byte[] expected = ("Bearer " + installation.token()).getBytes(StandardCharsets.UTF_8);
        if (!MessageDigest.isEqual(expected, authorization.getBytes(StandardCharsets.UTF_8))) {
            throw new Refusal(Problem.TOKEN_WRONG);
        }
    }

    /** How far a file has come; {@code why} is in words where the whole of it was refused. */
    record Progress(String id, String state, @Nullable String why, int percent, long added, long known, long refused) {

        static Progress of(Import file) {
            return new Progress(
                    file.id().toString(),
                    file.state().name(),
                    ReasonWords.of(Messages.of(Locale.getDefault()), file),
                    file.percent(),
                    file.counts().added(),
                    file.counts().known(),
                    file.counts().refused());
        }
    }

    /** A refused row, with the reason in words. */
    record RefusedLine(long line, String why) {}

    /** The file is the body. */
    @PostMapping(path = "/imports", consumes = "application/octet-stream")
    Progress bring(
            @PathVariable String slug,
            @RequestParam("as") String person,
            @RequestParam String channel,
            @RequestParam String name,
            @RequestParam int history,
            @RequestHeader(name = "Authorization", defaultValue = "") String authorization,
            HttpServletRequest request)
            throws IOException {
        require(authorization);
        return Progress.of(imports.bring(slug, person, channel, name, history, request.getInputStream()));
    }

    @GetMapping("/imports/{id}")
    Progress progress(
            @PathVariable String slug,
            @PathVariable UUID id,
            @RequestParam("as") String person,
            @RequestHeader(name = "Authorization", defaultValue = "") String authorization) {
        require(authorization);
        return Progress.of(imports.find(slug, person, id));
    }

    @PostMapping("/imports/{id}/stop")
    Progress stop(
            @PathVariable String slug,
            @PathVariable UUID id,
            @RequestParam("as") String person,
            @RequestHeader(name = "Authorization", defaultValue = "") String authorization) {
        require(authorization);
        return Progress.of(imports.stop(slug, person, id));
    }

    /** At most a thousand refused rows after a line. */
    @GetMapping("/imports/{id}/refused")
    List<RefusedLine> refused(
            @PathVariable String slug,
            @PathVariable UUID id,
            @RequestParam("as") String person,
            @RequestParam(defaultValue = "0") long after,
            @RequestHeader(name = "Authorization", defaultValue = "") String authorization) {
        require(authorization);
        return imports.refused(slug, person, id, after).stream()
                .map(row -> new RefusedLine(row.line(), ReasonWords.of(Messages.of(Locale.getDefault()), row)))
                .toList();
    }
}

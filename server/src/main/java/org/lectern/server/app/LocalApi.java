package org.lectern.server.app;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.lectern.server.people.LostAccess;
import org.lectern.server.records.ExportDoor;
import org.lectern.server.words.Problem;
import org.lectern.server.words.Refusal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What commands on this machine ask of a running server; the token of the run file opens it. */
@RestController
class LocalApi {

    private final Installation installation;
    private final ExportDoor exports;
    private final LostAccess lostAccess;

    LocalApi(Installation installation, ExportDoor exports, LostAccess lostAccess) {
        this.lostAccess = lostAccess;
        this.installation = installation;
        this.exports = exports;
    }

    @PostMapping("/api/v1/organisations/{slug}/export")
    void export(
            @PathVariable String slug,
            @RequestParam("as") String person,
            @RequestHeader(name = "Authorization", defaultValue = "") String authorization,
            HttpServletResponse response)
            throws IOException {
        check(authorization);
        ExportDoor.Writer writer = exports.export(slug, person);
        response.setContentType("application/zip");
        writer.write(response.getOutputStream());
    }

    @PostMapping(path = "/api/v1/let-in", produces = "text/plain")
    String letIn(
            @RequestParam String person,
            @RequestHeader(name = "Authorization", defaultValue = "") String authorization) {
        check(authorization);
        return lostAccess.letIn(person);
    }

    private void check(String authorization) {
        byte[] expected = ("Bearer " + installation.token()).getBytes(StandardCharsets.UTF_8);
        if (!MessageDigest.isEqual(expected, authorization.getBytes(StandardCharsets.UTF_8))) {
            throw new Refusal(Problem.TOKEN_WRONG);
        }
    }
}

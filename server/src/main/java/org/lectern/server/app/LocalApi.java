package org.lectern.server.app;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.lectern.server.records.ExportDoor;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
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

    LocalApi(Installation installation, ExportDoor exports) {
        this.installation = installation;
        this.exports = exports;
    }

    @PostMapping("/api/v1/organisations/{slug}/export")
    @Nullable
    ResponseEntity<ProblemDetail> export(
            @PathVariable String slug,
            @RequestParam("as") String person,
            @RequestHeader(name = "Authorization", defaultValue = "") String authorization,
            HttpServletResponse response)
            throws IOException {
        byte[] expected = ("Bearer " + installation.token()).getBytes(StandardCharsets.UTF_8);
        if (!MessageDigest.isEqual(expected, authorization.getBytes(StandardCharsets.UTF_8))) {
            return problem(
                    HttpStatus.UNAUTHORIZED,
                    "The token is not that of this server's run file",
                    "Run the command as the user who started Lectern.");
        }
        return switch (exports.export(slug, person)) {
            case ExportDoor.Opened(var writer) -> {
                response.setContentType("application/zip");
                writer.write(response.getOutputStream());
                yield null;
            }
            case ExportDoor.Refused(var why, var whatToDo) -> problem(HttpStatus.FORBIDDEN, why, whatToDo);
        };
    }

    private static ResponseEntity<ProblemDetail> problem(HttpStatus status, String title, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setTitle(title);
        return ResponseEntity.status(status).body(problem);
    }
}

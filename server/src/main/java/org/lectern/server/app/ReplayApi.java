package org.lectern.server.app;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.lectern.server.replay.ReplayDoor;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lets {@code policy replay} ask a running server; the token of the run file opens it. */
@RestController
class ReplayApi {

    private final Installation installation;
    private final ReplayDoor door;

    ReplayApi(Installation installation, ReplayDoor door) {
        this.installation = installation;
        this.door = door;
    }

    /** The rulebook is the body. */
    @PostMapping(path = "/api/v1/organisations/{slug}/replay", consumes = "application/octet-stream")
    void replay(
            @PathVariable String slug,
            @RequestParam(name = "as", required = false) @Nullable String person,
            @RequestParam boolean json,
            @RequestHeader(name = "Authorization", defaultValue = "") String authorization,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        installation.require(authorization);
        String yaml = new String(request.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        ReplayDoor.Answer answer = door.replay(slug, person, yaml, json);
        response.setContentType("text/plain;charset=UTF-8");
        answer.write(response.getWriter());
    }
}

package org.lectern.server.app;

import org.lectern.server.people.LostAccess;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lets whoever runs this machine give somebody who lost access a link; the token of the run file opens it. */
@RestController
class LetInApi {

    private final Installation installation;
    private final LostAccess lostAccess;

    LetInApi(Installation installation, LostAccess lostAccess) {
        this.installation = installation;
        this.lostAccess = lostAccess;
    }

    @PostMapping(path = "/api/v1/let-in", produces = "text/plain")
    String letIn(
            @RequestParam String person,
            @RequestHeader(name = "Authorization", defaultValue = "") String authorization) {
        installation.require(authorization);
        return lostAccess.letIn(person);
    }
}

package org.lectern.server.app;

import org.lectern.server.people.Organisations;
import org.lectern.server.web.Redirect;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The root, and whether the program answers at all. */
@Controller
class StartController {

    private final Organisations organisations;

    StartController(Organisations organisations) {
        this.organisations = organisations;
    }

    @GetMapping("/")
    ResponseEntity<Void> root() {
        return Redirect.to(organisations.list().isEmpty() ? "/start" : "/comments");
    }

    @GetMapping("/health")
    ResponseEntity<String> health() {
        return ResponseEntity.ok().contentType(MediaType.TEXT_PLAIN).body("ok");
    }
}

package org.lectern.server.app;

import java.util.Locale;
import org.lectern.server.database.Pulse;
import org.lectern.server.people.Organisations;
import org.lectern.server.web.Redirect;
import org.lectern.server.words.Messages;
import org.lectern.server.words.Problem;
import org.lectern.server.words.Said;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The root, and whether the program and its database answer. */
@Controller
class StartController {

    private final Organisations organisations;

    private final Pulse pulse;

    StartController(Organisations organisations, Pulse pulse) {
        this.pulse = pulse;
        this.organisations = organisations;
    }

    @GetMapping("/")
    ResponseEntity<Void> root() {
        return Redirect.to(organisations.list().isEmpty() ? "/start" : "/comments");
    }

    @GetMapping("/health")
    ResponseEntity<String> health() {
        if (pulse.beats()) {
            return ResponseEntity.ok().contentType(MediaType.TEXT_PLAIN).body("ok");
        }
        Said said = Said.of(Messages.of(Locale.US), Problem.DATABASE_AWAY);
        return ResponseEntity.status(Problem.DATABASE_AWAY.status())
                .contentType(MediaType.TEXT_PLAIN)
                .body(String.join("\n", Problem.DATABASE_AWAY.code(), said.wrong(), said.safe(), said.todo()));
    }
}

package org.lectern.server.web;

import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** Sends the browser to another page after an act, so that loading it again repeats nothing. */
public final class Redirect {

    private Redirect() {}

    /** An answer 303 to a path of this server. */
    public static ResponseEntity<Void> to(String path) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(path))
                .build();
    }
}

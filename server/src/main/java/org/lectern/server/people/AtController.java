package org.lectern.server.people;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.lectern.server.web.Viewer;
import org.lectern.server.words.Problem;
import org.lectern.server.words.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Leads a link of one library to its page for somebody who works for several. It says whose pages are shown, and changes nothing else. */
@Controller
class AtController {

    private final People people;
    private final Organisations organisations;

    AtController(People people, Organisations organisations) {
        this.people = people;
        this.organisations = organisations;
    }

    @GetMapping("/at/{slug}/**")
    ResponseEntity<Void> at(Viewer viewer, @PathVariable String slug, HttpServletRequest request) {
        Organisation chosen = people.homes(new PersonId(viewer.person()), organisations.list()).stream()
                .filter(home -> home.slug().equals(slug))
                .findFirst()
                .orElseThrow(() -> new Refusal(Problem.NOT_FOUND));
        WorkPlace.choose(request, chosen.id());
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(there(request, slug))
                .build();
    }

    // Only a path of this server: what could name another host is taken off its beginning.
    private static URI there(HttpServletRequest request, String slug) {
        String path =
                request.getRequestURI().substring(("/at/" + slug).length()).replaceFirst("^[/\\\\]+", "");
        String query = request.getQueryString();
        try {
            return URI.create("/" + path + (query == null ? "" : "?" + query));
        } catch (IllegalArgumentException _) {
            return URI.create("/" + path);
        }
    }
}

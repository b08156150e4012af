package org.lectern.server.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.rulebook.Permission;
import org.lectern.server.mail.Mail;
import org.lectern.server.testing.TestServer;
import org.lectern.server.testing.TestServer.Library;
import org.lectern.server.web.Viewer;

/** Two who manage people act on the same person. */
@Tag("database")
class MembershipsTest {

    private final TestServer server = TestServer.shared();
    private final Library library = server.found("cadott");
    private final Memberships memberships = server.bean(Memberships.class);
    private final Person director = library.who("director");
    private final Viewer viewer = new Viewer(
            director.id().value(),
            director.name(),
            director.email(),
            "director",
            "Director",
            library.id(),
            library.organisation().name(),
            ZoneId.of("America/Chicago"),
            Set.of(Permission.MANAGE_PEOPLE));

    @Test
    void whoWorksHereNoMoreIsNotBroughtBackByAnotherTitleThatWasGivenMeanwhile() {
        People people = server.bean(People.class);
        PersonId staff = library.who("staff").id();
        Member seen = people.member(library.id(), staff).orElseThrow();
        people.leave(library.id(), staff);
        int messages = server.bean(Mail.class).latest(library.id(), 50).size();
        assertThat(memberships.change(viewer, seen, "director")).isEqualTo(Memberships.Outcome.GONE);
        assertThat(memberships.end(viewer, seen)).isEqualTo(Memberships.Outcome.GONE);
        assertThat(people.member(library.id(), staff)).isEmpty();
        assertThat(server.bean(Mail.class).latest(library.id(), 50)).hasSize(messages);
    }
}

package org.lectern.server.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.rulebook.Permission;
import org.lectern.server.journey.Desk;
import org.lectern.server.people.People;
import org.lectern.server.people.People.RoleInForce;
import org.lectern.server.practice.PracticeComment;
import org.lectern.server.testing.Browser.Page;
import org.lectern.server.testing.TestServer;

/** Whose role decides but does not restore leaves up what stands, and brings back nothing that was taken away. */
@Tag("database")
class LeaveUpTest {

    private static final String ROLE = "programming-librarian";

    private final PracticeLibrary library = new PracticeLibrary("ecrl");
    private final Desk director = library.desk("executive-director");
    private final Desk librarian = library.desk(ROLE);

    @BeforeEach
    void theRoleMayNotRestore() {
        People people = TestServer.shared().bean(People.class);
        List<RoleInForce> roles = people.roles(library.id()).stream()
                .map(role -> role.id().equals(ROLE) ? withoutRestoring(role) : role)
                .toList();
        people.setRoles(library.id(), roles);
    }

    private static RoleInForce withoutRestoring(RoleInForce role) {
        return new RoleInForce(
                role.id(),
                role.title(),
                role.permissions().stream()
                        .filter(permission -> permission != Permission.RESTORE)
                        .toList());
    }

    @AfterEach
    void close() {
        library.close();
    }

    @Test
    void whatWasHiddenIsNotShownAgainByLeavingItUp() {
        PracticeComment comment = library.write("Ada", "Ring me at 320-555-0177 tonight");
        String number = director.waiting("320-555-0177");
        director.hide(number, "ec-personal-info", "320-555-0177", "A private number.");
        library.eventuallyVisible(comment, false);
        TestServer.eventually(
                "it is on record", () -> director.casePage(number).text().contains("Carried out on"));
        Page page = librarian.open(number);
        assertThat(page.text()).contains("Leaving it up would bring it back", "your role, Programming Librarian");
        Page refused = librarian.decide(number, librarian.version(page), Map.of("act", "leave-up"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Leaving it up would bring it back", "the page People shows who that is");
        assertThat(library.one("select count(*) from moderation.decisions")).isEqualTo("1");
        assertThat(librarian.decide(number, Map.of("act", "restore")).status()).isEqualTo(403);
        assertThat(library.visible(comment)).isFalse();
        assertThat(director.decide(number, Map.of("act", "leave-up")).status()).isEqualTo(302);
        library.eventuallyVisible(comment, true);
    }

    @Test
    void whatTheBlogHeldOnArrivalAndWhatStandsMayBeLeftUp() {
        PracticeComment shown = library.write("Ada", "The story hour was lovely");
        assertThat(librarian
                        .decide(librarian.waiting("story hour"), Map.of("act", "leave-up"))
                        .status())
                .isEqualTo(302);
        PracticeComment held = library.writeHeld("Ben", "The reading lamp is too dim");
        assertThat(librarian
                        .decide(librarian.waiting("reading lamp"), Map.of("act", "leave-up"))
                        .status())
                .isEqualTo(302);
        library.eventuallyVisible(held, true);
        assertThat(library.visible(shown)).isTrue();
    }
}

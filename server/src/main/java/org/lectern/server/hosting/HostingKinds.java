package org.lectern.server.hosting;

import java.util.List;
import java.util.UUID;
import org.lectern.server.log.Kind;
import org.lectern.server.log.Payload;
import org.lectern.server.people.Guest;
import org.lectern.server.people.Organisation;
import org.springframework.stereotype.Component;

/** The kinds of entry about a system and its libraries; what is shared stands in the logs of both. */
@Component
class HostingKinds implements Payload.Kinds {

    static final Kind INVITED = Kind.of("library.invited", 1, "invitation", "name");
    static final Kind WITHDRAWN = Kind.of("library.invitation-withdrawn", 1, "invitation");
    static final Kind JOINED = Kind.of("library.joined", 1, "library", "name");
    static final Kind SHARED = Kind.of("library.shared", 1, "library", "guest", "person", "shows", "until");
    static final Kind SHARE_ENDED = Kind.of("library.share-ended", 1, "library", "guest");

    static final Kind LET_IN = Kind.of("guest.let-in", 1, "guest", "person", "shows", "until");
    static final Kind ENDED = Kind.of("guest.ended", 1, "guest", "person");

    @Override
    public List<Kind> kinds() {
        return List.of(INVITED, WITHDRAWN, JOINED, SHARED, SHARE_ENDED, LET_IN, ENDED);
    }

    static Payload invited(UUID invitation, String name) {
        return Payload.of(INVITED, invitation.toString(), name);
    }

    static Payload withdrawn(UUID invitation) {
        return Payload.of(WITHDRAWN, invitation.toString());
    }

    static Payload joined(Organisation library) {
        return Payload.of(JOINED, library.id().toString(), library.name());
    }

    static Payload shared(Organisation library, Guest guest) {
        return Payload.of(
                SHARED,
                library.id().toString(),
                guest.id().toString(),
                guest.person().toString(),
                shows(guest),
                guest.ends().toString());
    }

    static Payload shareEnded(Organisation library, Guest guest) {
        return Payload.of(SHARE_ENDED, library.id().toString(), guest.id().toString());
    }

    static Payload letIn(Guest guest) {
        return Payload.of(
                LET_IN,
                guest.id().toString(),
                guest.person().toString(),
                shows(guest),
                guest.ends().toString());
    }

    static Payload ended(Guest guest) {
        return Payload.of(ENDED, guest.id().toString(), guest.person().toString());
    }

    private static String shows(Guest guest) {
        return guest.comments() && guest.record() ? "comments, record" : guest.comments() ? "comments" : "record";
    }
}

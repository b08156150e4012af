package org.lectern.server.app;

import org.lectern.rulebook.Capacity;
import org.lectern.server.channels.Channels;
import org.lectern.server.hand.Threads;
import org.lectern.server.people.Organisation;
import org.lectern.server.people.Person;

/** The page of an organisation of the demo that nobody has given a program access to, and a thread that was pasted from it. */
final class DemoByHand {

    private DemoByHand() {}

    static void begin(
            Channels channels, Threads threads, DemoOrganisation invented, Organisation organisation, Person first) {
        DemoOrganisation.PublicPage page = invented.page();
        Channels.Registration registration = channels.registerByHand(
                organisation.id(),
                page.platform(),
                organisation.name(),
                page.address(),
                Capacity.OFFICIAL,
                first.id().toString());
        if (registration instanceof Channels.Registration.Registered(var channel)) {
            threads.bring(
                    organisation.id(),
                    channel,
                    first.id().value(),
                    organisation.zone(),
                    invented.pasted(),
                    page.address() + "/" + page.post());
        }
    }
}

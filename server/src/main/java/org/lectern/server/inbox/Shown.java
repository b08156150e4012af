package org.lectern.server.inbox;

import java.util.List;

/** An item with what was noticed in it, but for what a person said was noticed wrongly. */
public record Shown(Item item, List<NoticedHere> noticed) {
    public Shown {
        noticed = List.copyOf(noticed);
    }
}

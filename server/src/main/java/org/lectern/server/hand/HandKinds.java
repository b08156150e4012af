package org.lectern.server.hand;

import java.util.List;
import org.lectern.server.log.Kind;
import org.lectern.server.log.Payload;
import org.springframework.stereotype.Component;

/** The kinds of entry that say what a person saw on a channel. */
@Component
class HandKinds implements Payload.Kinds {

    static final Kind LOOKED = Kind.of("channel.looked-by-hand", 1, "channel", "person", "found");
    static final Kind BROUGHT = Kind.of(
            "thread.brought", 1, "channel", "person", "post", "url", "added", "changed", "known", "missing", "whole");
    static final Kind FILTER = Kind.of("channel.filter-noted", 1, "channel", "person", "filter", "setting", "note");

    @Override
    public List<Kind> kinds() {
        return List.of(LOOKED, BROUGHT, FILTER);
    }
}

package org.lectern.server.channels;

import java.util.List;
import org.lectern.server.log.Kind;
import org.lectern.server.log.Payload;
import org.springframework.stereotype.Component;

/** The kinds of entry that say what was registered. */
@Component
class ChannelKinds implements Payload.Kinds {

    static final Kind REGISTERED = Kind.of("channel.registered", 1, "channel", "kind", "name", "address", "capacity");
    static final Kind CAPACITY_CHANGED =
            Kind.of("channel.capacity-changed", 1, "channel", "before", "capacity", "person");
    static final Kind CREDENTIALS_CHANGED = Kind.of("channel.credentials-changed", 1, "channel");

    @Override
    public List<Kind> kinds() {
        return List.of(REGISTERED, CAPACITY_CHANGED, CREDENTIALS_CHANGED);
    }
}

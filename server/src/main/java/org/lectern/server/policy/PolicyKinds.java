package org.lectern.server.policy;

import java.util.List;
import org.lectern.server.log.Kind;
import org.lectern.server.log.Payload;
import org.springframework.stereotype.Component;

/** The kinds of entry that say which policy is in force. */
@Component
class PolicyKinds implements Payload.Kinds {

    static final Kind IN_FORCE = Kind.of("policy.in-force", 1, "version", "document", "title", "sha256");

    @Override
    public List<Kind> kinds() {
        return List.of(IN_FORCE);
    }
}

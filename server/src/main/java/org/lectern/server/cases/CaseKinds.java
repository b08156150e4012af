package org.lectern.server.cases;

import java.util.List;
import org.lectern.server.log.Kind;
import org.lectern.server.log.Payload;
import org.springframework.stereotype.Component;

/** The kinds of entry that open and reopen cases. */
@Component
class CaseKinds implements Payload.Kinds {

    static final Kind OPENED = Kind.of("case.opened", 1, "case", "number", "kind");
    static final Kind REOPENED = Kind.of("case.reopened", 1, "case", "number", "because");

    @Override
    public List<Kind> kinds() {
        return List.of(OPENED, REOPENED);
    }
}

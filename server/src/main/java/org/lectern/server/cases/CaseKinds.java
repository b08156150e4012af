package org.lectern.server.cases;

import java.util.List;
import org.lectern.server.log.Kind;
import org.lectern.server.log.Payload;
import org.springframework.stereotype.Component;

/** The kinds of entry about cases. What people wrote for each other stands in their payloads only. */
@Component
class CaseKinds implements Payload.Kinds {

    static final Kind OPENED = Kind.of("case.opened", 1, "case", "number", "kind");
    static final Kind REOPENED = Kind.of("case.reopened", 1, "case", "number", "because");
    static final Kind HANDED_OVER = Kind.of("case.handed-over", 1, "case", "number", "to", "note");
    static final Kind TAKEN_OVER = Kind.of("case.taken-over", 1, "case", "number", "from", "note");
    static final Kind HELD = Kind.of("case.held", 1, "case", "number", "until", "note");
    static final Kind RESUMED = Kind.of("case.resumed", 1, "case", "number", "because");
    static final Kind NOTED = Kind.of("case.noted", 1, "case", "number", "note");

    @Override
    public List<Kind> kinds() {
        return List.of(OPENED, REOPENED, HANDED_OVER, TAKEN_OVER, HELD, RESUMED, NOTED);
    }
}

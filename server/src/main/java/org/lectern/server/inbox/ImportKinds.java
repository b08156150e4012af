package org.lectern.server.inbox;

import java.util.List;
import org.lectern.server.log.Kind;
import org.lectern.server.log.Payload;
import org.springframework.stereotype.Component;

/** The kinds of entry that say who brought a file of comments, and what became of it. */
@Component
class ImportKinds implements Payload.Kinds {

    static final Kind BEGUN = Kind.of("import.begun", 1, "import", "channel", "file", "size");
    static final Kind ENDED = Kind.of("import.ended", 1, "import", "state", "added", "known", "refused");

    @Override
    public List<Kind> kinds() {
        return List.of(BEGUN, ENDED);
    }
}

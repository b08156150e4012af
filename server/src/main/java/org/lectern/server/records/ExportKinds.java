package org.lectern.server.records;

import java.util.List;
import org.lectern.server.log.Kind;
import org.lectern.server.log.Payload;
import org.springframework.stereotype.Component;

/** The kinds of entry that say who took the record away. */
@Component
class ExportKinds implements Payload.Kinds {

    static final Kind MADE = Kind.of("export.made", 1, "organisation", "size");

    @Override
    public List<Kind> kinds() {
        return List.of(MADE);
    }
}

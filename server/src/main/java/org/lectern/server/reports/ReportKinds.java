package org.lectern.server.reports;

import java.util.List;
import org.lectern.server.log.Kind;
import org.lectern.server.log.Payload;
import org.springframework.stereotype.Component;

/** The kinds of entry that say which years are shown to everybody. */
@Component
class ReportKinds implements Payload.Kinds {

    static final Kind SHOWN = Kind.of("totals.shown", 1, "year");
    static final Kind NOT_SHOWN = Kind.of("totals.not-shown", 1, "year");

    @Override
    public List<Kind> kinds() {
        return List.of(SHOWN, NOT_SHOWN);
    }
}

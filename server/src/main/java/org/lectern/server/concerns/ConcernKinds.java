package org.lectern.server.concerns;

import java.util.List;
import java.util.Set;
import org.lectern.server.log.Kind;
import org.lectern.server.log.Payload;
import org.springframework.stereotype.Component;

/** The kinds of entry about concerns. Who reported or helped stands in an entry of its own, which no export opens. */
@Component
public class ConcernKinds implements Payload.Kinds {

    static final Kind REPORTED = Kind.of(
            "concern.reported",
            1,
            "concern",
            "number",
            "report",
            "source",
            "language",
            "place",
            "text",
            "item",
            "enteredBy");
    static final Kind REPORTER = Kind.of("concern.reporter", 1, "concern", "report", "name", "contact");
    static final Kind HELPER = Kind.of("concern.helper", 1, "concern", "helper", "name", "person");
    static final Kind HELPER_STRUCK = Kind.of("concern.helper-struck", 1, "concern", "helper", "person");
    static final Kind LOOKED_AT = Kind.of("concern.looked-at", 1, "concern", "person");
    static final Kind FOUND = Kind.of("concern.comment-found", 1, "concern", "item", "person");
    static final Kind JOINED = Kind.of("concern.joined", 1, "concern", "into", "item", "person");
    static final Kind ANSWERED = Kind.of("concern.answered", 1, "concern", "outcome", "language", "text", "person");

    /** The kinds whose entries say who reported or helped: an export holds their seal and not their words. */
    public static final Set<String> WITHHELD = Set.of(REPORTER.name(), HELPER.name());

    @Override
    public List<Kind> kinds() {
        return List.of(REPORTED, REPORTER, HELPER, HELPER_STRUCK, LOOKED_AT, FOUND, JOINED, ANSWERED);
    }
}

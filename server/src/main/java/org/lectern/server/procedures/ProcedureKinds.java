package org.lectern.server.procedures;

import java.util.List;
import org.lectern.server.log.Kind;
import org.lectern.server.log.Payload;
import org.springframework.stereotype.Component;

/** The kinds of entry about steps. They carry no text of the matter; of a confidential one no clause and no person either. */
@Component
class ProcedureKinds implements Payload.Kinds {

    static final Kind OPENED = Kind.of("step.opened", 1, "case", "step", "clause", "policyVersion", "dueAt");
    static final Kind DONE = Kind.of("step.done", 1, "case", "step", "clause", "person", "shownBy", "entry");
    static final Kind NOT_NEEDED = Kind.of("step.not-needed", 1, "case", "step", "clause", "person");
    static final Kind ESCALATED = Kind.of("step.escalated", 1, "case", "step", "clause", "dueAt", "told");

    @Override
    public List<Kind> kinds() {
        return List.of(OPENED, DONE, NOT_NEEDED, ESCALATED);
    }
}

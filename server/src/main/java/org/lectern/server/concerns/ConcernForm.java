package org.lectern.server.concerns;

import org.lectern.rulebook.Trigger;
import org.lectern.server.procedures.OwnForm;
import org.springframework.stereotype.Component;

/** Who of the library passes a concern on enters it where all concerns are entered. */
@Component
class ConcernForm implements OwnForm {

    @Override
    public Trigger trigger() {
        return Trigger.CONCERN_REPORTED;
    }

    @Override
    public String address() {
        return "/concerns/new";
    }
}

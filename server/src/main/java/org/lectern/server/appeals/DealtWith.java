package org.lectern.server.appeals;

import java.util.Locale;
import java.util.UUID;
import org.lectern.rulebook.Trigger;
import org.lectern.server.database.OrganisationId;
import org.lectern.server.procedures.Matter;
import org.lectern.server.procedures.MatterListener;
import org.lectern.server.procedures.Step;
import org.springframework.stereotype.Component;

/** Lays a letter ready for who reported a concern, once everything that the policy wants about it has been done. */
@Component
class DealtWith implements MatterListener {

    private final Letters letters;

    DealtWith(Letters letters) {
        this.letters = letters;
    }

    @Override
    public void stepEnded(OrganisationId organisation, Matter matter, Step step, UUID by) {
        if (!matter.open() && matter.trigger() == Trigger.CONCERN_REPORTED) {
            Locale language = Tongue.of(matter.words());
            letters.write(
                    organisation, Letter.Kind.DEALT_WITH, matter.id().value(), null, matter.number(), language, null);
        }
    }
}

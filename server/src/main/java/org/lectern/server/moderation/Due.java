package org.lectern.server.moderation;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.lectern.rulebook.CaseKind;
import org.lectern.server.cases.CaseClock;
import org.lectern.server.cases.Cases;
import org.lectern.server.cases.Clocks;
import org.lectern.server.database.OrganisationId;
import org.lectern.server.database.Tenancy;
import org.springframework.stereotype.Component;

/** Which comments still need an answer, and until when. */
@Component
class Due {

    private static final String RESPONSE = CaseKind.RESPONSE.word();

    private final Tenancy tenancy;
    private final Cases cases;
    private final Clocks clocks;

    Due(Tenancy tenancy, Cases cases, Clocks clocks) {
        this.tenancy = tenancy;
        this.cases = cases;
        this.clocks = clocks;
    }

    /** An answer that is due; {@code number} is that of its case. */
    record Answer(String number, Instant dueAt) {}

    private record AnswerTo(UUID item) {}

    Optional<Answer> of(OrganisationId organisation, UUID item) {
        return tenancy.in(organisation, () -> tenancy.once(new AnswerTo(item), () -> read(item)));
    }

    private Optional<Answer> read(UUID item) {
        return cases.about(RESPONSE, item)
                .flatMap(asked -> clocks.of(asked.id())
                        .filter(CaseClock::runs)
                        .map(clock -> new Answer(asked.number(), clock.dueAt())));
    }
}

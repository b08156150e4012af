package org.lectern.server.moderation;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lectern.rulebook.CaseKind;
import org.lectern.server.cases.Case;
import org.lectern.server.cases.CaseClock;
import org.lectern.server.cases.CaseId;
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

    Optional<Answer> of(OrganisationId organisation, UUID item) {
        return Optional.ofNullable(of(organisation, List.of(item)).get(item));
    }

    /** The answers that are due to these comments, by comment. */
    Map<UUID, Answer> of(OrganisationId organisation, Collection<UUID> items) {
        return tenancy.in(organisation, () -> {
            Map<UUID, Case> asked = cases.about(RESPONSE, items);
            Map<CaseId, CaseClock> running =
                    clocks.of(asked.values().stream().map(Case::id).toList());
            Map<UUID, Answer> due = new HashMap<>();
            asked.forEach((item, about) -> {
                CaseClock clock = running.get(about.id());
                if (clock != null && clock.runs()) {
                    due.put(item, new Answer(about.number(), clock.dueAt()));
                }
            });
            return due;
        });
    }
}

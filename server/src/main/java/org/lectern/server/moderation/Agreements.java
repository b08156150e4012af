package org.lectern.server.moderation;

import static org.lectern.server.moderation.db.Tables.DECISIONS;
import static org.lectern.server.moderation.db.Tables.SECOND_LOOKS;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.jooq.impl.DSL;
import org.lectern.rulebook.Act;
import org.lectern.server.database.OrganisationId;
import org.lectern.server.database.Tenancy;
import org.springframework.stereotype.Component;

/** Counts how far drawn second looks agree with decisions; of the others nobody was picked by chance. */
@Component
class Agreements {

    private static final Duration YEAR = Duration.ofDays(365);
    private static final List<String> OPINIONS = List.of(
            SecondLook.Answer.AGREE.name(), SecondLook.Answer.LEAVE_UP.name(), SecondLook.Answer.TAKE_AWAY.name());

    /** Answers of those whom chance picked, where they have an opinion. */
    static final Condition DRAWN =
            SECOND_LOOKS.PURPOSE.eq(SecondLooks.Purpose.SAMPLE.name()).and(SECOND_LOOKS.ANSWER.in(OPINIONS));

    /** Answers that say what the decision said. */
    static final Condition SAME = SECOND_LOOKS
            .ANSWER
            .eq(SecondLook.Answer.AGREE.name())
            .or(SECOND_LOOKS.ANSWER.eq(SecondLook.Answer.LEAVE_UP.name()).and(DECISIONS.ACT.eq(Act.LEAVE_UP.word())));

    private final Tenancy tenancy;
    private final DSLContext sql;
    private final Clock clock;

    Agreements(Tenancy tenancy, DSLContext sql, Clock clock) {
        this.tenancy = tenancy;
        this.sql = sql;
        this.clock = clock;
    }

    /** Of the answers of the last 365 days. */
    Agreement lately(OrganisationId organisation) {
        return tenancy.in(organisation, () -> {
            Record2<Integer, Integer> counted = sql.select(DSL.count().filterWhere(SAME), DSL.count())
                    .from(SECOND_LOOKS)
                    .join(DECISIONS)
                    .on(DECISIONS.ID.eq(SECOND_LOOKS.DECISION))
                    .where(DRAWN)
                    .and(SECOND_LOOKS.ANSWERED_AT.ge(clock.instant().minus(YEAR)))
                    .fetchSingle();
            return new Agreement(counted.value1(), counted.value2());
        });
    }
}

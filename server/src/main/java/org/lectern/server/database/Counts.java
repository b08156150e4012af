package org.lectern.server.database;

import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;

/** Asks for counts of many modules, none of which reads another's tables, in one statement. */
@Component
public class Counts {

    private final DSLContext sql;
    private final Tenancy tenancy;

    Counts(DSLContext sql, Tenancy tenancy) {
        this.sql = sql;
        this.tenancy = tenancy;
    }

    /** The counts of the organisation in the order of the question. */
    public List<Integer> of(OrganisationId organisation, List<Count> asked) {
        return asked.isEmpty() ? List.of() : tenancy.in(organisation, () -> ask(asked));
    }

    private List<Integer> ask(List<Count> asked) {
        Record row = sql.select(asked.stream().map(Count::field).toList()).fetchSingle();
        List<Integer> counted = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            counted.add(row.get(i, int.class));
        }
        return counted;
    }
}

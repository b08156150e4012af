package org.lectern.server.database;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.TableRecord;

/** Rows of one table that are written together: one statement, one exchange with the database, in the open transaction. */
public final class ManyRows {

    private ManyRows() {}

    /** Inserts rows in which the same columns were set; nothing is asked of the database where there are none. */
    public static void insert(DSLContext sql, List<? extends TableRecord<?>> rows) {
        if (rows.isEmpty()) {
            return;
        }
        TableRecord<?> first = rows.getFirst();
        List<Field<?>> columns =
                Arrays.stream(first.fields()).filter(first::touched).toList();
        Object[][] values = rows.stream()
                .map(row -> columns.stream().map(row::get).toArray())
                .toArray(Object[][]::new);
        sql.batch(sql.insertInto(first.getTable()).columns(columns).values(Collections.nCopies(columns.size(), null)))
                .bind(values)
                .execute();
    }
}

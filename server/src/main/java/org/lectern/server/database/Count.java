package org.lectern.server.database;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** How many rows of its own tables a module wants counted, not yet asked; {@link Counts} asks for those of many modules in one statement. */
public final class Count {

    private final Field<Integer> field;

    private Count(Field<Integer> field) {
        this.field = field;
    }

    /** The rows for which the condition holds, of which at most so many are counted. */
    public static Count upTo(int most, Table<?> rows, Condition condition) {
        // With a name of its own: the one that jOOQ makes up depends on the values, and no two statements would be the
        // same.
        return new Count(DSL.field(DSL.selectCount()
                .from(DSL.selectOne()
                        .from(rows)
                        .where(condition)
                        .limit(DSL.inline(most))
                        .asTable("counted"))));
    }

    /** Both together. */
    public Count plus(Count more) {
        return new Count(field.plus(more.field));
    }

    /** As a column of a statement that the module asks itself. */
    public Field<Integer> field() {
        return field;
    }
}

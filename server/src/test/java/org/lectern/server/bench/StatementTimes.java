package org.lectern.server.bench;

import java.io.Serial;
import java.util.ArrayList;
import java.util.List;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jspecify.annotations.Nullable;

/**
 * Measures the statements by which pages of cases are read, from sending one until its answer is there, on the thread that asks for it;
 * where that thread wants so, the same statement skips cases by OFFSET instead.
 */
final class StatementTimes implements ExecuteListener {

    @Serial
    private static final long serialVersionUID = 1;

    private static final String LIMIT = " fetch next 51 rows only";
    private static final ThreadLocal<@Nullable Run> RUN = new ThreadLocal<>();

    /** @param skipped how many cases OFFSET skips; 0 to leave the statement as it is */
    private record Run(int skipped, List<Long> nanos, long[] began) {}

    /** Does the work again and again, the first times unmeasured. */
    static Samples of(int skipped, int warmUp, int times, Runnable work) {
        Run run = new Run(skipped, new ArrayList<>(), new long[1]);
        RUN.set(run);
        try {
            for (int i = 0; i < warmUp + times; i++) {
                work.run();
            }
        } finally {
            RUN.remove();
        }
        if (run.nanos().size() != warmUp + times) {
            throw new IllegalStateException(
                    "Not one statement each time: " + run.nanos().size());
        }
        return new Samples(run.nanos().subList(warmUp, warmUp + times));
    }

    private static @Nullable Run run(ExecuteContext context) {
        String sql = context.sql();
        return sql != null && sql.contains("\"docket\"") ? RUN.get() : null;
    }

    @Override
    public void renderEnd(ExecuteContext context) {
        Run run = run(context);
        if (run != null && run.skipped() > 0) {
            String sql = String.valueOf(context.sql());
            if (!sql.contains(LIMIT)) {
                throw new IllegalStateException("No limit to put an offset before: " + sql);
            }
            context.sql(sql.replace(LIMIT, " offset " + run.skipped() + " rows" + LIMIT));
        }
    }

    @Override
    public void executeStart(ExecuteContext context) {
        ServerTimes.countStatement();
        Run run = run(context);
        if (run != null) {
            run.began()[0] = System.nanoTime();
        }
    }

    @Override
    public void executeEnd(ExecuteContext context) {
        Run run = run(context);
        if (run != null) {
            run.nanos().add(System.nanoTime() - run.began()[0]);
        }
    }
}

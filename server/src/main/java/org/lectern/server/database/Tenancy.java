package org.lectern.server.database;

import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Opens transactions that belong to one organisation; the database shows them that organisation's rows and no others. */
@Component
public class Tenancy {

    private final TransactionTemplate transactions;
    private final DSLContext sql;

    Tenancy(TransactionTemplate transactions, DSLContext sql) {
        this.transactions = transactions;
        this.sql = sql;
    }

    /**
     * Runs work in a transaction of the organisation, joining the one that is open. The work returns a value, not null.
     *
     * @throws IllegalStateException if the open transaction belongs to another organisation; what was done in it does not stay
     */
    public <T> T in(OrganisationId organisation, Supplier<T> work) {
        T result = transactions.execute(_ -> {
            belongTo(organisation);
            return work.get();
        });
        if (result == null) {
            throw new IllegalStateException("Work in a transaction returned nothing");
        }
        return result;
    }

    private void belongTo(OrganisationId organisation) {
        Object owner = TransactionSynchronizationManager.getResource(this);
        if (owner == null) {
            sql.select(DSL.field(
                            "set_config('lectern.organisation', {0}, true)",
                            String.class, DSL.val(organisation.toString())))
                    .fetch();
            TransactionSynchronizationManager.bindResource(this, organisation);
            TransactionSynchronizationManager.registerSynchronization(new Release());
        } else if (!owner.equals(organisation)) {
            throw new IllegalStateException(
                    "A transaction of organisation " + owner + " was asked to work for " + organisation);
        }
    }

    /** Forgets whom the thread's transaction belonged to once it has ended. */
    private final class Release implements TransactionSynchronization {

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResource(Tenancy.this);
        }
    }

    /** Runs work that returns nothing in a transaction of the organisation. */
    public void run(OrganisationId organisation, Runnable work) {
        in(organisation, () -> {
            work.run();
            return Boolean.TRUE;
        });
    }

    /** As {@link #shared}, while nobody else, on another machine neither, does what has this name. */
    public <T> T alone(String name, Supplier<T> work) {
        return shared(() -> {
            lock(name);
            return work.get();
        });
    }

    /** Waits, in the open transaction and until its end, for whoever else does what has this name. */
    public void lock(String name) {
        sql.select(DSL.field("pg_advisory_xact_lock(hashtextextended({0}, 0))", Object.class, DSL.val(name)))
                .execute();
    }

    /** Runs work in a transaction that belongs to no organisation: only the closed list of shared tables can be read. */
    public <T> T shared(Supplier<T> work) {
        T result = transactions.execute(_ -> work.get());
        if (result == null) {
            throw new IllegalStateException("Work in a transaction returned nothing");
        }
        return result;
    }
}

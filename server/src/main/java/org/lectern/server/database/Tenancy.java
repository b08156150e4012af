package org.lectern.server.database;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Opens transactions that belong to one organisation; the database shows them that organisation's rows and no others. */
@Component
public class Tenancy {

    private final TransactionTemplate transactions;
    private final TransactionTemplate readings;
    private final DSLContext sql;
    private final Object answers = new Object();

    Tenancy(TransactionTemplate transactions, PlatformTransactionManager manager, DSLContext sql) {
        this.transactions = transactions;
        this.readings = new TransactionTemplate(manager);
        this.readings.setReadOnly(true);
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
            List<Field<String>> settings =
                    new ArrayList<>(List.of(set("lectern.organisation", organisation.toString())));
            // What pages ask is the same each time but for its values: it is planned once for a connection, not for
            // each page.
            if (TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
                settings.add(set("plan_cache_mode", "force_generic_plan"));
            }
            sql.select(settings).fetch();
            TransactionSynchronizationManager.bindResource(this, organisation);
            TransactionSynchronizationManager.registerSynchronization(new Release());
        } else if (!owner.equals(organisation)) {
            throw new IllegalStateException(
                    "A transaction of organisation " + owner + " was asked to work for " + organisation);
        }
    }

    private static Field<String> set(String setting, String value) {
        return DSL.field("set_config({0}, {1}, true)", String.class, DSL.inline(setting), DSL.val(value));
    }

    /** Forgets whom the thread's transaction belonged to once it has ended. */
    private final class Release implements TransactionSynchronization {

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResource(Tenancy.this);
        }
    }

    /**
     * Runs work that reads, such as a page that asks many doors, in one transaction of the organisation in which nothing can be written:
     * what is asked {@link #once} is read once for all of it. Joins the transaction that is open.
     */
    public <T> T reading(OrganisationId organisation, Supplier<T> work) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return in(organisation, work);
        }
        TransactionSynchronizationManager.bindResource(answers, new HashMap<>());
        try {
            T result = readings.execute(_ -> in(organisation, work));
            if (result == null) {
                throw new IllegalStateException("Work in a transaction returned nothing");
            }
            return result;
        } finally {
            TransactionSynchronizationManager.unbindResource(answers);
        }
    }

    /** The answer to a question about the transaction's organisation: while {@link #reading} the one that equal questions had before. */
    @SuppressWarnings("unchecked")
    public <T> T once(Object question, Supplier<T> answer) {
        Map<Object, Object> known = (Map<Object, Object>) TransactionSynchronizationManager.getResource(answers);
        if (known == null) {
            return answer.get();
        }
        Object before = known.get(question);
        if (before == null) {
            before = answer.get();
            known.put(question, before);
        }
        return (T) before;
    }

    /** The answer that the question has had while {@link #reading}, or null. */
    @SuppressWarnings("unchecked")
    public <T> @Nullable T known(Object question) {
        Map<Object, Object> known = (Map<Object, Object>) TransactionSynchronizationManager.getResource(answers);
        return known == null ? null : (T) known.get(question);
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

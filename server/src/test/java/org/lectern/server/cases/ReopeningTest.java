package org.lectern.server.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.rulebook.CaseKind;
import org.lectern.server.database.Tenancy;
import org.lectern.server.testing.TestServer;
import org.lectern.server.testing.TestServer.Library;

/** A case is reopened by what happened to its comment, whatever somebody does with it at the same moment. */
@Tag("database")
class ReopeningTest {

    private static final String KIND = CaseKind.MODERATION.word();

    private final TestServer server = TestServer.shared();
    private final Library library = server.found("cadott");
    private final Tenancy tenancy = server.bean(Tenancy.class);
    private final Cases cases = server.bean(Cases.class);
    private final DSLContext sql = server.bean(DSLContext.class);
    private final Case opened = tenancy.in(library.id(), () -> cases.open(library.id(), KIND, UUID.randomUUID(), 0.5));

    private Case now() {
        return tenancy.in(library.id(), () -> cases.get(opened.id()));
    }

    private CompletableFuture<Void> reopenAsSeenBefore() {
        return CompletableFuture.runAsync(
                () -> tenancy.run(library.id(), () -> cases.reopen(library.id(), opened, "changed", 0.9)),
                Thread::startVirtualThread);
    }

    /** How many wait for the open transaction to end. */
    private int waiting() {
        return sql.fetchSingle("select count(*) from pg_locks where locktype = 'transactionid' and not granted"
                        + " and transactionid = pg_current_xact_id()::xid")
                .get(0, Integer.class);
    }

    @Test
    void aReopeningThatMeetsADecisionIsNotLost() {
        CompletableFuture<Void> reopening = tenancy.in(library.id(), () -> {
            assertThat(cases.move(opened, CaseState.Event.DECIDE)).isTrue();
            CompletableFuture<Void> meanwhile = reopenAsSeenBefore();
            TestServer.eventually("it waits for the decision", () -> waiting() == 1);
            return meanwhile;
        });
        reopening.join();
        assertThat(now().state()).isEqualTo(CaseState.WAITING);
        assertThat(now().priority()).isEqualTo(0.9);
        assertThat(tenancy.in(
                        library.id(),
                        () -> sql.fetchSingle("select count(*) from log.entries where kind = 'case.reopened'")
                                .get(0, Integer.class)))
                .isEqualTo(1);
    }

    @Test
    void oneThatIsSeenInAnOldStateIsReopenedAsItStandsNow() {
        tenancy.run(library.id(), () -> cases.move(opened, CaseState.Event.PROPOSE));
        tenancy.run(library.id(), () -> cases.move(now(), CaseState.Event.DISAGREE));
        reopenAsSeenBefore().join();
        assertThat(now().state()).isEqualTo(CaseState.WAITING);
        assertThat(now().version()).isEqualTo(opened.version() + 3);
    }
}

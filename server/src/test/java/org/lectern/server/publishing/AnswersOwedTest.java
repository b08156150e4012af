package org.lectern.server.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.rulebook.CaseKind;
import org.lectern.rulebook.Term;
import org.lectern.server.cases.Case;
import org.lectern.server.cases.CaseClock;
import org.lectern.server.cases.Cases;
import org.lectern.server.cases.Clocks;
import org.lectern.server.cases.Deadline;
import org.lectern.server.database.Tenancy;
import org.lectern.server.people.Calendars;
import org.lectern.server.testing.TestServer;
import org.lectern.server.testing.TestServer.Library;

/** Whose deadline it is. */
@Tag("database")
class AnswersOwedTest {

    @Test
    void aClockOfAnotherKindOfCaseIsNoDeadlineOfAnAnswer() {
        TestServer server = TestServer.shared();
        Library library = server.found("cadott");
        AnswersOwed owed = server.bean(AnswersOwed.class);
        List<Boolean> ours = server.bean(Tenancy.class)
                .in(
                        library.id(),
                        () -> List.of(CaseKind.RESPONSE, CaseKind.APPEAL).stream()
                                .map(kind -> started(server, library, kind))
                                .map(due -> owed.clock(due.caseId().value()).isPresent()
                                        && owed.subject(due).isPresent())
                                .toList());
        assertThat(ours).containsExactly(true, false);
    }

    private static CaseClock started(TestServer server, Library library, CaseKind kind) {
        Case opened = server.bean(Cases.class).open(library.id(), kind.word(), UUID.randomUUID(), 0.5);
        Calendars.Versioned calendar = server.bean(Calendars.class).of(library.id());
        return server.bean(Clocks.class)
                .start(
                        library.id(),
                        opened.id(),
                        new Deadline("a-clause", new Term.Days(3), null, ""),
                        Instant.now(),
                        calendar.calendar(),
                        calendar.version());
    }
}

package org.lectern.server.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.rulebook.CaseKind;
import org.lectern.server.database.Tenancy;
import org.lectern.server.testing.TestServer;
import org.lectern.server.testing.TestServer.Library;

/** There is one case about a subject, also where several ask for it at once, and no number is left out. */
@Tag("database")
class OpenedTwiceTest {

    private static final String KIND = CaseKind.RESPONSE.word();

    private final TestServer server = TestServer.shared();
    private final Library library = server.found("cadott");
    private final Tenancy tenancy = server.bean(Tenancy.class);
    private final Cases cases = server.bean(Cases.class);

    private Case open(UUID subject) {
        return tenancy.in(library.id(), () -> cases.open(library.id(), KIND, subject, 0.5));
    }

    private static int number(Case one) {
        return Integer.parseInt(one.number().substring(3));
    }

    @Test
    void whoeverAsksAtOnceGetsTheSame() {
        int before = number(open(UUID.randomUUID()));
        UUID subject = UUID.randomUUID();
        List<CompletableFuture<Case>> asked = Stream.generate(
                        () -> CompletableFuture.supplyAsync(() -> open(subject), Thread::startVirtualThread))
                .limit(8)
                .toList();
        assertThat(asked.stream().map(CompletableFuture::join).map(Case::id).distinct())
                .hasSize(1);
        assertThat(number(open(subject))).isEqualTo(before + 1);
        assertThat(number(open(UUID.randomUUID()))).isEqualTo(before + 2);
    }
}

package org.lectern.server.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.server.database.TestDatabase;
import org.lectern.server.testing.FreePorts;

/** Of a database that cannot be used a start says the reason in three lines, and never a password. */
@Tag("servers")
class RefusedDatabaseTest {

    private final Path folder = TestDatabase.folder();

    @AfterEach
    void remove() {
        TestDatabase.remove(folder);
    }

    private String refused(String address) {
        LecternProcess process = LecternProcess.start(
                folder.resolve("out.txt"),
                Map.of("LECTERN_DATABASE_URL", address, "LECTERN_DATABASE_OWNER_URL", address),
                "serve",
                "--data",
                folder.toString(),
                "--port",
                "0");
        assertThat(process.ended()).as(process.said()).isEqualTo(1);
        assertThat(process.said()).doesNotContain("SECRETPW").doesNotContain("\tat ");
        return process.said();
    }

    @Test
    void anAddressWithABadPortIsNotQuotedWithItsPassword() {
        assertThat(refused("jdbc:postgresql://localhost:99999/lectern?user=a&password=SECRETPW"))
                .contains("The database does not answer", "Check LECTERN_DATABASE_URL");
    }

    @Test
    void aDatabaseThatDoesNotRunIsSaidInThreeLines() {
        assertThat(refused("jdbc:postgresql://127.0.0.1:" + FreePorts.one() + "/lectern?user=a&password=SECRETPW")
                        .lines())
                .hasSize(3);
    }

    @Test
    void aRoleThatMayDoTooMuchIsSaidInThreeLines() {
        assertThat(refused(TestDatabase.superuserAddress()).lines())
                .hasSize(3)
                .first()
                .asString()
                .contains("is a superuser");
    }
}

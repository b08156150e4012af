package org.lectern.server.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.server.database.DatabaseAccess.Login;
import org.lectern.server.words.Messages;
import org.lectern.server.words.Refusal;

@Tag("database")
class RefusedRolesTest {

    private static final String PASSWORD = "for-this-test-only";

    @Test
    void aSuperuserIsRefused() throws SQLException {
        assertRefused(role("too_strong", "superuser"), "is a superuser", "create role lectern_application");
    }

    @Test
    void aRoleThatMayBypassRowLevelSecurityIsRefused() throws SQLException {
        assertRefused(role("too_sly", "bypassrls"), "may bypass row-level security", "create role lectern_application");
    }

    @Test
    void theOwnerOfTheTablesIsRefused() {
        assertRefused(TestDatabase.access().owner(), "owns Lectern's tables", "Use two roles");
    }

    @Test
    void aMemberOfTheOwnerIsRefused() throws SQLException {
        assertRefused(role("too_close", "in role lectern_owner"), "owns Lectern's tables", "Use two roles");
    }

    @Test
    void theRoleOfTheProgramIsNotRefused() {
        Migrations.run(TestDatabase.access());
    }

    @Test
    void aDatabaseThatDoesNotAnswerIsNamedWithWhatToDo() {
        Login nowhere = new Login("jdbc:postgresql://127.0.0.1:1/lectern", "nobody", "");
        assertThatThrownBy(() -> Migrations.run(
                        new DatabaseAccess(nowhere, TestDatabase.access().owner(), () -> {}, () -> {})))
                .isInstanceOfSatisfying(Refusal.class, refused -> {
                    assertThat(refused).hasMessageContaining("does not answer");
                    assertThat(refused.said(Messages.of(Locale.US)).todo()).contains("LECTERN_DATABASE_URL");
                });
    }

    @Test
    void halfASettingIsRefused() {
        assertThatThrownBy(() -> DatabaseAccess.open(
                        Map.of("LECTERN_DATABASE_URL", "jdbc:postgresql://127.0.0.1/lectern"), TestDatabase.folder()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("LECTERN_DATABASE_OWNER_URL");
    }

    @Test
    void passwordsOfRolesAreNotPrinted() {
        Login login = TestDatabase.access().application();
        assertThat(TestDatabase.access().toString()).doesNotContain(login.password());
    }

    private static Login role(String name, String power) throws SQLException {
        try (Connection connection = TestDatabase.superuser();
                Statement statement = connection.createStatement()) {
            statement.execute("create role " + name + " login password '" + PASSWORD + "' " + power);
            statement.execute("grant connect on database lectern to " + name);
        }
        return new Login(TestDatabase.access().application().url(), name, PASSWORD);
    }

    private static void assertRefused(Login application, String why, String whatToDo) {
        assertThatThrownBy(() -> Migrations.run(
                        new DatabaseAccess(application, TestDatabase.access().owner(), () -> {}, () -> {})))
                .isInstanceOfSatisfying(Refusal.class, refused -> {
                    assertThat(refused).hasMessageContaining(why).hasMessageContaining(application.user());
                    assertThat(refused.said(Messages.of(Locale.US)).todo()).contains(whatToDo);
                });
    }
}

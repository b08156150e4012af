package org.lectern.server.database;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lectern.server.words.Problem;
import org.lectern.server.words.Refusal;
import org.lectern.server.words.WithoutPasswords;

/**
 * How the program (application) and its migrations (owner) reach PostgreSQL. Both are JDBC addresses; passwords are never printed.
 *
 * @param watch from then on an embedded PostgreSQL that dies is started again
 */
public record DatabaseAccess(Login application, Login owner, Runnable watch, Runnable stop) {

    /** One role's way in. */
    public record Login(String url, String user, String password) {
        @Override
        public String toString() {
            return user + " at " + WithoutPasswords.of(url);
        }
    }

    /** The database named by the environment, or an embedded one in the folder. */
    public static DatabaseAccess open(Map<String, String> environment, Path folder) {
        String application = environment.get("LECTERN_DATABASE_URL");
        String owner = environment.get("LECTERN_DATABASE_OWNER_URL");
        if (application == null && owner == null) {
            return EmbeddedDatabase.start(folder);
        }
        return new DatabaseAccess(
                login("LECTERN_DATABASE_URL", application),
                login("LECTERN_DATABASE_OWNER_URL", owner),
                () -> {},
                () -> {});
    }

    private static Login login(String name, @Nullable String url) {
        if (url == null || !url.startsWith("jdbc:postgresql:")) {
            throw new Refusal(Problem.DATABASE_ADDRESS_MISSING, name);
        }
        return new Login(url, "", "");
    }
}

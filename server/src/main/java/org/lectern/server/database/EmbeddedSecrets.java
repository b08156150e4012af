package org.lectern.server.database;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Passwords of the embedded PostgreSQL and the system identifier it had, in a file that only its owner may read. */
final class EmbeddedSecrets {

    private final Path file;
    private final Properties values;

    private EmbeddedSecrets(Path file, Properties values) {
        this.file = file;
        this.values = values;
    }

    static EmbeddedSecrets in(Path folder) {
        Path file = folder.resolve("keys").resolve("database.properties");
        try {
            Properties values = new Properties();
            if (Files.exists(file)) {
                try (Reader reader = Files.newBufferedReader(file)) {
                    values.load(reader);
                }
                return new EmbeddedSecrets(file, values);
            }
            Files.createDirectories(
                    file.getParent(),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            values.setProperty("superuser", Identifiers.reference());
            values.setProperty("owner", Identifiers.reference());
            values.setProperty("application", Identifiers.reference());
            EmbeddedSecrets secrets = new EmbeddedSecrets(file, values);
            secrets.save();
            return secrets;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String superuser() {
        return values.getProperty("superuser");
    }

    String owner() {
        return values.getProperty("owner");
    }

    String application() {
        return values.getProperty("application");
    }

    @Nullable
    String systemIdentifier() {
        return values.getProperty("system-identifier");
    }

    void remember(String systemIdentifier) throws IOException {
        if (!systemIdentifier.equals(systemIdentifier())) {
            values.setProperty("system-identifier", systemIdentifier);
            save();
        }
    }

    private void save() throws IOException {
        StringWriter text = new StringWriter();
        values.store(text, "Passwords of the embedded database. Keep this file with the folder, and to yourself.");
        KeptFile.write(file, text.toString());
    }
}

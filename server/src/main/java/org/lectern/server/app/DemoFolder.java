package org.lectern.server.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.stream.Stream;

/** The throw-away folder of a demo, in a place that only this user of the machine can enter. */
final class DemoFolder {

    private DemoFolder() {}

    static Path parent() {
        return Path.of(System.getProperty("user.home"), ".cache", "lectern", "demo");
    }

    static Path make() {
        try {
            Files.createDirectories(
                    parent(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            return Files.createDirectory(parent().resolve(Long.toString(System.currentTimeMillis())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes a demo's folder and everything in it; links are not followed. */
    static void delete(Path folder) {
        if (!folder.startsWith(parent())) {
            throw new IllegalArgumentException(folder + " is not a demo's folder");
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(one);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

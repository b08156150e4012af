package org.lectern.server.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/** Puts files in their place whole: written aside, through to the disk, then moved. A kill leaves the file of before or none. */
public final class KeptFile {

    private KeptFile() {}

    /** Writes a text for its owner alone. */
    public static void write(Path file, String text) throws IOException {
        Path aside = aside(file);
        Files.createFile(aside, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(aside, text);
        place(aside, file);
    }

    /** Where to write a file before it is placed; what a kill left there is gone. */
    public static Path aside(Path file) throws IOException {
        Path aside = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(aside);
        return aside;
    }

    /** Moves what was written aside to its place. */
    public static void place(Path aside, Path file) throws IOException {
        toDisk(aside);
        Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        toDisk(folder(file));
    }

    /** Deletes a file so that it does not come back. */
    static void remove(Path file) throws IOException {
        Files.deleteIfExists(file);
        toDisk(folder(file));
    }

    private static Path folder(Path file) {
        return java.util.Objects.requireNonNull(file.toAbsolutePath().getParent());
    }

    // Linux writes a folder through like a file.
    private static void toDisk(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}

package org.lectern.server.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** How commands find a running server: a file in its folder that only its owner may read. {@code token} opens the API to them. */
record RunFile(long process, int port, String token) {

    private static final String NAME = "run.json";
    private static final JsonMapper JSON = JsonMapper.shared();

    void write(Path folder) {
        try {
            Path file = folder.resolve(NAME);
            Files.deleteIfExists(file);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, JSON.writeValueAsString(this), StandardCharsets.UTF_8, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void remove(Path folder) {
        try {
            Files.deleteIfExists(folder.resolve(NAME));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The server that runs on the folder; empty where none does. */
    static Optional<RunFile> of(Path folder) {
        Path file = folder.resolve(NAME);
        if (!Files.isReadable(file)) {
            return Optional.empty();
        }
        RunFile found = JSON.readValue(file, RunFile.class);
        return ProcessHandle.of(found.process()).isPresent() ? Optional.of(found) : Optional.empty();
    }

    /** The server on this folder, or where none is named on ./data, else a demo that runs; empty where none does. */
    static Optional<RunFile> running(@Nullable Path data) {
        if (data != null) {
            return of(data);
        }
        Optional<RunFile> here = of(Path.of("data"));
        return here.isPresent() ? here : ofDemo();
    }

    /** The server of a demo of this user that runs, the newest if there are several. */
    static Optional<RunFile> ofDemo() {
        Path demos = DemoFolder.parent();
        if (!Files.isDirectory(demos)) {
            return Optional.empty();
        }
        try (Stream<Path> folders = Files.list(demos)) {
            return folders.sorted(Comparator.reverseOrder())
                    .map(RunFile::of)
                    .flatMap(Optional::stream)
                    .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

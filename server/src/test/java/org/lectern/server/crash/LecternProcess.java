package org.lectern.server.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.lectern.server.app.Lectern;
import org.lectern.server.testing.TestServer;

/** A Lectern in a JVM of its own, started by its command line, that a test may kill. */
final class LecternProcess {

    private final Process process;
    private final Path out;

    private LecternProcess(Process process, Path out) {
        this.process = process;
        this.out = out;
    }

    /** Starts {@code serve} on the folder; returns once it says that it is ready. */
    static LecternProcess serve(Path folder) {
        LecternProcess started = start(folder.resolve("out.txt"), "serve", "--data", folder.toString());
        TestServer.eventually("ready: " + started.said(), () -> {
            if (!started.process.isAlive()) {
                throw new AssertionError("It ended: " + started.said());
            }
            return started.said().contains("Lectern is ready at");
        });
        return started;
    }

    /** Starts any command; what it says, on both of its outputs, goes to the file. */
    static LecternProcess start(Path out, String... arguments) {
        return start(out, Map.of(), arguments);
    }

    /** Starts any command with these variables in its environment. */
    static LecternProcess start(Path out, Map<String, String> environment, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Lectern.class.getName()));
        command.addAll(List.of(arguments));
        try {
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(out.toFile());
            builder.environment().putAll(environment);
            return new LecternProcess(builder.start(), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String said() {
        try {
            return Files.exists(out) ? Files.readString(out) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends it as a power cut would: SIGKILL, no last words. */
    void kill() {
        process.destroyForcibly();
        ended();
    }

    /** Asks it to end (TERM); its exit code. */
    int stop() {
        process.destroy();
        return ended();
    }

    /** Waits for the end; its exit code. */
    int ended() {
        try {
            if (!process.waitFor(40, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("It did not end: " + said());
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

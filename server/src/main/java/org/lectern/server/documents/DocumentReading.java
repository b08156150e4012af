package org.lectern.server.documents;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lectern.rulebook.draft.SourceLine;
import org.lectern.server.documents.Reading.Why;
import org.springframework.stereotype.Component;

/** Reads the documents that people bring, one at a time, each in a process with little memory and a time limit. */
@Component
public final class DocumentReading {

    /** The most bytes that a document may have. */
    public static final int MOST_BYTES = 8 << 20;

    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final int FIELDS = 4;

    private final Semaphore one = new Semaphore(1, true);

    /** Reads it outside any transaction; takes up to a minute where another is being read. */
    public Reading read(byte[] bytes) {
        if (bytes.length == 0) {
            return new Reading.Refused(Why.EMPTY);
        }
        if (bytes.length > MOST_BYTES) {
            return new Reading.Refused(Why.TOO_LARGE);
        }
        try {
            if (!one.tryAcquire(LONGEST.toSeconds(), TimeUnit.SECONDS)) {
                return new Reading.Refused(Why.BUSY);
            }
            try {
                return readAlone(bytes);
            } finally {
                one.release();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new Reading.Refused(Why.BUSY);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Reading readAlone(byte[] bytes) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("lectern-document");
        try {
            Path in = Files.write(folder.resolve("in"), bytes);
            Path out = folder.resolve("out");
            Process process = process(folder, in, out);
            try {
                if (!process.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS)) {
                    return new Reading.Refused(Why.TOO_SLOW);
                }
            } finally {
                process.destroyForcibly().waitFor();
            }
            return ended(process.exitValue(), out);
        } finally {
            clear(folder);
        }
    }

    private static Process process(Path folder, Path in, Path out) throws IOException {
        var builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx192m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + folder,
                "-Dpdfbox.fontcache=" + folder,
                "-cp",
                classPath(),
                ReadingProcess.class.getName(),
                in.toString(),
                out.toString());
        builder.environment().clear();
        return builder.directory(folder.toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static String classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    // 3 is how a JVM ends that has no memory left.
    private static Reading ended(int code, Path out) throws IOException {
        int refused = code - ReadingProcess.REFUSED;
        if (refused >= 0 && refused < Why.values().length) {
            return new Reading.Refused(Why.values()[refused]);
        }
        return switch (code) {
            case 0 -> new Reading.Read(lines(out));
            case 3 -> new Reading.Refused(Why.TOO_LONG);
            default -> new Reading.Refused(Why.BROKEN);
        };
    }

    private static List<SourceLine> lines(Path out) throws IOException {
        List<SourceLine> lines = new ArrayList<>();
        for (String line : Files.readAllLines(out)) {
            String[] fields = line.split("\t", FIELDS);
            lines.add(new SourceLine(
                    Integer.parseInt(fields[0]), Integer.parseInt(fields[1]), Integer.parseInt(fields[2]), fields[3]));
        }
        return lines;
    }

    private static void clear(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}

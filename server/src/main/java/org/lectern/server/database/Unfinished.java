package org.lectern.server.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The mark that a cluster is being made. While it is there nothing was kept in the cluster, which may still let anybody in: it is thrown
 * away and made anew.
 */
record Unfinished(Path mark, Path cluster) {

    static Unfinished of(Path cluster) {
        return new Unfinished(cluster.resolveSibling("postgres.unfinished"), cluster);
    }

    void begin() throws IOException {
        KeptFile.write(mark, "The database in " + cluster.getFileName() + " is being made.\n");
    }

    void finish() throws IOException {
        KeptFile.remove(mark);
    }

    /** Throws a half-made cluster away, with what still works on it. */
    void clear() throws IOException {
        if (!Files.exists(mark) || !Files.exists(cluster)) {
            return;
        }
        endMakers();
        RunningPostgres.in(cluster).ifPresent(RunningPostgres::stop);
        try (Stream<Path> all = Files.walk(cluster)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(one);
            }
        }
    }

    // initdb outlives a killed program, and cleans up after itself in a folder that may by then be another's.
    private void endMakers() {
        List<ProcessHandle> makers = ProcessHandle.allProcesses()
                .filter(process -> process.info()
                        .commandLine()
                        .filter(line -> line.contains("initdb") && line.contains(cluster.toString()))
                        .isPresent())
                .flatMap(process -> Stream.concat(process.descendants(), Stream.of(process)))
                .toList();
        makers.forEach(ProcessHandle::destroyForcibly);
        makers.forEach(one -> one.onExit().orTimeout(10, TimeUnit.SECONDS).join());
    }
}

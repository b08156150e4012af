package org.lectern.server.app;

import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.lectern.server.database.DatabaseAccess;
import org.lectern.server.database.Identifiers;
import org.lectern.server.log.LogKey;
import org.lectern.server.words.Problem;
import org.lectern.server.words.Refusal;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** A server from its start to its end: folder, database, Spring, run file - and back in the opposite order, on Ctrl-C too. */
final class RunningServer implements AutoCloseable {

    private final FolderLock lock;
    private final Installation installation;
    private final ConfigurableApplicationContext context;
    private final CountDownLatch ended = new CountDownLatch(1);

    private final Thread asStarting;

    private RunningServer(
            FolderLock lock, Installation installation, ConfigurableApplicationContext context, Thread asStarting) {
        this.lock = lock;
        this.installation = installation;
        this.context = context;
        this.asStarting = asStarting;
    }

    /** Starts on the folder, or refuses with the reason and leaves nothing running. */
    static RunningServer start(Path folder, Map<String, String> overrides, Clock clock, boolean practice) {
        FolderLock lock = FolderLock.take(folder);
        DatabaseAccess database = null;
        try {
            Settings settings = Settings.in(folder, overrides);
            refuseTakenPort(settings);
            Files.createDirectories(
                    folder.resolve("keys"),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            database = DatabaseAccess.open(System.getenv(), folder);
            // Asked to end while it is still starting, the program leaves no database behind.
            Thread asStarting = new Thread(database.stop());
            Runtime.getRuntime().addShutdownHook(asStarting);
            LogKey key = LogKey.in(folder.resolve("keys"));
            Installation installation = new Installation(
                    folder.toAbsolutePath(), settings, clock, database, key, Identifiers.reference(), practice);
            ConfigurableApplicationContext context = LecternApplication.start(installation);
            RunningServer server = new RunningServer(lock, installation, context, asStarting);
            new RunFile(ProcessHandle.current().pid(), server.port(), installation.token()).write(folder);
            return server;
        } catch (java.io.IOException e) {
            stop(database, lock);
            throw new java.io.UncheckedIOException(e);
        } catch (RuntimeException e) {
            stop(database, lock);
            throw e;
        }
    }

    private static void refuseTakenPort(Settings settings) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(settings.address(), settings.port()));
        } catch (java.io.IOException e) {
            throw new Refusal(Problem.PORT_IN_USE, Integer.toString(settings.port()), String.valueOf(e.getMessage()));
        }
    }

    int port() {
        return java.util.Objects.requireNonNull(((WebServerApplicationContext) context).getWebServer())
                .getPort();
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    Installation installation() {
        return installation;
    }

    /** From now on Ctrl-C and TERM stop everything, {@code afterwards} last. Asked for before anybody is told that the server is ready. */
    void endWhenAsked(Runnable afterwards) {
        Thread hook = new Thread(() -> {
            close();
            afterwards.run();
            ended.countDown();
        });
        Runtime.getRuntime().addShutdownHook(hook);
        Runtime.getRuntime().removeShutdownHook(asStarting);
    }

    /** Waits until the program was asked to end and everything has stopped. */
    void untilEnded() {
        try {
            ended.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        RunFile.remove(installation.folder());
        context.close();
        stop(installation.database(), lock);
    }

    private static void stop(@org.jspecify.annotations.Nullable DatabaseAccess database, FolderLock lock) {
        if (database != null) {
            database.stop().run();
        }
        lock.close();
    }
}

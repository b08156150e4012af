package org.lectern.server.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import org.lectern.server.database.DatabaseAccess;
import org.lectern.server.database.Identifiers;
import org.lectern.server.database.Migrations;
import org.lectern.server.log.LogKey;
import org.lectern.server.words.Problem;
import org.lectern.server.words.Refusal;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** A server from its start to its end: folder, database, Spring, run file - and back in the opposite order, on Ctrl-C too. */
final class RunningServer implements AutoCloseable {

    private final Installation installation;
    private final ConfigurableApplicationContext context;
    private final Ending ending;

    private RunningServer(Installation installation, ConfigurableApplicationContext context, Ending ending) {
        this.installation = installation;
        this.context = context;
        this.ending = ending;
    }

    /** Starts on the folder, or refuses with the reason and leaves nothing running. */
    static RunningServer start(Path folder, Map<String, String> overrides, Clock clock, boolean practice) {
        Ending ending = Ending.registered();
        try {
            return start(folder, overrides, clock, practice, ending);
        } catch (RuntimeException e) {
            ending.close();
            throw e;
        }
    }

    /** Starts on the folder; whoever made the ending calls it where this fails. */
    static RunningServer start(
            Path folder, Map<String, String> overrides, Clock clock, boolean practice, Ending ending) {
        ending.begin(() -> FolderLock.take(folder), FolderLock::close);
        Settings settings = Settings.in(folder, overrides);
        refuseTakenPort(settings);
        ending.pass(() -> makeKeys(folder.resolve("keys")));
        DatabaseAccess database = ending.begin(
                () -> DatabaseAccess.open(System.getenv(), folder),
                access -> access.stop().run());
        ending.pass(() -> Migrations.run(database));
        database.watch().run();
        Installation installation = new Installation(
                folder.toAbsolutePath(),
                settings,
                clock,
                database,
                ending.during(() -> LogKey.in(folder.resolve("keys"))),
                Identifiers.reference(),
                practice);
        ConfigurableApplicationContext context =
                ending.begin(() -> LecternApplication.start(installation), ConfigurableApplicationContext::close);
        RunningServer server = new RunningServer(installation, context, ending);
        ending.begin(
                () -> {
                    new RunFile(ProcessHandle.current().pid(), server.port(), installation.token()).write(folder);
                    return folder;
                },
                RunFile::remove);
        return server;
    }

    private static void makeKeys(Path keys) {
        try {
            Files.createDirectories(
                    keys, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void refuseTakenPort(Settings settings) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(settings.address(), settings.port()));
        } catch (IOException e) {
            throw new Refusal(Problem.PORT_IN_USE, Integer.toString(settings.port()), String.valueOf(e.getMessage()));
        }
    }

    int port() {
        return Objects.requireNonNull(((WebServerApplicationContext) context).getWebServer())
                .getPort();
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    Installation installation() {
        return installation;
    }

    /** Waits until the program was asked to end and everything has stopped. */
    void untilEnded() {
        ending.await();
    }

    @Override
    public void close() {
        ending.close();
    }
}

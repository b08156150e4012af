package org.lectern.server.app;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;

/** Opens the package-private start of a server to tests of other packages. */
public final class StartedServer implements AutoCloseable {

    private final RunningServer server;

    private StartedServer(RunningServer server) {
        this.server = server;
    }

    /** Starts on the folder with these settings in place of the file's. */
    public static StartedServer on(Path folder, Map<String, String> settings, Clock clock) {
        return new StartedServer(RunningServer.start(folder, settings, clock, false));
    }

    public int port() {
        return server.port();
    }

    public <T> T bean(Class<T> type) {
        return server.bean(type);
    }

    /** The one-time code of the first run. */
    public String firstRunCode() {
        return server.bean(FirstRunCode.class).code();
    }

    public Installation installation() {
        return server.installation();
    }

    @Override
    public void close() {
        server.close();
    }
}

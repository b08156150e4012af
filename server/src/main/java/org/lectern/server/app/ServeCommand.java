package org.lectern.server.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lectern.server.people.Organisations;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code serve}: runs Lectern on a folder. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "Runs Lectern. The first time, a page asks what it needs to know.")
final class ServeCommand implements Callable<Integer> {

    @Option(
            names = "--data",
            paramLabel = "FOLDER",
            description = "Where everything is kept. Default: ./data",
            defaultValue = "data")
    private Path data = Path.of("data");

    @Option(names = "--port", description = "The port of the pages, in place of the setting http.port.")
    private @Nullable Integer port;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        Map<String, String> overrides = new HashMap<>();
        if (port != null) {
            overrides.put(Setting.PORT.key(), port.toString());
        }
        RunningServer server = RunningServer.start(data, overrides, Clock.systemUTC(), false);
        boolean nobody = server.bean(Organisations.class).list().isEmpty();
        PrintWriter out = java.util.Objects.requireNonNull(spec).commandLine().getOut();
        String url = server.installation().settings().publicUrl();
        out.println("Lectern is ready at " + url);
        if (nobody) {
            out.println("Nobody works here yet. Open " + url + "/start and enter the code "
                    + server.bean(FirstRunCode.class).code());
        }
        out.println("Public key for checking exports: "
                + server.installation().logKey().publicFile());
        out.println("Stop with Ctrl-C.");
        out.flush();
        server.untilEnded();
        return 0;
    }
}

package org.lectern.server.app;

import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lectern.server.channels.Channels;
import org.lectern.server.practice.PatronsAtWork;
import org.lectern.server.practice.PracticeBlog;
import org.lectern.server.practice.PracticePlatform;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code demo}: two libraries, invented people, a practice platform on which invented patrons keep commenting. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "Shows Lectern at work on a small practice platform, in a folder that is thrown away at the end.")
final class DemoCommand implements Callable<Integer> {

    @Option(
            names = "--port",
            description = "The port of the pages. Default: 8080; the practice platform takes the next one.",
            defaultValue = "8080")
    private int port = 8080;

    @Option(
            names = "--seed",
            description = "Another number gives other patrons and comments. Default: 1",
            defaultValue = "1")
    private long seed = 1;

    @Option(
            names = "--clock",
            paramLabel = "INSTANT",
            description = "The moment at which the demo begins, as 2026-06-09T14:00:00Z. Default: now.")
    private @Nullable Instant start;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        Clock clock = start == null
                ? Clock.systemUTC()
                : Clock.offset(Clock.systemUTC(), Duration.between(Instant.now(), start));
        Instant begin = start == null ? clock.instant() : start;
        Path folder = DemoFolder.make();
        Map<String, String> overrides = new HashMap<>();
        overrides.put(Setting.PORT.key(), Integer.toString(port));
        overrides.put(Setting.INTAKE.key(), "PT2S");
        overrides.put(Setting.FULL_LOOK.key(), "PT1M");
        overrides.put(Setting.ALLOW_LOOPBACK.key(), "true");
        RunningServer server;
        try {
            server = RunningServer.start(folder, overrides, clock, true);
        } catch (RuntimeException e) {
            DemoFolder.delete(folder);
            throw e;
        }
        PracticePlatform platform = PracticePlatform.start(
                practicePort(),
                clock,
                List.of(PracticeBlog.CADOTT, PracticeBlog.ECRL),
                URI.create("http://localhost:" + server.port()));
        PatronsAtWork patrons = PatronsAtWork.begin(platform, seed, begin, clock);
        server.bean(DemoPeople.class)
                .moveIn((organisation, director) -> server.bean(Channels.class)
                        .register(
                                organisation.id(),
                                "practice",
                                platform.access(
                                        organisation.slug().equals("cadott") ? PracticeBlog.CADOTT : PracticeBlog.ECRL),
                                director.id().toString()));
        say(server, platform, folder);
        server.untilAskedToEnd(() -> {
            patrons.close();
            platform.close();
            DemoFolder.delete(folder);
        });
        return 0;
    }

    private int practicePort() {
        return port == 0 ? 0 : port + 1;
    }

    private void say(RunningServer server, PracticePlatform platform, Path folder) {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        String key = server.installation().logKey().publicFile().toString();
        out.println("Lectern is ready at http://localhost:" + server.port());
        out.println();
        out.println("This is practice: the people are invented, and nothing leaves this machine.");
        out.println("The practice blog: " + platform.pages());
        out.println();
        out.println("Who can sign in (the password of all is: " + DemoPeople.PASSWORD + ")");
        server.bean(DemoPeople.class).lines().forEach(out::println);
        out.println();
        out.println("Public key for checking exports: " + key);
        out.println("  ./lectern export --organisation cadott --as " + DemoPeople.DIRECTOR + " --out record.zip");
        out.println("  ./lectern verify record.zip --key " + key);
        out.println();
        out.println("Stop with Ctrl-C; the folder " + folder + " is then deleted.");
        out.flush();
    }
}

package org.lectern.server.app;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lectern.server.channels.Channels;
import org.lectern.server.hand.Threads;
import org.lectern.server.practice.PatronsAtWork;
import org.lectern.server.practice.PracticeBlog;
import org.lectern.server.practice.PracticePlatform;

/** A demo that runs: a server in a throw-away folder, a practice platform, and patrons who keep commenting. */
final class Demo implements AutoCloseable {

    private static final Set<PracticeBlog> AT_ONCE = Set.of(PracticeBlog.CADOTT, PracticeBlog.ECRL);

    private final Path folder;
    private final RunningServer server;
    private final PracticePlatform platform;

    private Demo(Path folder, RunningServer server, PracticePlatform platform) {
        this.folder = folder;
        this.server = server;
        this.platform = platform;
    }

    /** Starts; {@code start} is the moment at which the demo begins, null for now. The practice platform takes the port after. */
    static Demo start(int port, long seed, @Nullable Instant start) {
        Clock clock = start == null
                ? Clock.systemUTC()
                : Clock.offset(Clock.systemUTC(), Duration.between(Instant.now(), start));
        Instant begin = start == null ? clock.instant() : start;
        Ending ending = Ending.registered();
        try {
            return start(port, seed, begin, clock, ending);
        } catch (RuntimeException e) {
            ending.close();
            throw e;
        }
    }

    private static Demo start(int port, long seed, Instant begin, Clock clock, Ending ending) {
        Path folder = ending.begin(DemoFolder::make, DemoFolder::delete);
        RunningServer server = RunningServer.start(folder, settings(port), clock, true, ending);
        PracticePlatform platform = ending.begin(
                () -> PracticePlatform.start(
                        port == 0 ? 0 : port + 1,
                        clock,
                        PracticeBlog.ALL,
                        URI.create("http://localhost:" + server.port())),
                PracticePlatform::close);
        ending.begin(() -> PatronsAtWork.begin(platform, seed, begin, clock), PatronsAtWork::close);
        List<Runnable> later = new ArrayList<>();
        ending.pass(() -> moveIn(server, platform, later));
        ending.begin(() -> DemoHistory.begin(later), DemoHistory::close);
        return new Demo(folder, server, platform);
    }

    private static Map<String, String> settings(int port) {
        Map<String, String> settings = new HashMap<>();
        settings.put(Setting.PORT.key(), Integer.toString(port));
        settings.put(Setting.INTAKE.key(), "PT2S");
        settings.put(Setting.FULL_LOOK.key(), "PT1M");
        settings.put(Setting.ALLOW_LOOPBACK.key(), "true");
        return settings;
    }

    // The first two have their channels when the demo is ready; those of the others come in the seconds after.
    private static void moveIn(RunningServer server, PracticePlatform platform, List<Runnable> later) {
        Channels channels = server.bean(Channels.class);
        Threads threads = server.bean(Threads.class);
        server.bean(DemoPeople.class).moveIn(DemoOrganisation.all(), (invented, organisation, first) -> {
            Runnable open = () -> {
                channels.register(
                        organisation.id(),
                        "practice",
                        platform.access(invented.blog()),
                        first.id().toString());
                DemoByHand.begin(channels, threads, invented, organisation, first);
            };
            if (AT_ONCE.contains(invented.blog())) {
                open.run();
            } else {
                later.add(open);
            }
        });
    }

    Path folder() {
        return folder;
    }

    RunningServer server() {
        return server;
    }

    /** Where people see the practice blog. */
    URI pages() {
        return platform.pages();
    }

    @Override
    public void close() {
        server.close();
    }
}

package org.lectern.server.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code demo}: five organisations, invented people, a practice platform on which invented patrons keep commenting. */
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
        Demo demo = Demo.start(port, seed, start);
        say(demo, Objects.requireNonNull(spec).commandLine().getOut());
        demo.server().untilEnded();
        return 0;
    }

    private static void say(Demo demo, PrintWriter out) {
        Path key = demo.server().installation().logKey().publicFile();
        out.println("Lectern is ready at http://localhost:" + demo.server().port());
        out.println();
        out.println("This is practice: the people are invented, and nothing leaves this machine.");
        out.println("The practice blog: " + demo.pages());
        out.println();
        out.println("Who can sign in (the password of all is: " + DemoPeople.PASSWORD + ")");
        DemoPeople.lines().forEach(out::println);
        out.println();
        out.println("Public key for checking exports: " + key);
        out.println("  ./lectern export --organisation cadott --as " + DemoPeople.DIRECTOR + " --out record.zip");
        out.println("  ./lectern verify record.zip --key " + key);
        out.println();
        out.println("Stop with Ctrl-C; the folder " + demo.folder() + " is then deleted.");
        out.flush();
    }
}

package org.lectern.detection;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs the benchmarks and prints them beside those of peers: {@code texts FOLDER} writes the texts and words for the peers, {@code report
 * FOLDER} reads their times in microseconds from {@code peers.properties} there.
 */
public final class BenchReport {

    private BenchReport() {}

    public static void main(String[] arguments) throws IOException, RunnerException {
        Path folder = Path.of(arguments[1]);
        if (arguments[0].equals("texts")) {
            texts(folder);
        } else {
            report(folder);
        }
    }

    private static void texts(Path folder) throws IOException {
        var texts = new BenchTexts();
        List<String> literals = texts.literals();
        Files.write(folder.resolve("words.txt"), literals);
        Files.write(folder.resolve("comments.txt"), texts.comments(literals));
        Files.write(folder.resolve("personal.txt"), texts.personal());
        Files.write(folder.resolve("patterns.txt"), texts.patterns());
        stream(folder.resolve("comments.jsonl"), texts);
    }

    /** 100,000 comments of 40,000 authors, every tenth one with something personal in it. */
    private static void stream(Path file, BenchTexts texts) throws IOException {
        var random = new Random(2);
        List<String> comments = texts.personal();
        try (var out = Files.newBufferedWriter(file)) {
            for (int line = 0; line < 100_000; line++) {
                String comment = comments.get(random.nextInt(comments.size()));
                int cut = random.nextInt(comment.length() / 2);
                out.write("{\"id\":\"" + line + "\",\"text\":\"" + comment.substring(cut) + "\",\"post\":{\"text\":\"Post number "
                        + random.nextInt(500) + " of the library\"},\"author\":{\"handle\":\"@a" + random.nextInt(40_000) + "\"}}\n");
            }
        }
    }

    private static void report(Path folder) throws IOException, RunnerException {
        var peers = new Properties();
        try (var in = Files.newBufferedReader(folder.resolve("peers.properties"))) {
            peers.load(in);
        }
        Map<String, RunResult> results = new HashMap<>();
        Collection<RunResult> run = new Runner(new OptionsBuilder()
                        .include("org.lectern.detection.(Detection|Index)Bench")
                        .addProfiler(GCProfiler.class)
                        .addProfiler(CpuTime.class)
                        .jvmArgsAppend("--sun-misc-unsafe-memory-access=allow")
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .run();
        for (RunResult result : run) {
            String size = result.getParams().getParam("size");
            String name = result.getPrimaryResult().getLabel();
            results.put(size == null ? name : name + size, result);
        }
        Map<String, Double> matchers = new LinkedHashMap<>();
        matchers.put("contains and java.util.regex", time(results, "matchingStraightforward"));
        matchers.put("rspamd, a message with the comment", peer(peers, "rspamdDaemon"));
        matchers.put("rspamd's trie and expressions alone", peer(peers, "rspamd"));
        compare("5,000 literals with disguises and 100 patterns", results, "matching", matchers);
        compare("5,000 whole words", results, "wordsOnly", Map.of("@2toad/profanity", peer(peers, "profanity")));
        compare("personal information", results, "personalInformation", Map.of(
                "redact-pii", peer(peers, "redact"), "redact-pii without names", peer(peers, "redactWithoutNames")));
        compare("whole judgement", results, "judgement", Map.of());
        compare("near duplicates among 100,000", results, "like100000", Map.of());
        compare("near duplicates among 5,000,000", results, "like5000000", Map.of());
        System.out.printf(Locale.ROOT, "%-48s %8.1f ms%n", "from a saved list of 5,000 words to live", time(results, "saved") / 1_000);
        System.out.printf(Locale.ROOT, "%-48s %8.1f MB%n", "loaded engine with that list", loaded());
    }

    private static double peer(Properties peers, String name) {
        return Double.parseDouble(peers.getProperty(name, "NaN"));
    }

    private static double time(Map<String, RunResult> results, String name) {
        RunResult result = results.get(name);
        return secondary(result, CpuTime.LABEL);
    }

    private static void compare(String what, Map<String, RunResult> results, String name, Map<String, Double> peers) {
        double own = time(results, name);
        System.out.printf(Locale.ROOT, "%-48s %8.2f us %8.0f bytes%n", what, own, bytes(results.get(name)));
        peers.forEach((peer, time) -> {
            if (time.isNaN()) {
                System.out.printf(Locale.ROOT, "    %-44s not installed here%n", peer);
            } else {
                System.out.printf(Locale.ROOT, "    %-44s %8.2f us, %.1f times as long%n", peer, time, time / own);
            }
        });
    }

    private static double bytes(@Nullable RunResult result) {
        return secondary(result, "gc.alloc.rate.norm");
    }

    private static double secondary(@Nullable RunResult result, String label) {
        return result == null || !result.getSecondaryResults().containsKey(label)
                ? Double.NaN
                : result.getSecondaryResults().get(label).getScore();
    }

    /** Heap held by the engine and a profile, after a collection, less what was held before. */
    private static double loaded() {
        long before = used();
        var texts = new BenchTexts();
        Profile profile = BenchTexts.profile(texts.literals(), texts.patterns());
        Detectors detectors = Detectors.standard();
        Judgement judgement = detectors.judge(Subject.of("call 608-555-0142"), profile);
        double held = (used() - before) / 1e6;
        if (judgement.findings().isEmpty()) {
            throw new IllegalStateException("The engine does not work.");
        }
        return held;
    }

    private static long used() {
        for (int time = 0; time < 3; time++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}

package org.lectern.detection;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/** The entry for Jazzer: bytes become a comment, its post, its author and an earlier comment, and nothing may throw or take long. */
public final class JudgeFuzz {

    /** Other work on the machine does not lengthen CPU time. */
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private static final Detectors DETECTORS = Detectors.standard();
    private static final Duration LONGEST = Duration.ofSeconds(2);
    private static final Profile PROFILE = Profile.builder()
            .names(List.of("Cadott Community Library"))
            .officials(List.of("Pat Lund"))
            .measures(List.of("Issue 14"))
            .list(Label.OBSCENE, "own", List.of("crikey", "blast*"))
            .pattern(Label.SPAM, null, "win\\w* (?:a |the )?(?:prize|jackpot)|[0-9]{6,}x")
            .build();

    private JudgeFuzz() {}

    /** Loads what is loaded once, so that the first comment is not blamed for it on a busy machine. */
    public static void fuzzerInitialize() {
        DETECTORS.judge(Subject.of("a first comment"), PROFILE);
    }

    public static void fuzzerTestOneInput(byte[] data) {
        // The first byte says how the rest is read, so that lone surrogates come up as well as letters.
        boolean units = data.length > 0 && (data[0] & 1) == 1;
        String text = units
                ? ByteBuffer.wrap(data, 1, data.length - 1).asCharBuffer().toString()
                : new String(data, StandardCharsets.UTF_8);
        String half = text.substring(text.length() / 2);
        var subject = new Subject(text, half, half, text, null, Source.PUBLIC, List.of(new Earlier("1", half)));
        long start = THREADS.getCurrentThreadCpuTime();
        Judgement judgement = DETECTORS.judge(subject, PROFILE);
        if (THREADS.getCurrentThreadCpuTime() - start > LONGEST.toNanos()) {
            throw new IllegalStateException("A comment of " + text.length() + " units took too long.");
        }
        for (Finding finding : judgement.findings()) {
            Integer end = finding.end();
            if (end != null && end > text.length()) {
                throw new IllegalStateException("A place lies outside the text: " + finding);
            }
        }
    }
}

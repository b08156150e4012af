package org.lectern.detection;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Looking for near duplicates of a comment among many. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgs = "-Xmx3g")
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 5, time = 1)
public class IndexBench {

    @Param({"100000", "5000000"})
    public int size;

    private NearDuplicates index = new NearDuplicates(1);
    private final List<String> asked = new ArrayList<>();
    private final List<Integer> numbers = new ArrayList<>();
    private int at;

    @Setup
    public void fill() {
        index = new NearDuplicates(size);
        var random = new Random(5);
        List<String> words = new BenchTexts().literals();
        for (int text = 0; text < size; text++) {
            var comment = new StringBuilder();
            for (int word = 10 + random.nextInt(20); word > 0; word--) {
                comment.append(words.get((int) (words.size() * random.nextDouble() * random.nextDouble())))
                        .append(' ');
            }
            index.add(comment.toString());
            if (text % (size / 1_000) == 0) {
                asked.add(comment + "indeed");
                numbers.add(text);
            }
        }
        int found = 0;
        for (int question = 0; question < asked.size(); question++) {
            int number = numbers.get(question);
            found += index.like(asked.get(question)).stream().anyMatch(match -> match.number() == number) ? 1 : 0;
        }
        if (found < 0.98 * asked.size()) {
            throw new IllegalStateException("Only " + found + " of " + asked.size() + " are found.");
        }
    }

    @Benchmark
    public List<NearDuplicates.Match> like() {
        at = at + 1 == asked.size() ? 0 : at + 1;
        return index.like(asked.get(at));
    }
}

package org.lectern.detection;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What the judgement of one comment costs, and its parts. Each call takes the next of 1,000 comments. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
public class DetectionBench {

    private static final List<Detector> PERSONAL = List.of(
            new Numbers(), new Emails(), new WrittenEmails(), new Addresses(), new PersonalMarks(), new SpeltNumbers());

    private final BenchTexts texts = new BenchTexts();
    private final List<String> literals = texts.literals();
    private final List<String> comments = texts.comments(literals);
    private final List<String> personal = texts.personal();
    private final Profile profile = BenchTexts.profile(literals, texts.patterns());
    private final Phrases words = new Phrases(Phrases.edged(literals));
    private final Straightforward straightforward = new Straightforward(literals, texts.patterns());
    private final Detectors detectors = Detectors.standard();
    private int at;

    private String next(List<String> among) {
        at = at + 1 == among.size() ? 0 : at + 1;
        return among.get(at);
    }

    /** 5,000 literals with disguises and 100 patterns. */
    @Benchmark
    public List<Finding> matching() {
        Subject subject = Subject.of(next(comments));
        Folded folded = Folded.words(subject.text());
        Findings findings = new Findings(subject.text());
        List<Folded> readings = Disguises.readings(subject.text(), folded);
        profile.words().look(subject.text(), folded, readings, findings);
        return findings.all();
    }

    @Benchmark
    public int matchingStraightforward() {
        return straightforward.count(next(comments));
    }

    /** 5,000 whole words, no disguises. */
    @Benchmark
    public int wordsOnly() {
        return words.find(Folded.words(next(comments))).count();
    }

    @Benchmark
    public List<Finding> personalInformation() {
        Sight sight = Sight.undisguised(Subject.of(next(personal)), Profile.NONE);
        Findings findings = new Findings(sight.text());
        PERSONAL.forEach(detector -> detector.look(sight, findings));
        return findings.all();
    }

    @Benchmark
    public Judgement judgement() {
        return detectors.judge(Subject.of(next(comments)), profile);
    }

    /** From a saved list of 5,000 words to a profile that finds them. */
    @Benchmark
    @OutputTimeUnit(TimeUnit.MILLISECONDS)
    public Profile saved() {
        return BenchTexts.profile(literals, texts.patterns());
    }
}

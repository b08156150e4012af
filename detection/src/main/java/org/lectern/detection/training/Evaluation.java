package org.lectern.detection.training;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import org.lectern.detection.Judgement;

/** Measures on texts that the models have not seen: parts of the nearest collection left out by post, and whole collections left out. */
public final class Evaluation {

    private final Path data;
    private final Path phrases;
    private final Progress progress;

    public Evaluation(Path data, Path phrases, Progress progress) {
        this.data = data;
        this.phrases = phrases;
        this.progress = progress;
    }

    /** Prints all figures; {@link DataRefused} where the data cannot be used. */
    public void print(PrintWriter out) {
        progress.say("reading " + data);
        Prepared prepared = Prepared.read(data, phrases);
        Unseen unseen = Unseen.of(prepared, Learner.Settings.STANDARD, progress);
        progress.say("judging what was left out");
        Map<Example, Judgement> judgements = unseen.judgements();
        LabelTable.print(judgements, unseen, out);
        KeyWordTable.print(judgements, out);
        QueueTable.print(judgements, out);
        FalseAlarms.print(judgements, out);
        ElsewhereTable.print(judgements, unseen, out);
        Copies.of(prepared.examples()).print(out);
        AddressTable.print(phrases.resolveSibling(AddressTable.FILE), prepared.examples(), out);
        out.flush();
        CrossSource.print(prepared, unseen, progress, out);
        out.flush();
    }
}

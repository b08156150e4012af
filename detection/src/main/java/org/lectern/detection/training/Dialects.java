package org.lectern.detection.training;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.lectern.detection.Level;
import org.lectern.detection.model.Judged;
import org.lectern.detection.model.Mixer;
import org.lectern.detection.model.Output;

/** False alarms among decent messages in African-American English beside other decent messages, by a model that has seen neither. */
final class Dialects {

    /** Words and forms that mark the dialect; rough, and the same for every model that is measured. */
    private static final Pattern MARKS = Pattern.compile(
            "\\b(?:ain'?t|finna|tryna|gon|imma|dat|dis|dem|dey|wit|iont|y'?all|ya'?ll|bruh|fam|dawg|homie|cuz|hella|bouta|"
                    + "bout to|nah|lil|sumn|sum1|wassup|naw|mane|ion|be (?:like|\\w+in'?)|he be|she be|they be|you be)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final List<Output> ATTACKS = List.of(Output.HATE, Output.HARASSMENT, Output.THREAT);

    private Dialects() {}

    static void print(Learner learner, List<Sample> samples, Unseen unseen, PrintWriter out) {
        Mixer mixer = unseen.mixer();
        Map<Output, Judged> judged = unseen.judged();
        long[] flagged = new long[2];
        long[] all = new long[2];
        for (Sample sample : samples) {
            if (sample.example().source() == Source.DAVIDSON
                    && sample.example().note().equals("neither")) {
                int marked = MARKS.matcher(sample.example().text()).find() ? 1 : 0;
                float[] scores = mixer.mixed(learner.scores(sample));
                boolean alarm = ATTACKS.stream().anyMatch(output -> {
                    Judged one = Objects.requireNonNull(judged.get(output));
                    return one.probability(scores[output.ordinal()]) >= one.least(Level.NORMAL);
                });
                all[marked]++;
                flagged[marked] += alarm ? 1 : 0;
            }
        }
        out.println("## Decent messages flagged as an attack, by dialect");
        out.println();
        out.println("The collection " + Source.DAVIDSON.file()
                + " was left out; its messages marked as neither offensive nor hateful.");
        out.println();
        out.println("| messages | flagged at level normal |");
        out.println("| --- | --- |");
        out.println("| with marks of African-American English | " + Figures.share(flagged[1], all[1]) + " |");
        out.println("| without | " + Figures.share(flagged[0], all[0]) + " |");
        if (flagged[0] > 0 && all[1] > 0) {
            double ratio = flagged[1] / (double) all[1] / (flagged[0] / (double) all[0]);
            out.println("| ratio | " + String.format(Locale.ROOT, "%.2f", ratio) + " |");
        }
        out.println();
    }
}

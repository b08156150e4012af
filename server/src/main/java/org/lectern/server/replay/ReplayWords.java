package org.lectern.server.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lectern.server.policy.Reach;
import org.lectern.server.words.Messages;

/** Says the outcome of a replay in sentences. */
final class ReplayWords {

    private ReplayWords() {}

    static String lead(Outcome outcome, Messages messages) {
        Outcome.Count differing = outcome.differing();
        String lead = messages.text("replay.lead", outcome.comments(), differing.all());
        return differing.all() == 0
                ? lead
                : lead + " " + messages.text("replay.lead.criticism", differing.criticism(), differing.untold());
    }

    /** How many texts were judged again, and why. */
    static String again(Outcome outcome, Reach reach, Messages messages) {
        List<String> whys = reach.whys().stream()
                .sorted()
                .map(why -> messages.text("replay.why." + why.word()))
                .toList();
        return whys.isEmpty()
                ? messages.text("replay.again.none")
                : messages.text("replay.again", outcome.again(), String.join(" ", whys));
    }

    /** What would become of removals, a sentence for each way in which the versions differ. */
    static List<String> removals(Outcome outcome, Messages messages) {
        if (outcome.shifts().isEmpty()) {
            return List.of(messages.text("replay.removals.same", outcome.removals()));
        }
        List<String> lines = new ArrayList<>();
        for (Map.Entry<Outcome.Kind, Outcome.Count> one : outcome.shifts().entrySet()) {
            Outcome.Kind kind = one.getKey();
            lines.add(messages.text(
                    "replay.shift." + kind.before().word() + "." + kind.now().word(),
                    one.getValue().all(),
                    one.getValue().criticism()));
        }
        return lines;
    }

    /** The whole as lines for a terminal; {@code named} says whether comments may be named. */
    static List<String> lines(Outcome outcome, Reach reach, boolean named, Messages messages) {
        List<String> lines = new ArrayList<>();
        lines.add(lead(outcome, messages));
        lines.add(again(outcome, reach, messages));
        for (Map.Entry<String, Outcome.Clause> one : outcome.clauses()) {
            lines.add(messages.text(
                    "replay.clause",
                    one.getKey(),
                    one.getValue().gained().all(),
                    one.getValue().gained().criticism(),
                    one.getValue().lost().all(),
                    one.getValue().lost().criticism()));
        }
        lines.addAll(removals(outcome, messages));
        if (named && !outcome.named().isEmpty()) {
            lines.add(messages.text("replay.named"));
            lines.addAll(outcome.named());
        }
        return List.copyOf(lines);
    }
}

package org.lectern.server.policy;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.detection.Finding;
import org.lectern.detection.Subject;
import org.lectern.rulebook.Facet;
import org.lectern.rulebook.Finds;
import org.lectern.rulebook.Label;
import org.lectern.rulebook.Rulebook;
import org.lectern.rulebook.Speaker;
import org.lectern.rulebook.Word;
import org.lectern.server.words.Jurisdiction;

/** What a detector noticed and a clause that asks for it; {@code clause} is null where none does. One for each clause. */
public record ClauseFindings(Finding finding, @Nullable String clause) {

    /**
     * Joins findings, in the words of the rulebook's jurisdiction, with the clauses of the rulebook that name their label and facet in what
     * was written. What every clause that names it passes over is left out.
     */
    public static List<ClauseFindings> of(Rulebook rulebook, List<Finding> findings, Subject subject) {
        Finds finds = Finds.of(rulebook);
        List<ClauseFindings> all = new ArrayList<>();
        for (Finding noticed : findings) {
            Finding finding = worded(noticed, Jurisdiction.of(rulebook.profiles()));
            List<Finds.Asked> naming = naming(finds, finding, subject);
            if (naming.isEmpty()) {
                all.add(new ClauseFindings(finding, null));
            }
            naming.stream()
                    .filter(asked -> !PassedOver.is(asked.find().except(), finding.label(), subject))
                    .map(asked -> asked.clause().id())
                    .distinct()
                    .forEach(clause -> all.add(new ClauseFindings(finding, clause)));
        }
        return List.copyOf(all);
    }

    private static Finding worded(Finding finding, Jurisdiction jurisdiction) {
        return new Finding(
                finding.label(),
                finding.facet(),
                finding.score(),
                finding.start(),
                finding.end(),
                jurisdiction.worded(finding.why()),
                finding.detector());
    }

    private static List<Finds.Asked> naming(Finds finds, Finding finding, Subject subject) {
        Label label = Word.find(Label.class, finding.label().word());
        if (label == null) {
            return List.of();
        }
        Facet facet = finding.facet() == null ? null : Word.find(Facet.class, finding.facet());
        return finds.naming(label, facet, Speaker.valueOf(subject.from().name()));
    }
}

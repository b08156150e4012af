package org.lectern.server.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
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

/**
 * Joins findings with the clauses of a rulebook that name their label and facet in what was written; made once for many texts. What
 * every clause that names it passes over is left out.
 */
public final class Joining {

    private final Finds finds;
    private final Jurisdiction jurisdiction;
    private final Map<Kind, List<Finds.Asked>> naming = new ConcurrentHashMap<>();

    /** What of a finding decides which finds name it. */
    private record Kind(String label, @Nullable String facet, Speaker from) {}

    public Joining(Rulebook rulebook) {
        finds = Finds.of(rulebook);
        jurisdiction = Jurisdiction.of(rulebook.profiles());
    }

    /** What was just noticed, in the words of the rulebook's jurisdiction. */
    public List<ClauseFindings> noticed(List<Finding> findings, Subject subject) {
        return kept(findings.stream().map(this::worded).toList(), subject);
    }

    /** What was noticed before and is in those words already. */
    public List<ClauseFindings> kept(List<Finding> findings, Subject subject) {
        List<ClauseFindings> all = new ArrayList<>();
        for (Finding finding : findings) {
            List<Finds.Asked> asking = naming.computeIfAbsent(
                    new Kind(
                            finding.label().word(),
                            finding.facet(),
                            Speaker.valueOf(subject.from().name())),
                    this::naming);
            if (asking.isEmpty()) {
                all.add(new ClauseFindings(finding, null));
            }
            asking.stream()
                    .filter(asked -> !PassedOver.is(asked.find().except(), finding.label(), subject))
                    .map(asked -> asked.clause().id())
                    .distinct()
                    .forEach(clause -> all.add(new ClauseFindings(finding, clause)));
        }
        return List.copyOf(all);
    }

    private Finding worded(Finding finding) {
        return new Finding(
                finding.label(),
                finding.facet(),
                finding.score(),
                finding.start(),
                finding.end(),
                jurisdiction.worded(finding.why()),
                finding.detector());
    }

    private List<Finds.Asked> naming(Kind kind) {
        Label label = Word.find(Label.class, kind.label());
        Facet facet = kind.facet() == null ? null : Word.find(Facet.class, kind.facet());
        return label == null ? List.of() : finds.naming(label, facet, kind.from());
    }
}

package org.lectern.server.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lectern.rulebook.Advice;
import org.lectern.rulebook.ClausePart;
import org.lectern.rulebook.PolicyLint;
import org.lectern.rulebook.Problem;
import org.lectern.rulebook.Rulebook;
import org.lectern.rulebook.RulebookText;
import org.lectern.rulebook.Rulebooks;
import org.lectern.server.policy.pages.DraftPage.Remark;
import org.lectern.server.words.Messages;

/** What checking a draft says: what keeps it from being proposed, and what counsel of the other side would point at. */
record DraftChecked(@Nullable Rulebook rulebook, List<Problem> problems, List<Advice> advice) {

    /** What checking the text says; {@code staff} are the names of those who work for the library. */
    static DraftChecked of(String yaml, List<String> staff) {
        return switch (Rulebooks.parse("the draft", yaml)) {
            case RulebookText.Refused(List<Problem> problems) -> new DraftChecked(null, problems, List.of());
            case RulebookText.Parsed(Rulebook rulebook, List<Problem> _) ->
                new DraftChecked(
                        rulebook,
                        List.of(),
                        rulebook.profiles().stream()
                                .flatMap(profile -> PolicyLint.of(profile).rulebook(rulebook, staff).stream())
                                .distinct()
                                .toList());
        };
    }

    List<Problem> about(ClausePart clause) {
        return problems.stream().filter(clause::has).toList();
    }

    /** What is wrong with a control, or with the clause itself where {@code control} is -1, by the names of fields. */
    Map<String, String> fields(ClausePart clause, int control, Messages messages) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (Problem problem : about(clause)) {
            String field = clause.field(problem, control);
            if (field != null) {
                fields.merge(field, sentence(problem, messages), (one, other) -> one + " " + other);
            }
        }
        return fields;
    }

    private static String sentence(Problem problem, Messages messages) {
        return problem.what().contains("has no \"")
                ? messages.text("rule.missing")
                : problem.what() + " " + problem.instead();
    }

    List<Remark> remarks(String clause) {
        List<Remark> remarks = new ArrayList<>();
        for (Advice one : advice) {
            if (one.place().equals(clause)) {
                remarks.add(new Remark(one.what(), one.better(), one.source()));
            }
        }
        return remarks;
    }
}

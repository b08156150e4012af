package org.lectern.server.policy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.rulebook.Changes;
import org.lectern.rulebook.Changes.Change;
import org.lectern.rulebook.Clause;
import org.lectern.rulebook.Passage;
import org.lectern.rulebook.Rulebook;
import org.lectern.server.policy.pages.ChangesShown;
import org.lectern.server.policy.pages.ChangesShown.One;
import org.lectern.server.policy.pages.VersionsPage.Version;
import org.lectern.server.web.Times;
import org.lectern.server.words.Jurisdiction;
import org.lectern.server.words.Messages;

/** Says what is different between versions of a policy, for a page. */
public final class ChangesView {

    private ChangesView() {}

    static ChangesShown shown(Rulebook before, Rulebook now, Messages messages) {
        Changes changes = Changes.between(before, now);
        return new ChangesShown(
                Jurisdiction.of(now.profiles()).locale().toLanguageTag(),
                Arrays.stream(Changes.Part.values())
                        .filter(changes.parts()::contains)
                        .map(part -> messages.text("changes.part." + part.word()))
                        .toList(),
                changes.clauses().stream().map(one -> one(one, messages)).toList());
    }

    private static One one(Change change, Messages messages) {
        return switch (change) {
            case Change.Added(Clause clause) ->
                new One(
                        clause.place(),
                        messages.text("changes.added"),
                        List.of(new Passage(Passage.Kind.IN, clause.asks())),
                        List.of());
            case Change.Removed(Clause clause) ->
                new One(
                        clause.place(),
                        messages.text("changes.removed"),
                        List.of(new Passage(Passage.Kind.OUT, clause.asks())),
                        List.of());
            case Change.Changed changed ->
                new One(
                        changed.clause().place(),
                        messages.text("changes.changed"),
                        changed.words(),
                        Arrays.stream(Changes.Aspect.values())
                                .filter(changed.aspects()::contains)
                                .filter(aspect -> aspect != Changes.Aspect.WORDS)
                                .map(aspect -> messages.text("changes.aspect." + aspect.word()))
                                .toList());
        };
    }

    /** Each version beside the one before, the newest first as they are given. */
    public static List<Version> versions(List<PolicyInForce> newestFirst, Times times, Messages messages) {
        List<Version> versions = new ArrayList<>();
        @Nullable PolicyInForce next = null;
        for (int i = 0; i < newestFirst.size(); i++) {
            PolicyInForce one = newestFirst.get(i);
            versions.add(new Version(
                    "v" + (newestFirst.size() - i),
                    one.rulebook().document().name(),
                    times.at(one.since()),
                    next == null ? null : times.at(next.since()),
                    i + 1 == newestFirst.size()
                            ? null
                            : shown(newestFirst.get(i + 1).rulebook(), one.rulebook(), messages)));
            next = one;
        }
        return versions;
    }
}

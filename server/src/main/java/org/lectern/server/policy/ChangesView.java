package org.lectern.server.policy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lectern.rulebook.Changes;
import org.lectern.rulebook.Changes.Change;
import org.lectern.rulebook.Clause;
import org.lectern.rulebook.Passage;
import org.lectern.rulebook.Rulebook;
import org.lectern.server.policy.pages.ChangesShown;
import org.lectern.server.policy.pages.ChangesShown.One;
import org.lectern.server.policy.pages.ChangesShown.Translated;
import org.lectern.server.policy.pages.VersionPage;
import org.lectern.server.policy.pages.VersionsPage.Compared;
import org.lectern.server.policy.pages.VersionsPage.Version;
import org.lectern.server.web.Languages;
import org.lectern.server.web.Times;
import org.lectern.server.web.pages.Layout;
import org.lectern.server.web.pages.ShownText;
import org.lectern.server.words.Jurisdiction;
import org.lectern.server.words.Messages;
import org.lectern.server.words.Problem;
import org.lectern.server.words.Refusal;

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
                        List.of(),
                        List.of());
            case Change.Removed(Clause clause) ->
                new One(
                        clause.place(),
                        messages.text("changes.removed"),
                        List.of(new Passage(Passage.Kind.OUT, clause.asks())),
                        List.of(),
                        List.of());
            case Change.Changed changed ->
                new One(
                        changed.clause().place(),
                        messages.text("changes.changed"),
                        changed.words(),
                        changed.translations().entrySet().stream()
                                .map(one -> translated(one.getKey(), one.getValue()))
                                .toList(),
                        Arrays.stream(Changes.Aspect.values())
                                .filter(changed.aspects()::contains)
                                .filter(aspect -> aspect != Changes.Aspect.WORDS)
                                .map(aspect -> messages.text("changes.aspect." + aspect.word()))
                                .toList());
        };
    }

    private static Translated translated(String tag, List<Passage> words) {
        return new Translated(tag, Languages.named(Locale.forLanguageTag(tag)), words);
    }

    /** Each version beside the one before, the newest first as they are given. */
    public static List<Version> versions(List<PolicyInForce> newestFirst, Times times, Messages messages) {
        List<Version> versions = new ArrayList<>();
        @Nullable PolicyInForce next = null;
        for (int i = 0; i < newestFirst.size(); i++) {
            PolicyInForce one = newestFirst.get(i);
            versions.add(new Version(
                    newestFirst.size() - i,
                    one.rulebook().document().name(),
                    times.onDay(one.since()),
                    next == null ? null : times.onDay(next.since()),
                    i + 1 == newestFirst.size()
                            ? null
                            : shown(newestFirst.get(i + 1).rulebook(), one.rulebook(), messages)));
            next = one;
        }
        return versions;
    }

    /** Two of the versions beside each other; null where they are not named. */
    public static @Nullable Compared compared(
            List<PolicyInForce> newestFirst, @Nullable Integer from, @Nullable Integer to, Messages messages) {
        if (from == null || to == null) {
            return null;
        }
        PolicyInForce before = numbered(newestFirst, Math.min(from, to));
        PolicyInForce now = numbered(newestFirst, Math.max(from, to));
        return new Compared(Math.min(from, to), Math.max(from, to), shown(before.rulebook(), now.rulebook(), messages));
    }

    /** The version of this number, counted from the first; else a refusal. */
    public static PolicyInForce numbered(List<PolicyInForce> newestFirst, int number) {
        if (number < 1 || number > newestFirst.size()) {
            throw new Refusal(Problem.NOT_FOUND);
        }
        return newestFirst.get(newestFirst.size() - number);
    }

    /** One version whole, with what it asks in the reader's language where it is there in that. */
    public static VersionPage whole(
            Layout layout,
            String all,
            List<ShownText> shown,
            List<PolicyInForce> newestFirst,
            int number,
            Locale reader,
            Times times) {
        PolicyInForce one = numbered(newestFirst, number);
        Rulebook rulebook = one.rulebook();
        return new VersionPage(
                layout,
                all,
                shown,
                rulebook.document().name(),
                ShownTexts.written(rulebook).toLanguageTag(),
                times.onDay(one.since()),
                number == newestFirst.size()
                        ? null
                        : times.onDay(numbered(newestFirst, number + 1).since()),
                Documents.facts(rulebook, layout.messages()),
                rulebook.clauses().stream()
                        .map(clause -> ShownTexts.asked(rulebook, clause, reader))
                        .toList());
    }
}

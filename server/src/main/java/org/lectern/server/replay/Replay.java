package org.lectern.server.replay;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lectern.detection.Detectors;
import org.lectern.detection.Finding;
import org.lectern.detection.Subject;
import org.lectern.rulebook.Facet;
import org.lectern.rulebook.Label;
import org.lectern.rulebook.Noticed;
import org.lectern.rulebook.Rulebook;
import org.lectern.rulebook.Speaker;
import org.lectern.rulebook.Truth;
import org.lectern.rulebook.Word;
import org.lectern.server.moderation.Removal;
import org.lectern.server.policy.ClauseFindings;
import org.lectern.server.policy.PolicyInForce;
import org.lectern.server.policy.Reach;

/** Holds what is kept of the past against a changed rulebook: pure, and words are judged again only where the change can reach them. */
final class Replay {

    private static final Detectors DETECTORS = Detectors.standard();

    private final Side before;
    private final Side now;
    private final Reach reach;
    private final Function<Subject, Truth> critics;

    private Replay(Side before, Side now, Reach reach, Function<Subject, Truth> critics) {
        this.before = before;
        this.now = now;
        this.reach = reach;
        this.critics = critics;
    }

    /** With what is voted on meanwhile on both sides; {@code changed} has the guards of its jurisdiction. */
    static Replay of(PolicyInForce inForce, Rulebook changed) {
        Side before = Side.of(inForce);
        return of(inForce, changed, subject -> criticism(before, subject));
    }

    /** The same where it is known otherwise whether a text is criticism. */
    static Replay of(PolicyInForce inForce, Rulebook changed, Function<Subject, Truth> critics) {
        return new Replay(
                Side.of(inForce),
                Side.of(new PolicyInForce(inForce.version(), inForce.since(), changed, inForce.ballot())),
                Reach.of(inForce.rulebook(), changed),
                critics);
    }

    private static Truth criticism(Side before, Subject subject) {
        Boolean judged = DETECTORS.judge(subject, before.profile()).criticism();
        return judged == null ? Truth.UNKNOWN : Truth.of(judged);
    }

    Reach reach() {
        return reach;
    }

    Rulebook changed() {
        return now.rulebook();
    }

    /** What both rulebooks notice in a comment, and whether its words were judged again for it. */
    record Both(Subject subject, List<ClauseFindings> before, List<ClauseFindings> now, boolean again) {}

    /** {@code whole} knows the comment as intake judges it, and is asked only where its words are judged again. */
    Both both(Kept comment, Function<Kept, Subject> whole) {
        if (reach.touches(comment.subject())) {
            Subject subject = whole.apply(comment);
            return new Both(subject, before.judged(DETECTORS, subject), now.judged(DETECTORS, subject), true);
        }
        Subject subject = comment.subject();
        return new Both(
                subject, before.kept(comment.findings(), subject), now.kept(comment.findings(), subject), false);
    }

    Effect effect(Kept comment, Function<Kept, Subject> whole) {
        Both both = both(comment, whole);
        Set<String> earlier = clauses(both.before());
        Set<String> later = clauses(both.now());
        Criticism criticism = new Criticism(both.subject());
        Set<String> gained = without(later, earlier);
        Set<String> lost = without(earlier, later);
        Effect.Shift shift = shift(comment.removal(), both, criticism);
        Truth reads = Effect.differs(gained, lost, shift) ? criticism.reads() : Truth.NO;
        return new Effect(comment, gained, lost, shift, reads, both.again());
    }

    private Effect.@Nullable Shift shift(@Nullable Removal removal, Both both, Criticism criticism) {
        if (removal == null) {
            return null;
        }
        Effect.Shift shift = new Effect.Shift(
                removal.under(before.rulebook(), noticed(both.before()), criticism::reads),
                removal.under(now.rulebook(), noticed(both.now()), criticism::reads));
        return shift.before() == shift.now() ? null : shift;
    }

    /** Whether words are criticism, asked once and only when somebody wants to know. */
    private final class Criticism {

        private final Subject subject;
        private @Nullable Truth reads;

        Criticism(Subject subject) {
            this.subject = subject;
        }

        Truth reads() {
            Truth known = reads;
            if (known == null) {
                known = critics.apply(subject);
                reads = known;
            }
            return known;
        }
    }

    private static Set<String> clauses(List<ClauseFindings> findings) {
        if (findings.isEmpty()) {
            return Set.of();
        }
        Set<String> clauses = new LinkedHashSet<>();
        for (ClauseFindings one : findings) {
            if (one.clause() != null) {
                clauses.add(one.clause());
            }
        }
        return clauses;
    }

    private static Set<String> without(Set<String> all, Set<String> those) {
        if (those.containsAll(all)) {
            return Set.of();
        }
        Set<String> left = new LinkedHashSet<>(all);
        left.removeAll(those);
        return left;
    }

    private static List<Noticed> noticed(List<ClauseFindings> findings) {
        return findings.stream()
                .map(one -> noticed(one.finding()))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private static @Nullable Noticed noticed(Finding finding) {
        Label label = Word.find(Label.class, finding.label().word());
        Facet facet = finding.facet() == null ? null : Word.find(Facet.class, finding.facet());
        return label == null ? null : new Noticed(label, facet, Speaker.PUBLIC);
    }
}

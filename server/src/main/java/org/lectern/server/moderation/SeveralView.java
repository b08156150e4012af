package org.lectern.server.moderation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lectern.rulebook.Act;
import org.lectern.rulebook.CaseKind;
import org.lectern.rulebook.Citation;
import org.lectern.rulebook.Clause;
import org.lectern.rulebook.Rulebook;
import org.lectern.server.cases.Case;
import org.lectern.server.cases.CaseState;
import org.lectern.server.cases.Cases;
import org.lectern.server.database.Tenancy;
import org.lectern.server.inbox.NoticedHere;
import org.lectern.server.moderation.Batch.Outcome;
import org.lectern.server.moderation.pages.ConfirmPage.Sent;
import org.lectern.server.moderation.pages.SeveralDonePage;
import org.lectern.server.moderation.pages.SeveralLine;
import org.lectern.server.moderation.pages.SeveralPage;
import org.lectern.server.moderation.pages.SeveralPreviewPage;
import org.lectern.server.moderation.pages.WillHappenFragment;
import org.lectern.server.platform.PlatformStatus;
import org.lectern.server.policy.Policies;
import org.lectern.server.web.Texts;
import org.lectern.server.web.Viewer;
import org.lectern.server.web.pages.Field;
import org.lectern.server.web.pages.Layout;
import org.lectern.server.web.pages.Option;
import org.lectern.server.web.pages.Tone;
import org.lectern.server.web.pages.Undo;
import org.lectern.server.words.Problem;
import org.lectern.server.words.Refusal;
import org.springframework.stereotype.Component;

/** The pages on which several comments are decided at once. */
@Component
class SeveralView {

    private final Clock clock;
    private final Tenancy tenancy;
    private final Cases cases;
    private final Found.Finder finder;
    private final Policies policies;
    private final Batches batches;
    private final PageParts parts;
    private final PastCasesView past;
    private final LeastActView least;
    private final Enforcements enforcements;

    SeveralView(
            Clock clock,
            Tenancy tenancy,
            Cases cases,
            Found.Finder finder,
            Policies policies,
            Batches batches,
            PageParts parts,
            PastCasesView past,
            LeastActView least,
            Enforcements enforcements) {
        this.clock = clock;
        this.tenancy = tenancy;
        this.cases = cases;
        this.finder = finder;
        this.policies = policies;
        this.batches = batches;
        this.parts = parts;
        this.past = past;
        this.least = least;
        this.enforcements = enforcements;
    }

    /** Those most pressing now, those alike together; {@code like} is a case whose group is chosen beforehand, or empty. */
    SeveralPage choose(Viewer viewer, Layout layout, SeveralForm form, String like, @Nullable String problem) {
        return tenancy.in(viewer.organisation(), () -> {
            List<Found> waiting =
                    cases.queue(CaseKind.MODERATION.word(), List.of(CaseState.WAITING), SeveralForm.MOST).stream()
                            .map(one -> finder.numbered(viewer.organisation(), one.number()))
                            .toList();
            return new SeveralPage(
                    layout,
                    groups(viewer, layout, waiting, form, like),
                    SeveralForm.MOST,
                    acts(layout, form.act()),
                    clauses(layout, policies.inForce(viewer.organisation()).rulebook(), form.citation()),
                    Field.of(form.reason()),
                    problem);
        });
    }

    private List<SeveralPage.Group> groups(
            Viewer viewer, Layout layout, List<Found> waiting, SeveralForm form, String like) {
        List<List<Integer>> alike =
                Alike.groups(waiting.stream().map(found -> found.item().text()).toList());
        List<SeveralPage.Group> groups = new ArrayList<>();
        for (List<Integer> places : alike) {
            List<Found> some = places.stream().map(waiting::get).toList();
            boolean chosen =
                    some.stream().anyMatch(found -> found.about().number().equals(like));
            boolean last = places == alike.getLast();
            if (!some.isEmpty()) {
                groups.add(new SeveralPage.Group(
                        last
                                ? layout.text(alike.size() == 1 ? "several.all" : "several.others", some.size())
                                : layout.text("several.alike", some.size()),
                        some.stream()
                                .map(found -> line(
                                        viewer,
                                        layout,
                                        found,
                                        last && chosen
                                                ? found.about().number().equals(like)
                                                : chosen
                                                        || form.has(
                                                                found.about().number()),
                                        ""))
                                .toList()));
            }
        }
        return groups;
    }

    private static List<Option> acts(Layout layout, @Nullable Act chosen) {
        return List.of(Act.LEAVE_UP, Act.HIDE, Act.DELETE).stream()
                .map(act -> new Option(act.word(), layout.text("act." + act.word()), act == chosen))
                .toList();
    }

    private static List<Option> clauses(Layout layout, Rulebook rulebook, @Nullable Citation chosen) {
        return ClauseChoices.all(rulebook).stream()
                .map(choice -> new Option(
                        DecisionForm.value(choice.citation()),
                        ClauseChoices.words(choice, layout.messages()),
                        choice.citation().equals(chosen)))
                .toList();
    }

    /** What would become of each that was chosen. */
    SeveralPreviewPage preview(Viewer viewer, Layout layout, SeveralForm form, Batch batch) {
        List<SeveralLine> going = new ArrayList<>();
        List<SeveralLine> staying = new ArrayList<>();
        Map<String, Integer> effects = new LinkedHashMap<>();
        List<Sent> sent = new ArrayList<>();
        for (SeveralForm.Chosen one : form.chosen()) {
            Found found = finder.numbered(viewer.organisation(), one.number());
            String why = found.version().equals(one.version())
                    ? batches.fate(viewer, layout.messages(), batch, found).why()
                    : layout.text("several.meanwhile");
            if (!why.isEmpty()) {
                staying.add(line(viewer, layout, found, true, why));
            } else {
                going.add(line(viewer, layout, found, true, why, beside(viewer, layout, found, batch)));
                effects.merge(effect(viewer, layout, found, batch), 1, Integer::sum);
                sent.add(new Sent("comment", one.value()));
            }
        }
        sent.add(new Sent("batch", batch.id().toString()));
        sent.add(new Sent("act", batch.act().word()));
        sent.add(new Sent("clause", batch.citation() == null ? "" : DecisionForm.value(batch.citation())));
        sent.add(new Sent("reason", batch.reason()));
        return new SeveralPreviewPage(
                layout,
                layout.text("several.preview.title", form.chosen().size()),
                effects.entrySet().stream()
                        .map(effect -> layout.text("several.count", effect.getValue(), effect.getKey()))
                        .toList(),
                under(viewer, batch),
                batch.reason(),
                going,
                staying,
                going.isEmpty()
                        ? null
                        : layout.text("several.button." + batch.act().word(), going.size()),
                batch.act().removes(),
                sent);
    }

    private String effect(Viewer viewer, Layout layout, Found found, Batch batch) {
        PlatformStatus wanted = enforcements.wanted(viewer.organisation(), found.item(), batch.act(), batch.citation());
        boolean there = wanted == found.item().status() || found.item().status() == PlatformStatus.GONE;
        return !there
                ? layout.text("will.effect." + found.channel().kind() + "." + wanted.name())
                : layout.text(
                        batch.act() == Act.LEAVE_UP ? "will.leave-up" : "will.nothing-there",
                        found.channel().name());
    }

    private @Nullable String under(Viewer viewer, Batch batch) {
        Clause clause = batch.citation() == null
                ? null
                : policies.inForce(viewer.organisation())
                        .rulebook()
                        .clause(batch.citation().clause());
        return clause == null ? null : clause.place();
    }

    /** What became of a batch. */
    SeveralDonePage done(Viewer viewer, Layout layout, Batch batch) {
        String path = "/comments/several/" + batch.id();
        return new SeveralDonePage(
                layout,
                layout.text(
                        "several.done." + batch.act().word(),
                        batch.in(Outcome.DECIDED).size(),
                        batch.parts().size()),
                under(viewer, batch),
                batch.reason(),
                lines(viewer, layout, batch.in(Outcome.DECIDED)),
                lines(viewer, layout, batch.in(Outcome.UNDONE)),
                lines(viewer, layout, batch.in(Outcome.NOT_POSSIBLE)),
                lines(viewer, layout, batch.in(Outcome.OPEN)),
                undo(layout, batch, path + "/undo"),
                batch.in(Outcome.OPEN).isEmpty() ? null : path + "/go-on");
    }

    private @Nullable Undo undo(Layout layout, Batch batch, String action) {
        Instant until = batches.undoUntil(batch);
        int left = (int) Duration.between(clock.instant(), until).toSeconds();
        int decided = batch.in(Outcome.DECIDED).size();
        return left <= 0 || decided == 0 ? null : new Undo(layout.text("several.undo", decided), action, until, left);
    }

    private List<SeveralLine> lines(Viewer viewer, Layout layout, List<Batch.Part> some) {
        return some.stream()
                .map(part -> line(viewer, layout, found(viewer, part), false, part.why()))
                .toList();
    }

    private Found found(Viewer viewer, Batch.Part part) {
        Case about = tenancy.in(viewer.organisation(), () -> cases.get(part.about()));
        return finder.numbered(viewer.organisation(), about.number());
    }

    // What stands beside the form of one comment stands beside each of several: like cases, and a milder act.
    private List<String> beside(Viewer viewer, Layout layout, Found found, Batch batch) {
        WillHappenFragment.Alike alike = past.alike(viewer, layout, found, batch.act(), batch.citation());
        return Stream.of(
                        alike != null && alike.differs() ? alike.says() : null,
                        least.milder(viewer, layout, found, batch.act(), batch.citation()))
                .filter(Objects::nonNull)
                .toList();
    }

    private SeveralLine line(Viewer viewer, Layout layout, Found found, boolean chosen, String why) {
        return line(viewer, layout, found, chosen, why, List.of());
    }

    private SeveralLine line(
            Viewer viewer, Layout layout, Found found, boolean chosen, String why, List<String> beside) {
        NoticedHere first = NoticedWords.first(found.noticed());
        return new SeveralLine(
                new SeveralForm.Chosen(found.about().number(), found.version()).value(),
                found.about().number(),
                chosen,
                first == null ? "message-circle" : NoticedWords.icon(first),
                first == null ? Tone.QUIET : Tone.NOTICED,
                first == null ? layout.text("queue.line.nothing") : NoticedWords.of(first, layout.messages()),
                found.item().sealed()
                        ? List.of()
                        : PageParts.marked(found.item().text(), found.noticed(), null),
                ItemView.veil(parts.veils(viewer), found.item(), found.noticed()),
                AuthorCover.covers(viewer, found.about().state(), found.noticed())
                        ? layout.text("author.covered")
                        : Texts.named(found.item().author()),
                found.channel().name(),
                parts.ago(viewer, found.item().writtenAt()),
                why,
                beside);
    }

    /** The batch that a form asks for, not kept yet. */
    Batch batch(Viewer viewer, UUID id, SeveralForm form, Act act) {
        return tenancy.in(viewer.organisation(), () -> {
            List<Batch.Part> chosen = new ArrayList<>();
            for (SeveralForm.Chosen one : form.chosen()) {
                Case about = cases.numbered(one.number()).orElseThrow(() -> new Refusal(Problem.NOT_FOUND));
                chosen.add(new Batch.Part(
                        chosen.size(), about.id(), one.caseVersion(), one.revision(), Outcome.OPEN, null, ""));
            }
            return new Batch(id, act, form.citation(), form.reason(), viewer.person(), clock.instant(), chosen);
        });
    }
}

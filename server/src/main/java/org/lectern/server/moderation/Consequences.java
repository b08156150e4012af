package org.lectern.server.moderation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lectern.rulebook.Act;
import org.lectern.rulebook.Attestation;
import org.lectern.rulebook.Citation;
import org.lectern.rulebook.Clause;
import org.lectern.rulebook.GateResult;
import org.lectern.rulebook.Gates;
import org.lectern.server.cases.CaseState;
import org.lectern.server.moderation.pages.WillHappenFragment;
import org.lectern.server.platform.ByHand;
import org.lectern.server.platform.PlatformStatus;
import org.lectern.server.web.Viewer;
import org.lectern.server.web.pages.Layout;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Says beforehand what a decision will do: on the record, on the platform, and whether somebody else must agree. */
@Component
class Consequences {

    private final Decisions decisions;
    private final Askable askable;
    private final BesideView beside;
    private final Enforcements enforcements;
    private final Duration grace;

    Consequences(
            Decisions decisions,
            Enforcements enforcements,
            Askable askable,
            BesideView beside,
            @Value("${lectern.enforcement.grace}") Duration grace) {
        this.beside = beside;
        this.decisions = decisions;
        this.enforcements = enforcements;
        this.askable = askable;
        this.grace = grace;
    }

    WillHappenFragment fragment(Viewer viewer, Layout layout, Found found, DecisionForm form) {
        Act act = form.act();
        if (act == null) {
            return new WillHappenFragment(
                    layout,
                    false,
                    List.of(),
                    null,
                    null,
                    layout.text("will.button.none"),
                    null,
                    beside.nothingChosen(viewer, layout, found),
                    false);
        }
        boolean clauseMissing = act.removes() && form.citation() == null;
        List<GateResult> gates = clauseMissing ? List.of() : decisions.preview(viewer, request(found, form, act));
        List<GateResult.Unmet> unmet = Gates.unmet(gates);
        boolean second = Gates.waitsForSecondPersonOnly(gates);
        boolean asked = second && found.about().state() == CaseState.WAITING_FOR_SECOND;
        String impossible = decisions.impossible(viewer, found.item(), act, form.attested());
        boolean refused = impossible != null || asked || (!unmet.isEmpty() && !second);
        WillHappenFragment.Beside before = beside.of(viewer, layout, found, form, act);
        return new WillHappenFragment(
                layout,
                !clauseMissing && !refused,
                clauseMissing || refused ? List.of() : steps(viewer, layout, found, form, act, second, before.sweep()),
                clauseMissing
                        ? layout.text("will.missing.clause")
                        : impossible != null
                                ? layout.text(impossible, viewer.roleTitle())
                                : asked ? layout.text("act.impossible.second-asked") : refused ? reasons(unmet) : null,
                clauseMissing || refused ? null : secondPerson(viewer, layout, found, form, act, second),
                button(layout, found, act, second),
                under(layout, found, form.citation(), act),
                before,
                act.removes());
    }

    static DecisionRequest request(Found found, DecisionForm form, Act act) {
        return new DecisionRequest(
                found.about(),
                found.item().revision(),
                act,
                act.removes() ? form.citation() : null,
                Decision.Ground.NONE,
                form.reason(),
                form.attested(),
                form.mirror());
    }

    /** What the gates say that are not met, each once. */
    static String reasons(List<GateResult.Unmet> unmet) {
        return unmet.stream()
                .filter(one -> !one.secondPersonSuffices())
                .map(GateResult.Unmet::say)
                .distinct()
                .collect(Collectors.joining(" "));
    }

    private List<String> steps(
            Viewer viewer,
            Layout layout,
            Found found,
            DecisionForm form,
            Act act,
            boolean second,
            WillHappenFragment.@Nullable Sweep sweep) {
        List<String> steps = new ArrayList<>();
        steps.add(layout.text("will.record"));
        PlatformStatus wanted = enforcements.wanted(viewer.organisation(), found.item(), act, form.citation());
        if (wanted == found.item().status() || found.item().status() == PlatformStatus.GONE) {
            steps.add(layout.text(
                    act == Act.LEAVE_UP ? "will.leave-up" : "will.nothing-there",
                    found.channel().name()));
        } else {
            String effect = layout.text("will.effect." + found.channel().kind() + "." + wanted.name());
            steps.add(second ? layout.text("will.after-agreement", effect) : effect);
            if (!second) {
                steps.add(layout.text("will.later", grace.toSeconds()));
                if (ByHand.of(found.channel().kind()).isPresent()) {
                    steps.add(layout.text("will.by-hand"));
                }
            }
        }
        long going = sweep == null
                ? 0
                : sweep.others().stream()
                        .filter(other -> other.answer().equals("alike"))
                        .count();
        if (going > 0) {
            steps.add(layout.text("sweep.step", going));
        }
        if (form.attested() == Attestation.CONTRABAND) {
            steps.add(layout.text("will.sealed"));
        }
        return steps;
    }

    private @Nullable String secondPerson(
            Viewer viewer, Layout layout, Found found, DecisionForm form, Act act, boolean second) {
        if (!act.removes()) {
            return null;
        }
        if (second) {
            return askable.somebody(viewer.organisation(), found.item().text(), List.of(viewer.person()))
                    .map(person -> layout.text("will.second-before", person.name()))
                    .orElseGet(() -> layout.text("act.impossible.no-second-person"));
        }
        boolean afterwards = form.attested() == Attestation.THREAT || form.attested() == Attestation.INTIMATE_IMAGE;
        boolean somebody = askable.somebody(viewer.organisation(), found.item().text(), List.of(viewer.person()))
                .isPresent();
        return layout.text(
                !afterwards ? "will.second-none" : somebody ? "will.second-after" : "will.second-after-nobody");
    }

    private static String button(Layout layout, Found found, Act act, boolean second) {
        return second
                ? layout.text("will.button.propose." + act.word())
                : layout.text("will.button." + act.word(), found.channel().name());
    }

    private static @Nullable String under(Layout layout, Found found, @Nullable Citation citation, Act act) {
        Clause clause =
                citation == null || !act.removes() ? null : found.rulebook().clause(citation.clause());
        return clause == null ? null : layout.text("will.under", clause.place());
    }
}

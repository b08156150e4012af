package org.lectern.server.steps;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.rulebook.Clause;
import org.lectern.rulebook.FurtherStep;
import org.lectern.rulebook.FurtherSteps;
import org.lectern.rulebook.Rulebook;
import org.lectern.server.appeals.Appeal;
import org.lectern.server.appeals.Letter;
import org.lectern.server.cases.Cases;
import org.lectern.server.channels.Channel;
import org.lectern.server.channels.Channels;
import org.lectern.server.channels.FailureWords;
import org.lectern.server.database.Tenancy;
import org.lectern.server.people.People;
import org.lectern.server.platform.ByHand;
import org.lectern.server.policy.Policies;
import org.lectern.server.steps.pages.StepPage;
import org.lectern.server.web.Languages;
import org.lectern.server.web.Layouts;
import org.lectern.server.web.Texts;
import org.lectern.server.web.View;
import org.lectern.server.web.Viewer;
import org.lectern.server.web.pages.Field;
import org.lectern.server.web.pages.Layout;
import org.lectern.server.web.pages.Option;
import org.lectern.server.words.Messages;
import org.springframework.stereotype.Component;

/** The page of an investigation and of the step that comes of it. */
@Component
class StepView {

    private final Tenancy tenancy;
    private final Layouts layouts;
    private final Channels channels;
    private final Cases cases;
    private final People people;
    private final Policies policies;
    private final StepPolicy policy;
    private final Statements statements;
    private final Counting counting;
    private final CountedView counted;
    private final Objections objections;
    private final ObjectionView objection;
    private final StepLetters letters;
    private final InvestigationRows rows;

    StepView(
            Tenancy tenancy,
            Layouts layouts,
            Channels channels,
            Cases cases,
            People people,
            Policies policies,
            StepPolicy policy,
            Statements statements,
            Counting counting,
            CountedView counted,
            Objections objections,
            ObjectionView objection,
            StepLetters letters,
            InvestigationRows rows) {
        this.tenancy = tenancy;
        this.layouts = layouts;
        this.channels = channels;
        this.cases = cases;
        this.people = people;
        this.policies = policies;
        this.policy = policy;
        this.statements = statements;
        this.counting = counting;
        this.counted = counted;
        this.objections = objections;
        this.objection = objection;
        this.letters = letters;
        this.rows = rows;
    }

    View page(Viewer viewer, Investigation about, StepForm form, List<String> refused) {
        return tenancy.in(viewer.organisation(), () -> inOne(viewer, about, form, refused));
    }

    private View inOne(Viewer viewer, Investigation about, StepForm form, List<String> refused) {
        Layout layout = layouts.of(viewer, "steps.one", about.number());
        Rulebook rulebook = policies.inForce(viewer.organisation()).rulebook();
        Channel channel = channels.get(viewer.organisation(), about.account().channel());
        Investigation.Proposal asked = about.proposal() == null ? form.proposal(viewer) : about.proposal();
        return View.of(
                "steps/step.jte",
                new StepPage(
                        layout,
                        about.number(),
                        "/cases/" + caseNumber(about),
                        Texts.named(about.account().name()),
                        channel.name(),
                        layout.text("steps.state." + about.state().name()),
                        told(viewer, layout, about),
                        about.why(),
                        counted.lines(viewer, layout, counting.of(viewer.organisation(), about)),
                        about.findings(),
                        policy.severalMay(viewer.organisation(), about),
                        about.onePerson(),
                        places(rulebook, about),
                        needs(viewer, layout, about, asked),
                        refused,
                        proposal(viewer, layout, about),
                        statement(viewer, layout, about),
                        hand(layout, about, channel),
                        objection.lines(viewer, layout, about),
                        may(viewer, about),
                        form(layout, about, form, rulebook)));
    }

    private static List<String> places(Rulebook rulebook, Investigation about) {
        return about.clauses().stream()
                .map(rulebook::clause)
                .flatMap(clause -> Optional.ofNullable(clause).stream())
                .map(Clause::place)
                .toList();
    }

    /** That the findings were written anew; to who has written some too, what stands there now. */
    List<String> foundAnew(Viewer viewer, Investigation now, StepForm form) {
        Messages messages = layouts.messages();
        if (form.findings().isEmpty()) {
            return List.of(messages.text("steps.findings.anew.propose"));
        }
        Rulebook rulebook = policies.inForce(viewer.organisation()).rulebook();
        List<String> lines = new ArrayList<>();
        lines.add(messages.text("steps.findings.anew"));
        lines.add(
                messages.text("steps.findings.anew.theirs", now.findings(), String.join(", ", places(rulebook, now))));
        if (!now.onePerson().isEmpty()) {
            lines.add(messages.text("steps.findings.anew.one-person", now.onePerson()));
        }
        return lines;
    }

    private String caseNumber(Investigation about) {
        return cases.about("moderation", about.item().value())
                .map(one -> one.number())
                .orElse("");
    }

    private List<String> told(Viewer viewer, Layout layout, Investigation about) {
        List<String> told = new ArrayList<>();
        told.add(layout.text("steps.opened-by", name(about.openedBy()), day(viewer, about.openedAt())));
        if (about.state() == StepState.PROPOSED) {
            told.add(layout.text("steps.waits", approvers(viewer)));
        }
        if (about.approval() != null) {
            told.add(layout.text(
                    "steps.approved-by",
                    name(about.approval().by()),
                    day(viewer, about.approval().at())));
        }
        if (about.approval() != null && about.carried() != Carrying.NOTHING) {
            boolean waits = about.carried() == Carrying.TO_DO && rows.freeing(about.account());
            told.add(layout.text(
                    waits
                            ? "steps.carried.waits"
                            : "steps.carried." + about.carried().name()));
        }
        letter(viewer, layout, about).ifPresent(told::add);
        if (!about.trouble().isEmpty() && about.carried().waitsForPlatform()) {
            told.add(layout.text("steps.trouble.again", trouble(layout, about)));
        } else if (!about.trouble().isEmpty() && about.state() == StepState.NOT_DONE) {
            told.add(layout.text("steps.trouble", trouble(layout, about)));
        }
        if (!about.reason().isEmpty()) {
            told.add(layout.text("steps.because", about.reason()));
        }
        return told;
    }

    private static String trouble(Layout layout, Investigation about) {
        return Texts.named(FailureWords.ofAct(layout.messages(), about.trouble()));
    }

    /** Whether the person was told; empty where there is nothing yet to tell them. */
    private Optional<String> letter(Viewer viewer, Layout layout, Investigation about) {
        return letters.notice(viewer.organisation(), about).map(one -> switch (one.state()) {
            case TO_SEND -> layout.text("steps.told.TO_SEND");
            case NOT_SENT -> layout.text("steps.told.NOT_SENT", one.note());
            case NOT_NEEDED -> layout.text("steps.told.NOT_NEEDED");
            case SENT ->
                about.approval() == null || about.approval().objectUntil() == null
                        ? layout.text("steps.told.SENT", sent(viewer, one))
                        : layout.text(
                                "steps.told.SENT.object",
                                sent(viewer, one),
                                lastDay(viewer, about.approval().objectUntil()));
        });
    }

    private String sent(Viewer viewer, Letter letter) {
        return day(viewer, letter.endedAt() == null ? letter.writtenAt() : letter.endedAt());
    }

    private String approvers(Viewer viewer) {
        Rulebook rulebook = policies.inForce(viewer.organisation()).rulebook();
        return String.join(
                ", ",
                rulebook.furtherSteps().approvedBy().stream()
                        .map(rulebook::role)
                        .flatMap(role -> Optional.ofNullable(role).stream())
                        .map(Rulebook.Role::title)
                        .toList());
    }

    private List<StepPage.NeedLine> needs(
            Viewer viewer, Layout layout, Investigation about, Investigation.@Nullable Proposal asked) {
        if (about.state() != StepState.FOUND && about.state() != StepState.PROPOSED) {
            return List.of();
        }
        Needs.Known known = policy.known(viewer, about, asked);
        List<Need> missing = Needs.missing(known);
        return Arrays.stream(Need.values())
                .filter(need -> about.state() == StepState.PROPOSED || need != Need.OTHER_PERSON)
                .map(need -> new StepPage.NeedLine(
                        !missing.contains(need),
                        missing.contains(need) ? missing(viewer, need) : met(layout, known, need)))
                .toList();
    }

    private static String met(Layout layout, Needs.Known known, Need need) {
        return layout.text("steps.met." + need.word()
                + (need == Need.APPEAL ? "." + known.hears().word() : ""));
    }

    /** What is missing, in words that say what to do. */
    String missing(Viewer viewer, Need need) {
        FurtherSteps asked = policy.of(viewer.organisation());
        return layouts.messages()
                .text(
                        "steps.missing." + need.word(),
                        asked.decisions(),
                        asked.longest(),
                        asked.statementSeen(),
                        approvers(viewer));
    }

    private StepPage.@Nullable Proposal proposal(Viewer viewer, Layout layout, Investigation about) {
        Investigation.Proposal proposal = about.proposal();
        return proposal == null
                ? null
                : new StepPage.Proposal(
                        layout.text("steps.step." + proposal.step().word()),
                        proposal.until() == null ? "" : lastDay(viewer, proposal.until()),
                        name(proposal.by()),
                        proposal.notice());
    }

    private String statement(Viewer viewer, Layout layout, Investigation about) {
        return statements
                .last(viewer.organisation(), about.account().channel())
                .map(sight -> layout.text(
                        "steps.statement.seen",
                        name(sight.by()),
                        layouts.times(viewer).day(sight.on()),
                        sight.place()))
                .orElseGet(() -> layout.text("steps.statement.never"));
    }

    private static @Nullable String hand(Layout layout, Investigation about, Channel channel) {
        Investigation.Proposal proposal = about.proposal();
        if (proposal == null || !about.carried().waitsForPerson()) {
            return null;
        }
        String act = about.carried() == Carrying.UNDO_HANDED
                ? "free"
                : proposal.step().word();
        String where = ByHand.of(channel.kind()).map(ByHand::word).orElse("elsewhere");
        String key = "steps.hand." + act + "." + where;
        return layout.text(
                layout.messages().has(key) ? key : "steps.hand." + act + ".elsewhere",
                Texts.named(about.account().name()),
                channel.name());
    }

    private StepPage.May may(Viewer viewer, Investigation about) {
        boolean find = about.state() == StepState.OPEN || about.state() == StepState.FOUND;
        boolean approves = policy.approves(viewer.organisation(), viewer.person());
        return new StepPage.May(
                find,
                about.state() == StepState.FOUND,
                about.state() == StepState.PROPOSED && approves,
                !about.state().over(),
                objections.open(about) && objections.about(about.id()).isEmpty(),
                objections.mayHear(viewer, about),
                objections.mayLayBeforeBoard(viewer, about),
                objections.mayEnterVote(viewer, about),
                (about.state() == StepState.APPROVED || about.state() == StepState.IN_FORCE) && approves,
                about.state() == StepState.NOT_DONE && approves);
    }

    private StepPage.Form form(Layout layout, Investigation about, StepForm form, Rulebook rulebook) {
        List<String> clauses = form.clauses().isEmpty() ? about.clauses() : form.clauses();
        return new StepPage.Form(
                form.findings().isEmpty() ? Field.of(about.findings()) : Field.of(form.findings()),
                form.onePerson().isEmpty() ? Field.of(about.onePerson()) : Field.of(form.onePerson()),
                rulebook.clauses().stream()
                        .filter(clause -> clause.grounds() != null)
                        .map(clause -> new Option(clause.id(), clause.place(), clauses.contains(clause.id())))
                        .toList(),
                Arrays.stream(FurtherStep.values())
                        .filter(rulebook.furtherSteps().steps()::contains)
                        .map(step ->
                                new Option(step.word(), layout.text("steps.step." + step.word()), step == form.step()))
                        .toList(),
                Field.of(form.until()),
                Field.of(form.notice()),
                Messages.WRITTEN.stream()
                        .map(one -> new Option(one.toLanguageTag(), Languages.named(one), one.equals(form.language())))
                        .toList(),
                Field.of(form.place()),
                Field.of(form.seenOn()),
                form.wording().isEmpty() ? about.wording() : form.wording(),
                Arrays.stream(Appeal.Source.values())
                        .filter(source -> source != Appeal.Source.LINK)
                        .map(source -> new Option(source.word(), layout.text("appeals.source." + source.word()), false))
                        .toList());
    }

    private String name(UUID person) {
        return people.names(List.of(person)).getOrDefault(person, "");
    }

    private String day(Viewer viewer, Instant at) {
        return layouts.times(viewer).at(at).shortText();
    }

    private String lastDay(Viewer viewer, Instant end) {
        return layouts.times(viewer).lastDay(end);
    }
}

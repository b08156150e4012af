package org.lectern.server.steps;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.lectern.rulebook.Clause;
import org.lectern.rulebook.Rulebook;
import org.lectern.server.appeals.Redacted;
import org.lectern.server.appeals.RedactedWords;
import org.lectern.server.channels.Channels;
import org.lectern.server.log.Reads;
import org.lectern.server.policy.Policies;
import org.lectern.server.steps.pages.BoardPaper;
import org.lectern.server.steps.pages.CountedLine;
import org.lectern.server.web.Layouts;
import org.lectern.server.web.Viewer;
import org.lectern.server.words.Messages;
import org.springframework.stereotype.Component;

/** Puts together what a board is given to read before it votes on an objection. */
@Component
class BoardPapers {

    private final Layouts layouts;
    private final Channels channels;
    private final Policies policies;
    private final Counting counting;
    private final CountedView counted;
    private final RedactedWords words;
    private final Reads reads;

    BoardPapers(
            Layouts layouts,
            Channels channels,
            Policies policies,
            Counting counting,
            CountedView counted,
            RedactedWords words,
            Reads reads) {
        this.layouts = layouts;
        this.channels = channels;
        this.policies = policies;
        this.counting = counting;
        this.counted = counted;
        this.words = words;
        this.reads = reads;
    }

    /** About a step to which somebody objects, one that was approved, with a note of each comment that is read; in a transaction. */
    BoardPaper read(Viewer viewer, Investigation about, Objection objection) {
        Messages messages = layouts.messages();
        Investigation.Proposal step = Objects.requireNonNull(about.proposal());
        List<Counted> all = counting.of(viewer.organisation(), about);
        all.stream()
                .map(one -> one.item().id().toString())
                .distinct()
                .forEach(item ->
                        reads.record(viewer.organisation(), viewer.person().toString(), "objection-papers", item));
        List<String> names = Stream.concat(
                        Stream.of(about.account().author(), about.account().handle()),
                        all.stream()
                                .flatMap(one -> Stream.of(
                                        one.item().author(), one.item().handle())))
                .distinct()
                .toList();
        String mark = messages.text("appeals.redacted");
        // The board reads the policy as it was when the step was approved, by which the person was told of it.
        Rulebook rulebook = policies.at(
                        viewer.organisation(),
                        Objects.requireNonNull(about.approval()).at())
                .rulebook();
        return new BoardPaper(
                messages,
                viewer.organisationName(),
                about.number(),
                messages.text(
                        "steps.papers.question." + step.step().word(),
                        channels.get(viewer.organisation(), about.account().channel())
                                .name(),
                        step.until() == null ? "" : layouts.times(viewer).lastDay(step.until())),
                all.stream().map(one -> line(viewer, one, names, mark)).toList(),
                Redacted.text(about.findings(), List.of(), names, mark),
                about.clauses().stream()
                        .flatMap(clause -> Optional.ofNullable(rulebook.clause(clause)).stream())
                        .map(BoardPapers::rule)
                        .toList(),
                Redacted.text(about.onePerson(), List.of(), names, mark),
                Redacted.text(step.notice(), List.of(), names, mark),
                Redacted.text(objection.words(), List.of(), names, mark),
                layouts.times(viewer).at(objection.filedAt()).exactText());
    }

    private BoardPaper.Line line(Viewer viewer, Counted one, List<String> names, String mark) {
        CountedLine line = counted.line(viewer, layouts.messages(), one);
        return new BoardPaper.Line(
                line.caseNumber(),
                line.what(),
                line.at().exactText(),
                line.place(),
                words.of(viewer.organisation(), one.decision().id(), names, mark)
                        .orElseGet(() -> layouts.messages().text("hand.sealed")),
                Redacted.text(one.decision().reason(), List.of(), names, mark),
                line.standing());
    }

    private static BoardPaper.Rule rule(Clause clause) {
        return new BoardPaper.Rule(clause.asks(), clause.place());
    }
}

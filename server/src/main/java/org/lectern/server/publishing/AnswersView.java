package org.lectern.server.publishing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.rulebook.Permission;
import org.lectern.rulebook.Place;
import org.lectern.server.attention.Choices;
import org.lectern.server.attention.Veils;
import org.lectern.server.cases.CaseClock;
import org.lectern.server.cases.CaseState;
import org.lectern.server.cases.Clocks;
import org.lectern.server.channels.Channel;
import org.lectern.server.channels.FailureWords;
import org.lectern.server.database.Tenancy;
import org.lectern.server.inbox.Post;
import org.lectern.server.people.Calendars;
import org.lectern.server.people.People;
import org.lectern.server.policy.ShownTexts;
import org.lectern.server.procedures.DueWords;
import org.lectern.server.publishing.Answering.Asked;
import org.lectern.server.publishing.pages.AnswerPage;
import org.lectern.server.publishing.pages.AnswerPage.Composer;
import org.lectern.server.publishing.pages.AnswerPage.DueLine;
import org.lectern.server.publishing.pages.AnswerPage.Said;
import org.lectern.server.publishing.pages.AnswersPage;
import org.lectern.server.web.Layouts;
import org.lectern.server.web.Texts;
import org.lectern.server.web.Times;
import org.lectern.server.web.Viewer;
import org.lectern.server.web.pages.Field;
import org.lectern.server.web.pages.Layout;
import org.lectern.server.web.pages.Option;
import org.lectern.server.web.pages.Segment;
import org.lectern.server.web.pages.ShownText;
import org.lectern.server.web.pages.Tone;
import org.lectern.server.web.pages.Veil;
import org.springframework.stereotype.Component;

/** What waits for an answer, as pages. */
@Component
class AnswersView {

    private static final Duration LOOK_BACK = Duration.ofDays(90);
    private static final int EXCERPT = 140;

    private final Clock clock;
    private final Layouts layouts;
    private final Tenancy tenancy;
    private final Answering answering;
    private final Clocks clocks;
    private final Calendars calendars;
    private final People people;
    private final PreparedAnswers prepared;
    private final ShownTexts shown;
    private final Choices choices;
    private final Corrections corrections;
    private final QuotedView quoted;
    private final ReplyGates gates;

    AnswersView(
            Clock clock,
            Layouts layouts,
            Tenancy tenancy,
            Answering answering,
            Clocks clocks,
            Calendars calendars,
            People people,
            PreparedAnswers prepared,
            ShownTexts shown,
            Choices choices,
            Corrections corrections,
            ReplyGates gates,
            QuotedView quoted) {
        this.gates = gates;
        this.choices = choices;
        this.clock = clock;
        this.layouts = layouts;
        this.tenancy = tenancy;
        this.answering = answering;
        this.clocks = clocks;
        this.calendars = calendars;
        this.people = people;
        this.prepared = prepared;
        this.shown = shown;
        this.corrections = corrections;
        this.quoted = quoted;
    }

    AnswersPage list(Viewer viewer) {
        Layout layout = layouts.of(viewer, "answers.title");
        return new AnswersPage(
                layout,
                answering.waiting(viewer.organisation()).stream()
                        .map(asked -> line(viewer, layout, asked))
                        .toList(),
                figures(viewer, layout),
                viewer.may(Permission.MANAGE_PEOPLE) && gates.asksForNames(viewer.organisation()));
    }

    private AnswersPage.Line line(Viewer viewer, Layout layout, Asked asked) {
        Times times = layouts.times(viewer);
        DueWords words = new DueWords(layout.messages(), times);
        CaseClock due = asked.clock();
        Reply latest = asked.latest();
        return new AnswersPage.Line(
                "/answers/" + asked.about().number(),
                Texts.named(asked.item().author()),
                times.ago(asked.item().writtenAt()),
                asked.item().sealed()
                        ? List.of()
                        : Texts.segments(excerpt(asked.item().text())),
                veil(viewer, asked),
                answering.channel(viewer.organisation(), asked.item()).name(),
                due == null ? null : words.due("answer", due, clock.instant()),
                due != null && due.missed(clock.instant()),
                latest == null || latest.state() != ReplyState.DRAFT
                        ? null
                        : layout.text("answers.writing", name(latest.author())));
    }

    private static String excerpt(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        int end = line.length() <= EXCERPT
                ? line.length()
                : line.offsetByCodePoints(0, Math.min(EXCERPT, line.codePointCount(0, line.length())));
        return end == line.length() ? line : line.substring(0, end) + " …";
    }

    private String name(UUID person) {
        return people.names(List.of(person)).getOrDefault(person, "");
    }

    /** What the last ninety days were like, in one sentence. */
    private @Nullable String figures(Viewer viewer, Layout layout) {
        Figures figures = tenancy.in(
                viewer.organisation(),
                () -> Figures.of(
                        clocks.stoppedSince(clock.instant().minus(LOOK_BACK)),
                        calendars.of(viewer.organisation()).calendar()));
        return figures.median() == null || figures.ninth() == null
                ? null
                : layout.text(
                        "answers.figures",
                        figures.answered(),
                        hours(layout, figures.median()),
                        hours(layout, figures.ninth()),
                        figures.late());
    }

    private static String hours(Layout layout, Duration time) {
        return time.toHours() == 0
                ? layout.text("time.minutes", Math.max(1, time.toMinutes()))
                : layout.text("time.hours", time.toHours());
    }

    AnswerPage one(Viewer viewer, Asked asked, @Nullable ComposerForm form) {
        return one(viewer, asked, form, Field.empty());
    }

    /** {@code wrong} is what was sent by who says that the answer is wrong. */
    AnswerPage one(Viewer viewer, Asked asked, @Nullable ComposerForm form, Field wrong) {
        Layout layout = layouts.of(viewer, "answers.title");
        Times times = layouts.times(viewer);
        Post post = answering.post(viewer.organisation(), asked.item());
        Channel channel = answering.channel(viewer.organisation(), asked.item());
        String url = asked.item().url();
        return new AnswerPage(
                layout,
                asked.about().number(),
                post.title(),
                channel.name(),
                url.startsWith("http") ? url : null,
                Texts.segments(post.text()),
                Texts.named(asked.item().author()),
                times.at(asked.item().writtenAt()),
                asked.item().sealed() ? List.of() : Texts.segments(asked.item().text()),
                veil(viewer, asked),
                "/comments/" + moderationCase(viewer, asked),
                moderationCase(viewer, asked),
                due(asked, layout, times),
                asked.replies().stream()
                        .filter(reply -> reply.state() != ReplyState.DRAFT && reply.state() != ReplyState.DROPPED)
                        .map(reply -> said(layout, times, reply, quoted.of(viewer, layout, reply)))
                        .toList(),
                writes(asked)
                        ? composer(viewer, layout, times, asked, form == null ? ComposerForm.of(viewer, asked) : form)
                        : null,
                form == null || writes(asked) ? "" : form.text().value(),
                form == null || writes(asked)
                        ? ""
                        : Objects.requireNonNullElse(form.text().error(), layout.text("answer.ended-before")),
                corrections.wanted(viewer.organisation(), asked.about(), asked.replies()) ? wrong : null,
                quoted.consent(viewer, layout, asked.item().id()),
                undo(asked));
    }

    private static boolean writes(Asked asked) {
        return asked.about().state() == CaseState.WAITING && !asked.item().sealed();
    }

    private @Nullable Veil veil(Viewer viewer, Asked asked) {
        return asked.item().sealed()
                ? null
                : new Veils(choices.of(viewer), layouts.messages())
                        .over(
                                answering.labels(viewer.organisation(), asked.item()),
                                asked.item().text());
    }

    private String moderationCase(Viewer viewer, Asked asked) {
        return answering.moderationCase(viewer.organisation(), asked.item());
    }

    private @Nullable DueLine due(Asked asked, Layout layout, Times times) {
        CaseClock due = asked.clock();
        if (due == null || !due.runs()) {
            return null;
        }
        DueWords words = new DueWords(layout.messages(), times);
        Instant now = clock.instant();
        return new DueLine(
                words.due("answer", due, now),
                words.why(due),
                due.aimAt() == null || due.aimAt().isBefore(now)
                        ? null
                        : layout.text("answer.aim", times.at(due.aimAt()).shortText()),
                Tone.CLOCK);
    }

    private Said said(Layout layout, Times times, Reply reply, String quotes) {
        boolean written = reply.state() == ReplyState.WRITTEN;
        String state =
                written && reply.entry() == null ? "BY_HAND" : reply.state().name();
        String key = reply.problem() == null ? state : state + ".problem";
        return new Said(
                Texts.segments(reply.text()),
                reply.signature(),
                times.at(reply.changedAt()),
                written ? "user-check" : reply.state() == ReplyState.REFUSED ? "alert-triangle" : "hourglass",
                written ? Tone.DONE : Tone.CLOCK,
                layout.text(
                        "reply.state." + key,
                        reply.problem() == null
                                ? ""
                                : Texts.named(FailureWords.ofAct(layout.messages(), reply.problem()))),
                reply.url() != null && reply.url().startsWith("http") ? reply.url() : null,
                quotes);
    }

    private @Nullable String undo(Asked asked) {
        Reply latest = asked.latest();
        return latest != null && latest.canBeTakenBack()
                ? "/answers/" + asked.about().number() + "/undo"
                : null;
    }

    private Composer composer(Viewer viewer, Layout layout, Times times, Asked asked, ComposerForm form) {
        Reply draft = draft(asked);
        boolean others = draft != null && !draft.author().equals(viewer.person());
        List<Segment> theirs =
                draft != null && draft.version() != form.seen() ? Texts.segments(draft.text()) : List.of();
        List<String> signatures = Signatures.of(viewer);
        return new Composer(
                form.text(),
                signatures.stream()
                        .map(one -> new Option(one, one, one.equals(form.signature())))
                        .toList(),
                form.quotes(),
                draft == null ? 0 : draft.version(),
                asked.item().revision(),
                draft != null && others
                        ? layout.text(
                                "answer.other",
                                name(draft.author()),
                                times.ago(draft.changedAt()).shortText())
                        : null,
                theirs,
                form.noticed().stream()
                        .map(hint ->
                                new AnswerPage.Hint(layout.text("label." + hint.label()), hint.why(), hint.place()))
                        .toList(),
                stops(viewer, asked, form).stream()
                        .map(stop -> new AnswerPage.Stop(stop.say(), stop.place(), stop.advises()))
                        .toList(),
                texts(viewer),
                prepared.list(viewer.organisation()).stream()
                        .map(one -> new Option(one.id().toString(), one.name(), false))
                        .toList(),
                draft == null || others
                        ? null
                        : layout.text(
                                "answer.saved", times.ago(draft.changedAt()).shortText()),
                form.where(),
                form.reason(),
                answering.byHand(viewer.organisation(), asked.item()));
    }

    /** What the policy said when it was sent; before that, what it says against answering at all. */
    private List<Stop> stops(Viewer viewer, Asked asked, ComposerForm form) {
        return form.stops() != null
                ? form.stops()
                : gates.stops(viewer, asked.item().id(), form.signature(), List.of(), false);
    }

    private static @Nullable Reply draft(Asked asked) {
        Reply latest = asked.latest();
        return latest != null && latest.state() == ReplyState.DRAFT ? latest : null;
    }

    private List<ShownText> texts(Viewer viewer) {
        return shown.at(viewer.organisation(), Place.REPLY);
    }
}

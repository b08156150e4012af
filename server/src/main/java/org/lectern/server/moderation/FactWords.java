package org.lectern.server.moderation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lectern.rulebook.Clause;
import org.lectern.rulebook.Rulebook;
import org.lectern.server.attention.Veils;
import org.lectern.server.channels.FailureWords;
import org.lectern.server.log.SealedEntry;
import org.lectern.server.moderation.pages.CasePage.Cited;
import org.lectern.server.moderation.pages.CasePage.Enforcement;
import org.lectern.server.moderation.pages.CasePage.Fact;
import org.lectern.server.people.Delegation;
import org.lectern.server.people.Delegations;
import org.lectern.server.people.People;
import org.lectern.server.policy.Policies;
import org.lectern.server.web.Viewer;
import org.lectern.server.web.pages.Layout;
import org.lectern.server.web.pages.Segment;
import org.lectern.server.web.pages.Tone;
import org.lectern.server.web.pages.Veil;
import org.lectern.server.words.Messages;
import org.springframework.stereotype.Component;

/** The entries about one comment as facts a person can read, told from the payloads that the log has sealed. */
@Component
class FactWords {

    /** Kinds of entry whose facts quote the comment or say what stands out in it. */
    private static final Set<String> TELL_ITS_WORDS =
            Set.of("comment.captured", "comment.noticed", "decision.made", "decision.proposed");

    private final People people;
    private final Delegations delegations;
    private final Policies policies;
    private final Decisions decisions;
    private final SweepView sweep;
    private final PageParts parts;

    FactWords(
            People people,
            Delegations delegations,
            Policies policies,
            Decisions decisions,
            SweepView sweep,
            PageParts parts) {
        this.people = people;
        this.delegations = delegations;
        this.policies = policies;
        this.decisions = decisions;
        this.sweep = sweep;
        this.parts = parts;
    }

    List<Fact> of(Viewer viewer, Layout layout, Found found, List<SealedEntry> entries) {
        List<UUID> actors = entries.stream()
                .map(SealedEntry::actor)
                .filter(actor -> actor.length() == 36)
                .map(UUID::fromString)
                .toList();
        Map<UUID, String> names = people.names(actors);
        List<Delegation> given = delegations.all(viewer.organisation());
        List<Fact> facts = new ArrayList<>();
        Covers covers = new Covers(parts.veils(viewer), labels(found, entries));
        for (SealedEntry entry : entries) {
            String who = entry.actor().length() == 36 ? names.get(UUID.fromString(entry.actor())) : null;
            facts.add(fact(viewer, layout, found, entry, inPlaceOf(layout, who, entry, given), covers));
        }
        return facts;
    }

    /** The name, with for whom they stood in when they did it. */
    private static @Nullable String inPlaceOf(
            Layout layout, @Nullable String who, SealedEntry entry, List<Delegation> given) {
        return who == null
                ? null
                : given.stream()
                        .filter(one -> one.person().toString().equals(entry.actor()) && one.holds(entry.at()))
                        .findFirst()
                        .map(one -> layout.text("designees.name.acting", who, one.title()))
                        .orElse(who);
    }

    /** What covers the words of the comment, and all that was ever noticed in them. */
    private record Covers(Veils veils, Set<String> labels) {

        @Nullable
        Veil over(SealedEntry entry, Told told) {
            String words = told.quote().stream().map(Segment::text).collect(Collectors.joining())
                    + String.join(" ", told.lines());
            return TELL_ITS_WORDS.contains(entry.kind()) ? veils.over(labels, words) : null;
        }
    }

    private static Set<String> labels(Found found, List<SealedEntry> entries) {
        Stream<String> before = entries.stream()
                .filter(entry -> entry.kind().equals("comment.noticed"))
                .flatMap(entry -> noticed(entry.values()).stream())
                .map(one -> String.valueOf(one.get("label")));
        return Stream.concat(before, NoticedWords.labels(found.noticed()).stream())
                .collect(Collectors.toSet());
    }

    private static List<Map<?, ?>> noticed(Map<String, @Nullable Object> values) {
        return values.get("noticed") instanceof List<?> list
                ? list.stream().<Map<?, ?>>map(one -> (Map<?, ?>) one).toList()
                : List.of();
    }

    private Fact fact(
            Viewer viewer, Layout layout, Found found, SealedEntry entry, @Nullable String who, Covers covers) {
        Map<String, @Nullable Object> values = entry.values();
        Told told = told(viewer, layout, found, entry, values);
        return new Fact(
                parts.when(viewer, entry.at()),
                told.icon(),
                told.tone(),
                told.heading(),
                told.quote(),
                covers.over(entry, told),
                told.clause(),
                told.reason(),
                who,
                told.lines(),
                told.enforcement(),
                entry.index());
    }

    private record Told(
            String icon,
            Tone tone,
            String heading,
            List<Segment> quote,
            @Nullable Cited clause,
            @Nullable String reason,
            List<String> lines,
            @Nullable Enforcement enforcement) {

        static Told plain(String icon, Tone tone, String heading, String... lines) {
            return new Told(icon, tone, heading, List.of(), null, null, List.of(lines), null);
        }
    }

    private Told told(
            Viewer viewer, Layout layout, Found found, SealedEntry entry, Map<String, @Nullable Object> values) {
        Messages messages = layout.messages();
        return switch (entry.kind()) {
            case "comment.captured" -> captured(messages, found, values);
            case "comment.preserved" -> Told.plain("archive", Tone.QUIET, messages.text("fact.comment.preserved"));
            case "comment.noticed" -> noticed(messages, found, values);
            case "comment.changed-outside" ->
                Told.plain(
                        "user-question",
                        Tone.CLOCK,
                        messages.text("fact.comment.changed-outside", messages.text("status." + values.get("to"))));
            case "case.opened" ->
                Told.plain("message-circle", Tone.QUIET, messages.text("fact.case.opened", text(values, "number")));
            case "case.reopened" ->
                Told.plain(
                        "history",
                        Tone.CLOCK,
                        messages.text("fact.case.reopened", text(values, "number")),
                        messages.text("fact.because." + values.get("because")));
            case "decision.made", "decision.proposed" -> decided(viewer, messages, found, entry, values);
            case "decision.swept" ->
                Told.plain(
                        "users",
                        Tone.DONE,
                        messages.text("kind.decision.swept"),
                        sweep.lines(viewer.organisation(), layout, values).toArray(String[]::new));
            case "decision.cancelled" -> Told.plain("history", Tone.QUIET, messages.text("fact.decision.cancelled"));
            case "second-look.asked" -> Told.plain("hourglass", Tone.CLOCK, messages.text("fact.second-look.asked"));
            case "second-look.settled" ->
                new Told(
                        "users",
                        Tone.DONE,
                        messages.text("fact.second-look.settled." + values.get("outcome")),
                        List.of(),
                        null,
                        text(values, "reason"),
                        List.of(),
                        null);
            case "second-look.answered" ->
                new Told(
                        "user-check",
                        Tone.DONE,
                        messages.text("fact.second-look.answered." + values.get("answer")),
                        List.of(),
                        null,
                        text(values, "reason"),
                        List.of(),
                        null);
            case "enforcement.begun" -> Told.plain("hourglass", Tone.CLOCK, messages.text("fact.enforcement.begun"));
            case "enforcement.done" ->
                Told.plain(
                        "check",
                        Tone.DONE,
                        messages.text("fact.enforcement.done", found.channel().name()),
                        messages.text("fact.read-back", messages.text("status." + values.get("readBack"))));
            case "enforcement.done-by-hand" ->
                Told.plain(
                        "check",
                        Tone.DONE,
                        messages.text(
                                "fact.enforcement.done-by-hand", found.channel().name()),
                        proof(messages, values));
            case "enforcement.not-possible" ->
                Told.plain(
                        "alert-triangle",
                        Tone.CLOCK,
                        messages.text(
                                "fact.enforcement.not-possible", found.channel().name()),
                        text(values, "reason"));
            case "enforcement.refused" ->
                Told.plain(
                        "alert-triangle",
                        Tone.CLOCK,
                        messages.text(
                                "fact.enforcement.refused", found.channel().name()),
                        FailureWords.ofAct(messages, values.get("cause") + " " + values.get("detail")));
            case "reply.made", "reply.by-hand" ->
                new Told(
                        "pencil",
                        Tone.DONE,
                        messages.text("kind." + entry.kind()),
                        PageParts.marked(text(values, "text") + "\n\n" + text(values, "signature"), List.of(), null),
                        null,
                        null,
                        List.of(),
                        null);
            case "reply.not-needed" ->
                new Told(
                        "pencil",
                        Tone.QUIET,
                        messages.text("kind.reply.not-needed"),
                        List.of(),
                        null,
                        text(values, "reason"),
                        List.of(),
                        null);
            case "reply.elsewhere" ->
                Told.plain("pencil", Tone.DONE, messages.text("kind.reply.elsewhere"), text(values, "where"));
            case "case.handed-over", "case.taken-over", "case.held", "case.noted" ->
                team(viewer, layout, entry.kind(), values);
            case "case.resumed" ->
                Told.plain(
                        "history",
                        Tone.CLOCK,
                        messages.text("kind.case.resumed"),
                        messages.text("fact.resumed." + values.get("because")));
            case "noticed.harmless", "noticed.not-harmless" ->
                Told.plain(
                        "eye",
                        Tone.QUIET,
                        messages.text("fact." + entry.kind(), messages.text("label." + values.get("label"))));
            case "comment.referred", "comment.advised" ->
                new Told(
                        "user-question",
                        entry.kind().equals("comment.advised") ? Tone.DONE : Tone.CLOCK,
                        messages.text("kind." + entry.kind()),
                        PageParts.marked(text(values, "text"), List.of(), null),
                        null,
                        null,
                        List.of(),
                        null);
            case "reply.due", "reply.missed" -> Told.plain("clock", Tone.CLOCK, messages.text("kind." + entry.kind()));
            default -> Told.plain("archive", Tone.QUIET, messages.text("kind." + entry.kind()));
        };
    }

    /** What people wrote for each other about the case. */
    private Told team(Viewer viewer, Layout layout, String kind, Map<String, @Nullable Object> values) {
        String about = switch (kind) {
            case "case.handed-over" -> name(text(values, "to"));
            case "case.taken-over" -> name(text(values, "from"));
            case "case.held" ->
                parts.when(viewer, Instant.parse(text(values, "until"))).shortText();
            default -> "";
        };
        return new Told(
                kind.equals("case.held") ? "hourglass" : kind.equals("case.noted") ? "pencil" : "users",
                Tone.QUIET,
                layout.text("fact." + kind, about),
                List.of(),
                null,
                text(values, "note"),
                List.of(),
                null);
    }

    private String name(String person) {
        UUID id = UUID.fromString(person);
        return people.names(List.of(id)).getOrDefault(id, "");
    }

    private static String proof(Messages messages, Map<String, @Nullable Object> values) {
        return values.get("sha256") != null
                ? messages.text("fact.proof.picture")
                : values.get("link") != null
                        ? messages.text("fact.proof.link", text(values, "link"))
                        : messages.text("fact.proof." + text(values, "shownBy"));
    }

    private static Told captured(Messages messages, Found found, Map<String, @Nullable Object> values) {
        boolean first = Integer.valueOf(1).equals(values.get("revision"));
        String heading = first
                ? messages.text("fact.comment.captured", found.channel().name())
                : messages.text("fact.comment.captured.again");
        List<Segment> quote =
                found.item().sealed() ? List.of() : PageParts.marked(text(values, "text"), List.of(), null);
        return new Told("archive", Tone.QUIET, heading, quote, null, null, List.of(), null);
    }

    private static Told noticed(Messages messages, Found found, Map<String, @Nullable Object> values) {
        List<Map<?, ?>> all = noticed(values);
        String labels = all.stream()
                .map(one -> messages.text(
                        messages.has("facet." + one.get("facet"))
                                ? "facet." + one.get("facet")
                                : "label." + one.get("label")))
                .distinct()
                .collect(Collectors.joining(", "));
        Stream<Map<?, ?>> told = found.item().sealed() ? Stream.of() : all.stream();
        String[] why =
                told.map(one -> String.valueOf(one.get("why"))).distinct().toArray(String[]::new);
        return Told.plain("eye", Tone.NOTICED, messages.text("fact.comment.noticed", labels), why);
    }

    private Told decided(
            Viewer viewer, Messages messages, Found found, SealedEntry entry, Map<String, @Nullable Object> values) {
        Rulebook rulebook = policies.version(viewer.organisation(), UUID.fromString(text(values, "policyVersion")));
        Object id = values.get("clause");
        Clause clause = id == null ? null : rulebook.clause(id.toString());
        boolean made = entry.kind().equals("decision.made");
        String words = messages.text("act.word." + values.get("act"));
        String ground = found.item().sealed() ? "" : text(values, "groundText");
        return new Told(
                made ? "user-check" : "user-question",
                made ? Tone.DONE : Tone.CLOCK,
                messages.text(made ? "fact.decision.made" : "fact.decision.proposed", words),
                ground.isEmpty() || clause == null
                        ? List.of()
                        : PageParts.marked(ground, List.of(), new Decision.Ground(0, ground.length(), ground)),
                clause == null ? null : new Cited(clause.place(), clause.asks()),
                text(values, "reason").isEmpty() ? null : text(values, "reason"),
                values.get("mirror") == null
                        ? List.of()
                        : List.of(messages.text("fact.mirror." + values.get("mirror"))),
                made ? enforcement(viewer, messages, UUID.fromString(text(values, "decision"))) : null);
    }

    private @Nullable Enforcement enforcement(Viewer viewer, Messages messages, UUID decision) {
        return decisions
                .enforcement(viewer.organisation(), new DecisionId(decision))
                .map(one -> new Enforcement(
                        switch (one.state()) {
                            case PENDING -> Enforcement.State.PENDING;
                            case RUNNING ->
                                one.handedAt() == null ? Enforcement.State.UNKNOWN : Enforcement.State.HANDED;
                            case DONE -> Enforcement.State.READ_BACK;
                            case REFUSED -> Enforcement.State.REFUSED;
                            case CANCELLED -> Enforcement.State.CANCELLED;
                        },
                        parts.when(viewer, one.finishedAt() == null ? one.dueAt() : one.finishedAt()),
                        one.nextTryAt() == null ? null : parts.when(viewer, one.nextTryAt()),
                        one.problem() == null || one.state() == org.lectern.server.moderation.Enforcement.State.DONE
                                ? null
                                : FailureWords.ofAct(messages, one.problem())))
                .orElse(null);
    }

    private static String text(Map<String, @Nullable Object> values, String key) {
        Object value = values.get(key);
        return value == null ? "" : value.toString();
    }
}

package org.lectern.rulebook.draft;

import java.util.ArrayList;
import java.util.List;
import org.lectern.rulebook.Label;
import org.lectern.rulebook.Term;

/** Writes one clause of a draft. */
final class ClauseText {

    private static final String OTHER = "other";

    /** Who acts in a draft: by their ids the role that leads, and the one that answers. */
    record Acting(String lead, String staff) {}

    private final Confirmed confirmed;
    private final ProposedClause clause;
    private final Acting acting;
    private final StringBuilder text = new StringBuilder();

    private ClauseText(Confirmed confirmed, Acting acting) {
        this.confirmed = confirmed;
        this.clause = confirmed.clause();
        this.acting = acting;
    }

    static String of(String id, Confirmed confirmed, Acting acting) {
        return new ClauseText(confirmed, acting).write(id);
    }

    private String write(String id) {
        text.append("  - id: ").append(id).append('\n');
        line("place: " + Yaml.value(clause.source().text()));
        line("asks: " + Yaml.folded(clause.words(), 6));
        line("how: [" + how() + "]");
        switch (confirmed.treatment()) {
            case REMOVES -> removes();
            case DECLINED -> line("why-not: " + whyNot());
            case NOTHING -> line("# Nothing keeps this yet: choose controls for it, or leave it as a text.");
            case ANSWERS, ASKS, CONCERNS, INCIDENTS, CORRECTS, PRESS, COPYRIGHT, APPROVES, READS, DRAFTS, PROMISED -> {
                line("controls:");
                controls();
            }
            case SHOWN_WRITING, SHOWN_STAFF, SHOWN_PUBLIC, SHOWN_LETTER -> {
                line("controls:");
                controls();
            }
        }
        return text.append('\n').toString();
    }

    private String how() {
        return switch (confirmed.treatment()) {
            case REMOVES -> "detected";
            case ANSWERS, ASKS, CONCERNS, INCIDENTS, CORRECTS, READS -> "tracked";
            case PRESS, COPYRIGHT -> "detected, tracked";
            case APPROVES -> "enforced, tracked";
            case DRAFTS -> "detected, guided";
            case SHOWN_WRITING, SHOWN_STAFF, SHOWN_PUBLIC, SHOWN_LETTER, NOTHING -> "guided";
            case PROMISED -> "enforced";
            case DECLINED -> "declined";
        };
    }

    private String whyNot() {
        return Words.RESERVES.matcher(clause.words()).find()
                ? "It names no standard, so that nobody could say when it applies."
                : "The library does not carry this out with the program.";
    }

    private void removes() {
        List<String> labels = clause.labels().stream().map(Label::word).toList();
        List<String> grounds = labels.isEmpty() ? List.of(OTHER) : labels;
        line("criteria:");
        if (labels.isEmpty()) {
            line("  1: A person says in what a comment breaks this clause.");
        } else {
            line("  1: "
                    + Yaml.value("A comment in which one of these is noticed comes before a person with this clause: "
                            + String.join(", ", labels).replace('-', ' ') + "."));
        }
        line("  2: Whoever takes a comment down under it names the ground.");
        line("grounds:");
        line("  acts: [hide, delete]");
        line("  for: " + Yaml.list(grounds));
        if (clause.labels().contains(Label.OFF_TOPIC)) {
            line("  sweep: [off-topic]");
        }
        List<String> viewpoint =
                grounds.stream().filter(ClauseText::restsOnWhatSomebodyThinks).toList();
        if (!viewpoint.isEmpty()) {
            line("viewpoint: " + Yaml.list(viewpoint));
        }
        if (!labels.isEmpty()) {
            line("controls:");
            find(labels, "");
        }
    }

    private static boolean restsOnWhatSomebodyThinks(String ground) {
        return List.of(Label.HATE.word(), Label.CAMPAIGN.word(), Label.RELIGIOUS_PROMOTION.word(), OTHER)
                .contains(ground);
    }

    private void controls() {
        switch (confirmed.treatment()) {
            case ANSWERS -> duty("needs-response", acting.staff(), "the answer on record", true);
            case CONCERNS -> duty("concern-reported", acting.staff(), "what was answered, on record", true);
            case INCIDENTS -> duty("incident-reported", acting.lead(), "what was done about it, on record", false);
            case CORRECTS -> duty("error-reported", acting.staff(), "the correction, on record", true);
            case READS -> duty("[policy-in-force, person-joined]", acting.staff(), "the reading confirmed", true);
            case ASKS -> procedure("consult", "asked", "ask, with the comment or the draft", "answer");
            case PRESS -> {
                find(List.of(Label.PRESS_INQUIRY.word()), "");
                procedure("press", "forwarded", "pass it on", "answer the press");
            }
            case COPYRIGHT -> {
                find(List.of(Label.COPYRIGHT_CLAIM.word()), "");
                procedure("copyright", "notice-received", "", "check the notice, and answer it");
            }
            case APPROVES -> {
                line("  - invariant: approved-channels-only");
                procedure("proposal", "proposed", "propose it", "approve or refuse with a reason");
            }
            case DRAFTS -> {
                find(clause.drafts().stream().map(Label::word).toList(), "from: [staff]");
                shown("reply");
            }
            case PROMISED ->
                line("  - invariant: "
                        + (clause.promise() == null ? "" : clause.promise().word()));
            case SHOWN_WRITING -> {
                shown("composer");
                shown("reply");
            }
            case SHOWN_STAFF -> shown("staff-page");
            case SHOWN_PUBLIC -> shown("public-page");
            case SHOWN_LETTER -> shown("letter");
            case REMOVES, DECLINED, NOTHING -> {}
        }
    }

    private void find(List<String> labels, String from) {
        line("  - find:");
        line("      labels: " + Yaml.list(labels));
        if (!from.isEmpty()) {
            line("      " + from);
        }
    }

    private void shown(String place) {
        line("  - show:");
        line("      place: " + place);
        line("      text: " + Yaml.folded(clause.words(), 12));
    }

    private void duty(String after, String who, String proof, boolean escalates) {
        line("  - duty:");
        line("      after: " + after);
        line("      who: " + Yaml.value(who));
        line("      by: " + by("as soon as possible"));
        if (escalates && !acting.lead().equals(who)) {
            line("      escalate: " + Yaml.value(acting.lead()));
        }
        line("      proof: " + Yaml.value(proof));
    }

    private String by(String unset) {
        Term term = clause.term();
        return term == null ? unset + "  # the text sets no time" : term.text();
    }

    private void procedure(String of, String after, String first, String then) {
        List<String> steps = new ArrayList<>();
        if (!first.isEmpty()) {
            steps.add("- {who: " + Yaml.value(acting.staff()) + ", does: " + quoted(first) + "}");
        }
        steps.add("- {who: " + Yaml.value(acting.lead()) + ", does: " + quoted(then)
                + (clause.term() == null ? "" : ", by: " + clause.term().text()) + "}");
        line("  - procedure:");
        line("      of: " + of);
        line("      after: " + after);
        line("      steps:");
        steps.forEach(step -> line("        " + step));
    }

    // In a flow mapping a comma would end a plain value.
    private static String quoted(String text) {
        return text.contains(",") ? '"' + text + '"' : text;
    }

    private void line(String content) {
        text.append("    ").append(content).append('\n');
    }
}

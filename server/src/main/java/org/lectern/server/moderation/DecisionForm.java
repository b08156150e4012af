package org.lectern.server.moderation;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lectern.rulebook.Act;
import org.lectern.rulebook.Attestation;
import org.lectern.rulebook.Citation;
import org.lectern.rulebook.Citations;
import org.lectern.rulebook.Label;
import org.lectern.rulebook.Rulebook;
import org.lectern.rulebook.Word;
import org.lectern.server.inbox.Item;
import org.lectern.server.moderation.Decision.Ground;

/**
 * The form of a decision as it was sent. {@code version} is the case's version and the comment's revision, with a dot between; a clause
 * is its id, and its label behind a colon where it has several grounds.
 */
record DecisionForm(
        String version,
        @Nullable Act act,
        @Nullable Citation citation,
        @Nullable Integer groundStart,
        @Nullable Integer groundEnd,
        String groundText,
        String reason,
        @Nullable Attestation attested,
        @Nullable Mirror mirror,
        SweepForm sweep,
        boolean confirmed) {

    private static final int LONGEST = 300;

    /** What can be chosen about a comment; what is done about its author has forms of its own. */
    private static final Set<Act> OFFERED = EnumSet.of(Act.LEAVE_UP, Act.HIDE, Act.DELETE, Act.RESTORE);

    /** Nothing chosen yet. */
    static final DecisionForm EMPTY =
            new DecisionForm("", null, null, null, null, "", "", null, null, SweepForm.EMPTY, false);

    static DecisionForm of(Map<String, String> fields) {
        Act chosen = act(fields.getOrDefault("act", ""));
        // What stays up is attested as nothing, whatever stands chosen on the form.
        Attestation attested =
                chosen == null || chosen.removes() ? attested(fields.getOrDefault("attest", "none")) : null;
        // Where no act can be chosen, as for a private message, contraband says by itself what is done.
        boolean none = fields.getOrDefault("act", "").isEmpty();
        Act act = none && attested == Attestation.CONTRABAND ? Act.HIDE : chosen;
        return new DecisionForm(
                fields.getOrDefault("version", ""),
                act,
                attested == Attestation.CONTRABAND ? null : citation(fields.getOrDefault("clause", "")),
                number(fields.get("groundStart")),
                number(fields.get("groundEnd")),
                fields.getOrDefault("groundText", "").strip(),
                cut(fields.getOrDefault("reason", "").strip()),
                attested,
                Word.find(Mirror.class, fields.getOrDefault("mirror", "")),
                SweepForm.of(fields),
                "yes".equals(fields.get("confirmed")));
    }

    /** The form under a policy, which says what is cited for a comment that is marked as contraband. */
    DecisionForm under(Rulebook rulebook) {
        return attested != Attestation.CONTRABAND
                ? this
                : new DecisionForm(
                        version,
                        act,
                        Citations.contraband(rulebook),
                        groundStart,
                        groundEnd,
                        groundText,
                        reason,
                        attested,
                        mirror,
                        sweep,
                        confirmed);
    }

    boolean goesAtOnce(Rulebook rulebook) {
        return Citations.goesAtOnce(rulebook, citation, attested);
    }

    private static @Nullable Act act(String word) {
        Act act = Word.find(Act.class, word);
        return act == null || !OFFERED.contains(act) ? null : act;
    }

    private static @Nullable Attestation attested(String attest) {
        Attestation attested = attest.equals("minor") ? Attestation.CONTRABAND : Word.find(Attestation.class, attest);
        return attested == null || attested.ofOwnWords() ? null : attested;
    }

    private static @Nullable Citation citation(String clause) {
        if (clause.isEmpty()) {
            return null;
        }
        int colon = clause.indexOf(':');
        return colon < 0
                ? new Citation(clause, null)
                : new Citation(clause.substring(0, colon), Word.find(Label.class, clause.substring(colon + 1)));
    }

    /** How a choice of clause stands in the form. */
    static String value(Citation citation) {
        return citation.label() == null
                ? citation.clause()
                : citation.clause() + ":" + citation.label().word();
    }

    private static @Nullable Integer number(@Nullable String text) {
        return text == null || !text.matches("[0-9]{1,7}") ? null : Integer.valueOf(text);
    }

    private static String cut(String reason) {
        return reason.length() <= LONGEST ? reason : reason.substring(0, LONGEST);
    }

    static String version(int caseVersion, int revision) {
        return caseVersion + "." + revision;
    }

    int caseVersion() {
        return part(0);
    }

    int revision() {
        return part(1);
    }

    private int part(int place) {
        return version.matches("[0-9]{1,9}\\.[0-9]{1,9}") ? Integer.parseInt(version.split("\\.", -1)[place]) : -1;
    }

    /** The ground in the comment: the passage by its place, else by its words, else the whole; null where the words are not in it. */
    @Nullable
    Ground ground(Item item) {
        if (groundStart != null
                && groundEnd != null
                && groundStart < groundEnd
                && groundEnd <= item.text().length()) {
            return new Ground(groundStart, groundEnd, item.text().substring(groundStart, groundEnd));
        }
        if (groundText.isEmpty()) {
            return new Ground(null, null, item.text());
        }
        int start = item.text().indexOf(groundText);
        return start < 0 ? null : new Ground(start, start + groundText.length(), groundText);
    }
}

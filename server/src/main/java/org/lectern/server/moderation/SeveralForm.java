package org.lectern.server.moderation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lectern.rulebook.Act;
import org.lectern.rulebook.Citation;
import org.springframework.util.MultiValueMap;

/** The form on which several comments are decided at once, as it was sent; a clause is written as in {@link DecisionForm}. */
record SeveralForm(
        List<Chosen> chosen, @Nullable Act act, @Nullable Citation citation, String reason) {

    /** How many comments can be chosen at once: what one person can still read before they press the button. */
    static final int MOST = 100;

    private static final Pattern CHOSEN = Pattern.compile("([0-9]{2}-[0-9]{4,9}):([0-9]{1,9}\\.[0-9]{1,9})");

    SeveralForm {
        chosen = List.copyOf(chosen);
    }

    /** Nothing chosen yet. */
    static final SeveralForm EMPTY = new SeveralForm(List.of(), null, null, "");

    /** A comment by the number of its case, and the version of case and comment that was on the screen. */
    record Chosen(String number, String version) {

        String value() {
            return number + ":" + version;
        }

        private DecisionForm versions() {
            return DecisionForm.of(java.util.Map.of("version", version));
        }

        int caseVersion() {
            return versions().caseVersion();
        }

        int revision() {
            return versions().revision();
        }
    }

    static SeveralForm of(MultiValueMap<String, String> fields) {
        DecisionForm form = DecisionForm.of(fields.toSingleValueMap());
        List<Chosen> chosen = new ArrayList<>();
        for (String value : fields.getOrDefault("comment", List.of())) {
            Matcher matcher = CHOSEN.matcher(value);
            if (matcher.matches() && chosen.size() < MOST) {
                chosen.add(new Chosen(matcher.group(1), matcher.group(2)));
            }
        }
        Act act = form.act() == Act.RESTORE ? null : form.act();
        return new SeveralForm(chosen, act, act != null && act.removes() ? form.citation() : null, form.reason());
    }

    boolean has(String number) {
        return chosen.stream().anyMatch(one -> one.number().equals(number));
    }

    /** The key of a message that says what is missing, or null where nothing is. */
    @Nullable
    String missing() {
        if (chosen.isEmpty()) {
            return "several.missing.comments";
        }
        if (act == null) {
            return "decide.missing.act";
        }
        if (act.removes() && citation == null) {
            return "decide.missing.clause";
        }
        return act.removes() && reason.isEmpty() ? "decide.missing.reason" : null;
    }
}

package org.lectern.server.steps;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lectern.rulebook.FurtherStep;
import org.lectern.rulebook.Word;
import org.lectern.server.web.Viewer;
import org.lectern.server.words.Dates;
import org.lectern.server.words.Messages;

/**
 * What was written into the forms of an investigation's page.
 *
 * @param wording the findings that its writer had before them, as {@link Investigation#wording}; empty where it does not say
 */
record StepForm(
        String findings,
        List<String> clauses,
        String onePerson,
        @Nullable FurtherStep step,
        String until,
        String notice,
        Locale language,
        String place,
        String seenOn,
        String wording) {

    static final StepForm EMPTY = of(Map.of(), List.of());

    static StepForm of(Map<String, String> fields, List<String> clauses) {
        return new StepForm(
                fields.getOrDefault("findings", "").strip(),
                clauses.stream().filter(one -> !one.isBlank()).toList(),
                fields.getOrDefault("onePerson", "").strip(),
                Word.find(FurtherStep.class, fields.getOrDefault("step", "")),
                fields.getOrDefault("until", "").strip(),
                fields.getOrDefault("notice", "").strip(),
                language(fields.getOrDefault("language", "")),
                fields.getOrDefault("place", "").strip(),
                fields.getOrDefault("seenOn", "").strip(),
                fields.getOrDefault("wording", ""));
    }

    /** The same, by somebody who has read the findings as they are now. */
    StepForm seeing(Investigation now) {
        return new StepForm(findings, clauses, onePerson, step, until, notice, language, place, seenOn, now.wording());
    }

    /** Whether it says what was found already. */
    boolean says(Investigation now) {
        return findings.equals(now.findings()) && clauses.equals(now.clauses()) && onePerson.equals(now.onePerson());
    }

    /** One of the languages that letters are written in. */
    static Locale language(String tag) {
        return Messages.WRITTEN.stream()
                .filter(one -> one.toLanguageTag().equals(tag))
                .findFirst()
                .orElse(Locale.US);
    }

    /** The step as it would be proposed; null where none is chosen. It lasts through the day that was written. */
    Investigation.@Nullable Proposal proposal(Viewer viewer) {
        LocalDate last = Dates.typed(until);
        Instant end = last == null
                ? null
                : last.plusDays(1).atStartOfDay(viewer.zone()).toInstant();
        return step == null
                ? null
                : new Investigation.Proposal(
                        step, step.lasts() ? end : null, notice, language, viewer.person(), Instant.EPOCH);
    }

    /** The day on which the statement was seen; null where none is given. */
    @Nullable
    LocalDate sight() {
        return Dates.typed(seenOn);
    }
}

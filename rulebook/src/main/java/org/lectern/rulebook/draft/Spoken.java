package org.lectern.rulebook.draft;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lectern.rulebook.Label;
import org.lectern.rulebook.Promise;
import org.lectern.rulebook.Term;

/** What one sentence speaks for where it stands; the first of the reasons weighs most. */
record Spoken(
        List<Reason> reasons,
        Map<Label, String> labels,
        Map<Label, String> drafts,
        @Nullable Promise promise,
        @Nullable Term term,
        boolean rule) {

    /** What weighs more comes first: what takes words down, then what somebody owes, then what is only shown. */
    private static final List<Treatment> OWED = List.of(
            Treatment.CONCERNS,
            Treatment.ASKS,
            Treatment.PRESS,
            Treatment.INCIDENTS,
            Treatment.CORRECTS,
            Treatment.READS,
            Treatment.SHOWN_LETTER);

    static Spoken of(String sentence, Paragraph in) {
        return new Reading(sentence, in).spoken();
    }

    Treatment suggested() {
        return reasons.isEmpty() ? Treatment.NOTHING : reasons.getFirst().treatment();
    }

    /** Both together, where they speak for the same. */
    Spoken and(Spoken other) {
        Map<Treatment, String> words = new LinkedHashMap<>();
        reasons.forEach(reason -> words.put(reason.treatment(), reason.words()));
        other.reasons.forEach(reason -> words.merge(reason.treatment(), reason.words(), Spoken::both));
        List<Reason> all = new ArrayList<>();
        words.forEach((treatment, found) -> all.add(new Reason(treatment, found)));
        Map<Label, String> forbidden = new LinkedHashMap<>(labels);
        other.labels.forEach(forbidden::putIfAbsent);
        Map<Label, String> asked = new LinkedHashMap<>(drafts);
        other.drafts.forEach(asked::putIfAbsent);
        return new Spoken(
                all,
                forbidden,
                asked,
                promise == null ? other.promise : promise,
                term == null ? other.term : term,
                rule || other.rule);
    }

    private static String both(String before, String more) {
        Set<String> words = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        return Stream.of((before + ", " + more).split(", ")).filter(words::add).collect(Collectors.joining(", "));
    }

    /** A sentence that is read, and what is around it. */
    private static final class Reading {

        private final String sentence;
        private final String section;
        private final boolean takes;
        private final boolean underPublic;
        private final boolean item;
        private final List<Reason> reasons = new ArrayList<>();
        private final Map<Label, String> labels;
        private final Map<Label, String> drafts;
        private final @Nullable Term term;
        private @Nullable Promise promise;

        Reading(String sentence, Paragraph in) {
            this.sentence = sentence;
            this.term = Words.term(in.text());
            this.section = String.join(". ", in.section());
            String above = section + ". " + in.intro();
            boolean aboutPublic = finds(Words.PUBLIC, above)
                    && (!finds(Words.STAFF, in.heading()) || finds(Words.TAKES_DOWN, in.intro()));
            this.takes = finds(Words.TAKES_DOWN, sentence);
            this.underPublic = aboutPublic || (takes && finds(Words.PUBLIC, sentence));
            this.item = !in.intro().isEmpty() || in.item().matches("(?:list [0-9]+, )?(?:item|point) .*");
            this.labels = Words.labels(sentence);
            this.drafts = underPublic ? Map.of() : Words.drafts(sentence);
        }

        private static boolean finds(Pattern pattern, String text) {
            return pattern.matcher(text).find();
        }

        Spoken spoken() {
            boolean defines = finds(Words.DEFINES, sentence) && !takes;
            if (!defines) {
                powers();
                takenDown();
                owed();
                shown();
            }
            boolean rule = !defines && (!reasons.isEmpty() || item || finds(Words.RULE, sentence));
            return new Spoken(List.copyOf(reasons), labels, drafts, promise, term, rule);
        }

        private void powers() {
            if (takes) {
                say(Treatment.DECLINED);
                Words.found(Words.EDITS, sentence).ifPresent(words -> add(Treatment.DECLINED, words));
            }
            Words.found(Words.WATCHES_STAFF, sentence).ifPresent(words -> add(Treatment.DECLINED, words));
            Words.promise(sentence).ifPresent(found -> {
                promise = found.getKey();
                if (promise == Promise.SILENCE_LEAVES_UP || promise == Promise.NO_PROFILES) {
                    add(Treatment.PROMISED, found.getValue());
                }
            });
        }

        private void takenDown() {
            boolean forbids = underPublic && (item || finds(Words.FORBIDS, sentence));
            if (takes || underPublic) {
                say(Treatment.COPYRIGHT);
            }
            boolean keeps = finds(Words.KEEPS, sentence);
            if (!labels.isEmpty() && (takes || forbids) && !keeps) {
                add(Treatment.REMOVES, joined(labels));
            }
            if (labels.isEmpty() && underPublic && !keeps) {
                Words.found(Words.BLOCKS, sentence)
                        .or(() -> Words.found(Words.TAKES_DOWN, sentence))
                        .ifPresent(words -> add(Treatment.NOTHING, words));
            }
        }

        private void owed() {
            OWED.forEach(this::say);
            if (term != null) {
                say(Treatment.ANSWERS);
            }
            if (!underPublic) {
                say(Treatment.COPYRIGHT);
            }
            boolean proposes = finds(Words.PROPOSES, sentence);
            if (proposes) {
                say(Treatment.APPROVES);
            }
            Words.promise(sentence).ifPresent(found -> add(Treatment.PROMISED, found.getValue()));
            if (!proposes) {
                say(Treatment.APPROVES);
            }
        }

        private void shown() {
            Words.found(Words.PERSONAL, sentence)
                    .or(() -> Words.found(Words.PERSONAL, section))
                    .ifPresent(words -> add(Treatment.SHOWN_STAFF, words));
            if (!drafts.isEmpty()) {
                add(Treatment.DRAFTS, joined(drafts));
            }
            say(Treatment.SHOWN_PUBLIC);
            if (!underPublic) {
                say(Treatment.SHOWN_WRITING);
            }
        }

        private static String joined(Map<Label, String> found) {
            return String.join(", ", found.values());
        }

        private void say(Treatment treatment) {
            Words.all(Words.of(treatment), sentence).ifPresent(words -> add(treatment, words));
        }

        private void add(Treatment treatment, String words) {
            if (reasons.stream().noneMatch(reason -> reason.treatment() == treatment)) {
                reasons.add(new Reason(treatment, words));
            }
        }
    }
}

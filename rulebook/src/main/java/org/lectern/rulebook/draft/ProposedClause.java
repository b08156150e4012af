package org.lectern.rulebook.draft;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.rulebook.Label;
import org.lectern.rulebook.Promise;
import org.lectern.rulebook.Term;

/**
 * A clause that was found in a text, for a person to confirm.
 *
 * @param name a short name, from which its id is made
 * @param words what the text says, with the sentence that leads to a list where it is an item of one
 * @param suggested what the words speak for first; {@link Treatment#NOTHING} where they speak for nothing
 * @param reasons every treatment that the words speak for, with these words
 * @param labels what it forbids in comments
 * @param drafts what it asks of answers of the library's own
 * @param promise what the program promises anyway and says the same; null where nothing does
 * @param term the time that it sets; null where it sets none
 * @param rule whether it asks anything of anybody; what does not is background
 */
public record ProposedClause(
        String name,
        Source source,
        String words,
        Treatment suggested,
        List<Reason> reasons,
        List<Label> labels,
        List<Label> drafts,
        @Nullable Promise promise,
        @Nullable Term term,
        boolean rule) {

    public ProposedClause {
        reasons = List.copyOf(reasons);
        labels = List.copyOf(labels);
        drafts = List.copyOf(drafts);
    }

    /**
     * Where it stands.
     *
     * @param place its headings and its number in the text's own words
     * @param page from 1; 0 where the document has no pages
     * @param line the number of its first line, from 1
     * @param first the index of its first line among all lines of the document, from 0
     * @param last the index of its last line
     */
    public record Source(String place, int page, int line, int first, int last) {

        /** The place, with its page where there are pages. */
        public String text() {
            return page == 0 ? place : place + " (page " + page + ")";
        }
    }

    /** The same as a power that is not carried out. */
    ProposedClause declined() {
        return new ProposedClause(
                name, source, words, Treatment.DECLINED, reasons, labels, drafts, promise, term, rule);
    }

    /** What a person can choose for it, in the order of the treatments. */
    public List<Treatment> choices() {
        List<Treatment> choices = new ArrayList<>();
        for (Treatment treatment : Treatment.values()) {
            if (fits(treatment)) {
                choices.add(treatment);
            }
        }
        return List.copyOf(choices);
    }

    // A power without a standard can be no ground, whatever else the sentence says.
    private boolean fits(Treatment treatment) {
        boolean spokenFor = reasons.stream().anyMatch(reason -> reason.treatment() == treatment);
        return switch (treatment) {
            case REMOVES -> !Words.RESERVES.matcher(words).find();
            case ANSWERS -> spokenFor && term != null;
            case DRAFTS -> !drafts.isEmpty();
            case PROMISED -> promise != null;
            case ASKS, CONCERNS, INCIDENTS, CORRECTS, PRESS, COPYRIGHT, APPROVES, READS -> spokenFor;
            case SHOWN_WRITING, SHOWN_STAFF, SHOWN_PUBLIC, SHOWN_LETTER, DECLINED, NOTHING -> true;
        };
    }
}

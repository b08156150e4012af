package org.lectern.detection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What people talk about anywhere: some twenty subjects and the words that tell of them, from {@code lists/subjects.txt}. A set of subjects
 * is a number with a bit for each; a word may belong to several.
 */
final class Subjects {

    /** The library itself. */
    static final long LIBRARY = 1;

    private static final String EVERYDAY = "[everyday]";
    private static final Subjects SHIPPED = new Subjects(Resources.lines("lists/subjects.txt"));

    /** @param sure whether the word hardly means anything else */
    private record Word(long subjects, boolean sure) {

        Word and(Word other) {
            return new Word(subjects | other.subjects, sure || other.sure);
        }
    }

    private final Set<String> everyday = new HashSet<>();
    private final List<Word> words = new ArrayList<>();
    private final Phrases phrases;

    private Subjects(List<String> lines) {
        Map<String, Word> listed = new HashMap<>();
        int subject = -1;
        boolean nothing = false;
        for (String line : lines) {
            if (line.startsWith("[")) {
                nothing = line.equals(EVERYDAY);
                subject++;
                continue;
            }
            int colon = line.indexOf(':');
            var word = new Word(1L << subject, line.substring(0, colon).equals("sure"));
            for (String phrase : line.substring(colon + 1).split(",")) {
                String folded = Folded.phrase(phrase);
                if (nothing) {
                    everyday.add(folded);
                } else {
                    listed.merge(folded, word, Word::and);
                }
            }
        }
        List<String> sorted = listed.keySet().stream().sorted().toList();
        sorted.forEach(phrase -> words.add(listed.get(phrase)));
        phrases = new Phrases(Phrases.edged(sorted));
    }

    static Subjects shipped() {
        return SHIPPED;
    }

    /** The listed words of a text; of two that overlap the one that holds the other. */
    List<Said> in(Folded text) {
        Hits hits = phrases.find(text);
        List<Said> said = new ArrayList<>(hits.count());
        for (int hit = 0; hit < hits.count(); hit++) {
            int start = hits.start(hit);
            said.removeIf(one -> one.start() >= start);
            boolean inside = !said.isEmpty() && said.getLast().end() >= hits.end(hit);
            if (!inside) {
                Word word = words.get(hits.phrase(hit));
                said.add(new Said(hits.phrase(hit), start, hits.end(hit), word.subjects(), word.sure()));
            }
        }
        return said;
    }

    /** All subjects that the text touches. */
    long of(Folded text) {
        Hits hits = phrases.find(text);
        long subjects = 0;
        for (int hit = 0; hit < hits.count(); hit++) {
            subjects |= words.get(hits.phrase(hit)).subjects();
        }
        return subjects;
    }

    /** Whether a word says nothing of what a text is about. */
    boolean isEveryday(String word) {
        return everyday.contains(word);
    }

    /** A listed word at a place of the folded text. */
    record Said(int phrase, int start, int end, long subjects, boolean sure) {

        boolean isOfLibrary() {
            return (subjects & LIBRARY) != 0;
        }
    }
}

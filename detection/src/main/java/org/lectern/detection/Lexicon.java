package org.lectern.detection;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The lists of words and phrases that ship with this release. A line of a list is {@code +++} (strong), {@code ++} (enough) or {@code +}
 * (a hint; two different ones are enough) and a phrase, {@code -} and a phrase in which nothing counts, or {@code #} and a remark. A phrase
 * may begin or end with {@code *}; {@code 0} stands for any number, {@code $} for any currency.
 */
final class Lexicon implements Detector {

    private record Entry(Label label, double score, String phrase) {
        boolean exception() {
            return score == 0;
        }
    }

    private static final Set<Label> LABELS = EnumSet.of(
            Label.OBSCENE,
            Label.HATE,
            Label.HARASSMENT,
            Label.THREAT,
            Label.SPAM,
            Label.COMMERCIAL,
            Label.SOLICITATION,
            Label.CAMPAIGN,
            Label.RELIGIOUS_PROMOTION,
            Label.COPYRIGHT_CLAIM,
            Label.PRESS_INQUIRY,
            Label.SELF_HARM,
            Label.CRISIS);

    private static final double STRONG = 0.9;
    private static final double ENOUGH = 0.6;
    private static final double HINT = 0.35;
    private static final double TWO_HINTS = 0.55;
    private static final Lexicon SHIPPED = new Lexicon();

    private final List<Entry> entries = new ArrayList<>();
    private final List<Gate> gates = new ArrayList<>();
    private final Phrases phrases;

    private Lexicon() {
        List<String> listed = new ArrayList<>();
        for (Label label : LABELS) {
            read(label, label.word(), listed);
        }
        read(Label.OBSCENE, "obscene-more", listed);
        for (Gate gate : Gate.values()) {
            for (String word : gate.words()) {
                gates.add(gate);
                listed.add(word);
            }
        }
        phrases = new Phrases(Phrases.edged(listed), true);
    }

    private void read(Label label, String name, List<String> listed) {
        for (String line : Resources.lines("lists/" + name + ".txt")) {
            Entry entry = entry(label, line);
            entries.add(entry);
            listed.add(entry.phrase());
        }
    }

    /** The lists of this release, compiled once. */
    static Lexicon shipped() {
        return SHIPPED;
    }

    private static Entry entry(Label label, String line) {
        int space = line.indexOf(' ');
        double score = switch (line.substring(0, space)) {
            case "+++" -> STRONG;
            case "++" -> ENOUGH;
            case "+" -> HINT;
            case "-" -> 0;
            default -> throw new IllegalStateException("No such line in the list of " + label.word() + ": " + line);
        };
        return new Entry(label, score, line.substring(space + 1).strip().toLowerCase(Locale.ROOT));
    }

    Hits find(Folded text) {
        return phrases.find(text);
    }

    /** The gates that hits open, as bits by their order. */
    int gates(Hits hits) {
        int open = 0;
        for (int hit = 0; hit < hits.count(); hit++) {
            int phrase = hits.phrase(hit);
            open |= phrase < entries.size()
                    ? 0
                    : gates.get(phrase - entries.size()).bit();
        }
        return open;
    }

    boolean isOf(Gate gate, int phrase) {
        return phrase >= entries.size() && gates.get(phrase - entries.size()) == gate;
    }

    @Override
    public void look(Sight sight, Findings findings) {
        look(sight, sight.words(), sight.hits(), false, findings);
        for (Folded reading : sight.readings()) {
            look(sight, reading, find(reading), true, findings);
        }
    }

    private void look(Sight sight, Folded text, Hits hits, boolean disguised, Findings findings) {
        for (int hit = 0; hit < hits.count(); hit++) {
            if (hits.phrase(hit) >= entries.size()) {
                continue;
            }
            Entry entry = entries.get(hits.phrase(hit));
            if (entry.exception()
                    || (disguised && entry.label() != Label.OBSCENE && entry.label() != Label.HATE)
                    || isFree(hit, entry, hits)) {
                continue;
            }
            int start = text.start(hits.start(hit));
            int end = text.end(hits.end(hit));
            double score = Circumstances.score(entry.label(), strength(hit, entry, hits), sight.text(), start, end);
            findings.span(
                    entry.label(),
                    Reasons.facet(entry.label(), entry.phrase()),
                    score,
                    start,
                    end,
                    Reasons.why(entry.label(), sight.text().substring(start, end)),
                    entry.label().word() + "-list 2");
        }
    }

    private boolean isFree(int hit, Entry entry, Hits hits) {
        for (int other = 0; other < hits.count(); other++) {
            if (hits.phrase(other) < entries.size()) {
                Entry free = entries.get(hits.phrase(other));
                if (free.exception() && free.label() == entry.label() && hits.touch(hit, other)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** A hint counts for more beside a different hint of the same label. */
    private double strength(int hit, Entry entry, Hits hits) {
        if (entry.score() != HINT) {
            return entry.score();
        }
        for (int at = 0; at < Math.min(100, hits.count()); at++) {
            if (hits.phrase(at) < entries.size()) {
                Entry other = entries.get(hits.phrase(at));
                if (!other.exception()
                        && other.label() == entry.label()
                        && !other.phrase().equals(entry.phrase())
                        && !hits.touch(hit, at)) {
                    return TWO_HINTS;
                }
            }
        }
        return entry.score();
    }
}

package org.lectern.detection;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

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

    private static final double STRONG = 0.9;
    private static final double ENOUGH = 0.6;
    private static final double HINT = 0.35;
    private static final double TWO_HINTS = 0.55;

    private final List<Entry> entries = new ArrayList<>();
    private final Phrases phrases;
    private final boolean undisguise;

    /** Lists read in the text as it is, or also ({@code undisguise}) as it reads without disguises. */
    Lexicon(boolean undisguise, Label... labels) {
        this.undisguise = undisguise;
        for (Label label : labels) {
            read(label)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .forEach(line -> entries.add(entry(label, line)));
        }
        phrases = new Phrases(Phrases.edged(entries.stream().map(Entry::phrase).toList()));
    }

    private static String read(Label label) {
        String name = "lists/" + label.word() + ".txt";
        try (InputStream in = Objects.requireNonNull(Lexicon.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
        return new Entry(label, score, line.substring(space + 1).strip());
    }

    private record Hit(Entry entry, int start, int end) {}

    @Override
    public void look(Sight sight, Findings findings) {
        look(sight, undisguise ? sight.words() : sight.numbersAlike(), findings);
        if (undisguise) {
            look(sight, sight.undisguised(), findings);
        }
    }

    private void look(Sight sight, Folded text, Findings findings) {
        List<Hit> hits = new ArrayList<>();
        Map<Label, BitSet> free = new EnumMap<>(Label.class);
        phrases.find(text, (phrase, start, end) -> {
            Entry entry = entries.get(phrase);
            if (entry.exception()) {
                free.computeIfAbsent(entry.label(), label -> new BitSet()).set(start + 1, end - 1);
            } else if (hits.size() < 1_000) {
                hits.add(new Hit(entry, start, end));
            }
        });
        hits.removeIf(
                hit -> free.getOrDefault(hit.entry().label(), new BitSet()).get(hit.start() + 1));
        for (Hit hit : hits) {
            double score = Circumstances.score(
                    hit.entry().label(),
                    strength(hit, hits),
                    sight.text(),
                    text.start(hit.start()),
                    text.end(hit.end()));
            findings.span(
                    hit.entry().label(),
                    Reasons.facet(hit.entry().label(), hit.entry().phrase()),
                    score,
                    text.start(hit.start()),
                    text.end(hit.end()),
                    Reasons.why(
                            hit.entry().label(), sight.text().substring(text.start(hit.start()), text.end(hit.end()))),
                    hit.entry().label().word() + "-list 1");
        }
    }

    /** A hint counts for more beside a different hint of the same label. */
    private static double strength(Hit hit, List<Hit> hits) {
        boolean another = hit.entry().score() == HINT
                && hits.stream()
                        .limit(100)
                        .anyMatch(other -> other.entry().label() == hit.entry().label()
                                && !other.entry().phrase().equals(hit.entry().phrase())
                                && (other.start() >= hit.end() - 1 || other.end() <= hit.start() + 1));
        return another ? TWO_HINTS : hit.entry().score();
    }
}

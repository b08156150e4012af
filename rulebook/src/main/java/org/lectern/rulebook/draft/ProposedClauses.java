package org.lectern.rulebook.draft;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Proposes clauses for the text of a policy: each paragraph and each item of a list, divided where its sentences speak for different
 * things. Nothing is guessed: what no plain words speak for is proposed as a clause that controls nothing yet.
 */
public final class ProposedClauses {

    private static final int LONGEST = 1800;
    private static final int LONGEST_TITLE = 120;
    private static final int WORDS_IN_NAME = 5;
    private static final int LABELS_IN_NAME = 3;
    private static final Set<String> SMALL = Set.of(
            "a", "an", "the", "and", "or", "of", "to", "in", "on", "at", "by", "for", "with", "from", "is", "are", "be",
            "that", "this", "these", "those", "it", "its", "as", "any", "all", "if", "you", "your", "we", "our", "will",
            "shall", "may", "must", "should", "do", "not", "their", "they", "who", "which", "please", "s");

    private ProposedClauses() {}

    /** The clauses in the order of the text. */
    public static List<ProposedClause> of(List<SourceLine> lines) {
        List<Paragraph> paragraphs = Outline.of(lines);
        Map<List<String>, Long> beside =
                paragraphs.stream().collect(Collectors.groupingBy(Paragraph::section, Collectors.counting()));
        var clauses = new ArrayList<ProposedClause>();
        for (Paragraph paragraph : paragraphs) {
            clauses.addAll(of(paragraph, beside.getOrDefault(paragraph.section(), 0L) == 1));
        }
        return List.copyOf(clauses);
    }

    /** What the document calls itself: its first heading, else its first line, else the name of its file. */
    public static String title(List<SourceLine> lines, String file) {
        return lines.stream()
                .filter(line -> line.heading() > 0)
                .findFirst()
                .or(() -> lines.stream().filter(line -> !line.blank()).findFirst())
                .map(SourceLine::text)
                .filter(text -> text.length() <= LONGEST_TITLE)
                .orElse(file.replaceFirst("\\.[A-Za-z]{2,4}$", ""));
    }

    /** Sentences of a paragraph that belong together, from one number to another, counted from 1. */
    private record Group(int from, int to, String text, Spoken spoken) {

        Group with(Group next) {
            return new Group(from, next.to, text + " " + next.text, spoken.and(next.spoken));
        }

        boolean joins(Group next) {
            boolean same = spoken.suggested() == next.spoken.suggested() && spoken.promise() == next.spoken.promise();
            boolean silent = next.spoken.suggested() == Treatment.NOTHING
                    && next.spoken.reasons().isEmpty();
            boolean leads =
                    spoken.suggested() == Treatment.NOTHING && spoken.reasons().isEmpty();
            return (same || silent || leads) && text.length() + next.text.length() < LONGEST;
        }
    }

    private static List<ProposedClause> of(Paragraph paragraph, boolean alone) {
        List<Group> groups = new ArrayList<>();
        int number = 0;
        for (String sentence : paragraph.sentences()) {
            number++;
            Group group = new Group(number, number, sentence, Spoken.of(sentence, paragraph));
            if (!groups.isEmpty() && groups.getLast().joins(group)) {
                groups.add(groups.removeLast().with(group));
            } else {
                groups.add(group);
            }
        }
        boolean whole = groups.size() == 1;
        return groups.stream()
                .map(group -> clause(paragraph, group, whole, whole && alone))
                .toList();
    }

    private static ProposedClause clause(Paragraph paragraph, Group group, boolean whole, boolean alone) {
        Spoken spoken = group.spoken();
        boolean defines = spoken.suggested() == Treatment.NOTHING
                && Words.DEFINES.matcher(group.text()).find();
        boolean led = paragraph.intro().endsWith(":") && group.from() == 1;
        var clause = new ProposedClause(
                name(paragraph, group, alone),
                new ProposedClause.Source(
                        place(paragraph, group, whole),
                        paragraph.page(),
                        paragraph.line(),
                        paragraph.first(),
                        paragraph.last()),
                led ? paragraph.intro() + " " + group.text() : group.text(),
                spoken.suggested(),
                spoken.reasons(),
                List.copyOf(spoken.labels().keySet()),
                List.copyOf(spoken.drafts().keySet()),
                spoken.promise(),
                spoken.term(),
                spoken.rule() && !defines);
        return clause.choices().contains(clause.suggested()) ? clause : clause.declined();
    }

    private static String place(Paragraph paragraph, Group group, boolean whole) {
        String section = paragraph.section().isEmpty() ? "Beginning" : String.join(", ", paragraph.section());
        String sentences = whole
                ? ""
                : group.from() == group.to()
                        ? ", sentence " + group.from()
                        : ", sentences " + group.from() + " to " + group.to();
        return section + ", " + paragraph.item() + sentences;
    }

    private static String name(Paragraph paragraph, Group group, boolean alone) {
        if (group.spoken().suggested() == Treatment.REMOVES) {
            return group.spoken().labels().keySet().stream()
                    .limit(LABELS_IN_NAME)
                    .map(label -> label.word().replace('-', ' '))
                    .collect(Collectors.joining(", "));
        }
        String named = alone && !paragraph.section().isEmpty()
                ? Mark.of(paragraph.heading()).rest()
                : group.text();
        String words = Arrays.stream(named.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty() && !SMALL.contains(word))
                .limit(WORDS_IN_NAME)
                .collect(Collectors.joining(" "));
        return words.isEmpty() ? "clause" : words;
    }
}

package org.lectern.detection;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Prints how the detectors do on labelled comments: {@code java ... org.lectern.detection.Measure FOLDER}, where the folder holds
 * {@code library-comments.jsonl} with {@code text}, {@code post.text} and {@code labels} in each line. {@code --wrong LABEL} lists the
 * false alarms and what was missed.
 */
final class Measure {

    private static final Pattern LABELS = Pattern.compile("\"labels\": \\[([^]]*)]");
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"");
    private static final Set<Label> NO_GROUND =
            EnumSet.of(Label.COPYRIGHT_CLAIM, Label.PRESS_INQUIRY, Label.CONFIDENTIAL, Label.SELF_HARM, Label.CRISIS);

    private record Line(String text, String post, String name, String handle, Set<String> labels) {}

    private Measure() {}

    public static void main(String[] arguments) throws IOException {
        List<Line> lines = Files.readAllLines(Path.of(arguments[0], "library-comments.jsonl")).stream()
                .map(Measure::line)
                .toList();
        Detectors detectors = Detectors.standard();
        List<Judgement> judgements = new ArrayList<>();
        for (int round = 0; round < 6; round++) {
            judgements.clear();
            long start = System.nanoTime();
            lines.forEach(line -> judgements.add(detectors.judge(subject(line), Profile.NONE)));
            Duration taken = Duration.ofNanos(System.nanoTime() - start);
            System.out.printf("round %d: %.1f microseconds a comment%n", round, taken.toNanos() / 1e3 / lines.size());
        }
        for (Label label : Label.values()) {
            print(label, lines, judgements);
        }
        flagged(lines, judgements);
        if (arguments.length == 3) {
            wrong(arguments[2], lines, judgements);
        }
    }

    private static void print(Label label, List<Line> lines, List<Judgement> judgements) {
        int right = 0;
        int found = 0;
        int holds = 0;
        for (int at = 0; at < lines.size(); at++) {
            boolean noticed = has(judgements.get(at), label);
            boolean truly = lines.get(at).labels().contains(label.word());
            found += noticed ? 1 : 0;
            holds += truly ? 1 : 0;
            right += noticed && truly ? 1 : 0;
        }
        if (holds > 0) {
            System.out.printf("%-20s precision %3d/%3d  recall %3d/%3d%n", label.word(), right, found, right, holds);
        }
    }

    private static void flagged(List<Line> lines, List<Judgement> judgements) {
        int critical = 0;
        int criticalFlagged = 0;
        int clean = 0;
        int cleanFlagged = 0;
        for (int at = 0; at < lines.size(); at++) {
            Set<String> others = new HashSet<>(lines.get(at).labels());
            boolean criticism = others.remove("criticism");
            others.remove("needs-response");
            if (others.isEmpty() && criticism) {
                critical++;
                criticalFlagged +=
                        judgements.get(at).findings().stream().anyMatch(finding -> !NO_GROUND.contains(finding.label()))
                                ? 1
                                : 0;
            } else if (others.isEmpty()) {
                clean++;
                cleanFlagged += judgements.get(at).findings().isEmpty() ? 0 : 1;
            }
        }
        System.out.printf("criticism flagged as a violation: %d of %d%n", criticalFlagged, critical);
        System.out.printf("clean flagged at all: %d of %d%n", cleanFlagged, clean);
    }

    private static void wrong(String word, List<Line> lines, List<Judgement> judgements) {
        for (int at = 0; at < lines.size(); at++) {
            for (Finding finding : judgements.get(at).findings()) {
                boolean asked = word.equals("all") || finding.label().word().equals(word);
                if (asked && !lines.get(at).labels().contains(finding.label().word())) {
                    System.out.println("FALSE " + finding.label().word() + " " + finding.score() + " " + finding.why()
                            + " | " + lines.get(at).labels() + " " + start(lines.get(at)));
                }
            }
            if (lines.get(at).labels().contains(word) && !has(judgements.get(at), Label.of(word))) {
                System.out.println("MISSED " + word + " | " + start(lines.get(at)));
            }
        }
    }

    private static String start(Line line) {
        return line.text().substring(0, Math.min(160, line.text().length())).replace('\n', ' ');
    }

    private static boolean has(Judgement judgement, Label label) {
        return judgement.findings().stream().anyMatch(finding -> finding.label() == label);
    }

    private static Subject subject(Line line) {
        return new Subject(line.text(), line.post(), line.name(), line.handle(), null, Source.PUBLIC, List.of());
    }

    private static Line line(String json) {
        Matcher labels = LABELS.matcher(json);
        Set<String> words = new HashSet<>();
        if (labels.find()) {
            WORD.matcher(labels.group(1)).results().forEach(word -> words.add(word.group(1)));
        }
        int author = json.indexOf("\"author\": {");
        return new Line(
                string(json, json.indexOf("\"text\": ", json.indexOf("}, \"text\": ", author)) + 8),
                string(json, json.indexOf("\"post\": {\"text\": ") + 17),
                string(json, json.indexOf("\"name\": ", author) + 8),
                string(json, json.indexOf("\"handle\": ", author) + 10),
                words);
    }

    /** The string that begins with the quotation mark at {@code start}, its escapes undone. */
    private static String string(String json, int start) {
        var text = new StringBuilder();
        for (int at = start + 1; json.charAt(at) != '"'; at++) {
            char c = json.charAt(at);
            if (c != '\\') {
                text.append(c);
                continue;
            }
            char escape = json.charAt(++at);
            switch (escape) {
                case 'n' -> text.append('\n');
                case 't' -> text.append('\t');
                case 'r' -> text.append('\r');
                case 'u' -> {
                    text.append((char) Integer.parseInt(json.substring(at + 1, at + 5), 16));
                    at += 4;
                }
                default -> text.append(escape);
            }
        }
        return text.toString();
    }
}

package org.lectern.detection.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lectern.detection.model.Output;

/** Reads phrases written for training, as their own README describes; a line with slots becomes a few examples, the same for the same seed. */
final class Phrasebook {

    private static final int MOST_OF_A_LINE = 10;
    private static final int DEEPEST = 4;
    private static final float WEIGHT = 1f;
    private static final String DRAFTS = "drafts.txt";

    /** Files whose comments say nothing of most labels: what belongs under its post, criticism and questions alone were marked. Criticism there is no attack. */
    private static final String UNDER_POSTS = "posts-";

    private static final Set<Output> NOT_JUDGED_UNDER_POSTS =
            EnumSet.complementOf(EnumSet.of(Output.OFF_TOPIC, Output.CRITICISM, Output.NEEDS_RESPONSE));
    private static final Pattern SLOT = Pattern.compile("\\{([a-z0-9-]+)}");

    private final Map<String, List<String>> slots = new TreeMap<>();
    private final List<Example> examples = new ArrayList<>();
    private final SplittableRandom random;

    private Phrasebook(long seed) {
        random = new SplittableRandom(seed);
    }

    /** All phrases of a folder; none where the folder is not there. */
    static List<Example> read(Path folder, long seed) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        var phrases = new Phrasebook(seed);
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> sorted = files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
            for (Path file : sorted) {
                if (file.endsWith("slots.txt")) {
                    Files.readAllLines(file).forEach(phrases::slot);
                }
            }
            for (Path file : sorted) {
                if (!file.endsWith("slots.txt")) {
                    phrases.lines(file, Files.readAllLines(file));
                }
            }
        } catch (IOException e) {
            throw new DataRefused("The phrases in " + folder + " cannot be read: " + e.getMessage());
        }
        return phrases.examples;
    }

    private void slot(String line) {
        int equals = line.indexOf('=');
        if (line.startsWith("#") || line.isBlank() || equals < 0) {
            return;
        }
        String name = line.substring(0, equals).strip().replaceAll("[{}]", "");
        slots.put(
                name,
                Arrays.stream(line.substring(equals + 1).split("\\|"))
                        .map(String::strip)
                        .toList());
    }

    private void lines(Path file, List<String> lines) {
        boolean drafts = file.endsWith(DRAFTS);
        String post = "";
        for (int number = 1; number <= lines.size(); number++) {
            String line = lines.get(number - 1).strip();
            if (line.isEmpty()) {
                post = "";
            } else if (line.startsWith("@post:")) {
                post = filled(line.substring(6).strip(), file, number, 0);
            } else if (!line.startsWith("#")) {
                add(file, number, line, post, drafts);
            }
        }
    }

    private void add(Path file, int number, String line, String post, boolean drafts) {
        int bar = line.indexOf('|');
        if (bar < 0) {
            throw new DataRefused(
                    file.getFileName() + ", line " + number + ": there is no bar between labels and text.");
        }
        String marks = line.substring(0, bar).strip();
        byte[] known = known(file, number, marks, drafts, !post.isEmpty());
        String text = line.substring(bar + 1).strip();
        Set<String> texts = new LinkedHashSet<>();
        int times = SLOT.matcher(text).find() ? MOST_OF_A_LINE : 1;
        for (int time = 0; time < times; time++) {
            texts.add(filled(text, file, number, 0));
        }
        String group = file.getFileName() + " " + number;
        texts.forEach(one -> examples.add(new Example(
                Source.PHRASES, group, one, post, "", (float) (WEIGHT / Math.sqrt(texts.size())), known, marks)));
    }

    private static byte[] known(Path file, int number, String marks, boolean drafts, boolean post) {
        byte[] known = Example.allOf(drafts ? Example.UNKNOWN : Example.NO);
        if (drafts) {
            for (Output output : List.of(Output.COMPLAINT, Output.OPINION, Output.TONE, Output.HEATED_TOPIC)) {
                Collections.set(known, output, Example.NO);
            }
        } else {
            LibraryComments.unknownToComments(known);
        }
        if (!post) {
            Collections.set(known, Output.OFF_TOPIC, Example.UNKNOWN);
        }
        for (String mark : marks.equals("-") ? new String[0] : marks.split(",")) {
            if (Output.find(mark.strip()).isEmpty() && !mark.strip().matches("personal-info|impersonation|duplicate")) {
                throw new DataRefused(
                        file.getFileName() + ", line " + number + ": no label is called " + mark.strip() + ".");
            }
            LibraryComments.hold(known, mark.strip());
        }
        if (file.getFileName().toString().startsWith(UNDER_POSTS) && known[Output.CRITICISM.ordinal()] != Example.YES) {
            for (Output output : NOT_JUDGED_UNDER_POSTS) {
                Collections.set(known, output, Example.UNKNOWN);
            }
        }
        return known;
    }

    private String filled(String text, Path file, int number, int depth) {
        if (depth > DEEPEST) {
            throw new DataRefused(file.getFileName() + ", line " + number + ": a slot leads back to itself.");
        }
        Matcher slot = SLOT.matcher(text);
        var filled = new StringBuilder();
        while (slot.find()) {
            List<String> values = slots.get(slot.group(1));
            if (values == null) {
                throw new DataRefused(
                        file.getFileName() + ", line " + number + ": no slot is called " + slot.group(1) + ".");
            }
            String value = filled(values.get(random.nextInt(values.size())), file, number, depth + 1);
            slot.appendReplacement(filled, Matcher.quoteReplacement(value));
        }
        slot.appendTail(filled);
        return depth == 0 ? capitalised(filled.toString(), text) : filled.toString();
    }

    // A line that begins with a slot begins like a sentence, sometimes: people write both.
    private String capitalised(String filled, String line) {
        boolean upper = line.startsWith("{") && !filled.isEmpty() && random.nextInt(3) > 0;
        return upper ? Character.toUpperCase(filled.charAt(0)) + filled.substring(1) : filled;
    }
}

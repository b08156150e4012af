package org.lectern.detection.training;

import static org.lectern.detection.training.Example.NO;
import static org.lectern.detection.training.Example.UNKNOWN;
import static org.lectern.detection.training.Example.YES;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.lectern.detection.model.Output;

/**
 * Reads a folder of collections, and says of each mark what it means for the labels here. What a collection does not judge is unknown, not
 * absent.
 */
final class Collections {

    private final List<Example> examples = new ArrayList<>();
    private final Path folder;

    private Collections(Path folder) {
        this.folder = folder;
    }

    /** All examples of the folder in a fixed order; {@link DataRefused} where a collection is missing or damaged. */
    static List<Example> read(Path folder) {
        var collections = new Collections(folder);
        for (Source source : Source.values()) {
            if (source != Source.PHRASES && source != Source.VARIANTS) {
                collections.read(source);
            }
        }
        return collections.examples;
    }

    private void read(Source source) {
        Path plain = folder.resolve(source.file() + ".jsonl");
        Path packed = folder.resolve(source.file() + ".jsonl.gz");
        Path file = Files.exists(plain) ? plain : packed;
        if (!Files.exists(file)) {
            throw new DataRefused("There is no " + packed.getFileName() + " in " + folder + ".");
        }
        int number = 0;
        try (InputStream raw = Files.newInputStream(file);
                InputStream in = file.equals(packed) ? new GZIPInputStream(raw) : raw;
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank()) {
                    add(source, JsonLine.object(line), number);
                }
            }
        } catch (IOException | IllegalArgumentException | ClassCastException e) {
            throw new DataRefused(file.getFileName() + ", line " + number + ": " + e.getMessage());
        }
    }

    private void add(Source source, Map<String, Object> row, int number) {
        switch (source) {
            case LIBRARY -> examples.add(LibraryComments.example(row));
            case PHRASES, VARIANTS -> throw new IllegalArgumentException("this is read apart");
            case DAVIDSON -> davidson(row, number);
            case HATEXPLAIN -> hatexplain(row, number);
            case EDOS -> edos(row, number);
            case HATEMOJI -> hatemoji(row);
            case TOXIC_SPANS -> ToxicSpans.add(row, number, examples);
            case CONTEXT -> context(row);
            case CONVABUSE -> convabuse(row);
            case YOUTUBE -> spam(row, source, number, string(row, "video"));
            case SMS -> spam(row, source, number, "sms");
            case ADS_US, ADS_CA -> ad(row, source, number);
            case POLIS -> polis(row, number);
            case CLINC -> clinc(row);
            case TALK -> talk(row, number);
        }
    }

    private void davidson(Map<String, Object> row, int number) {
        String mark = string(row, "class");
        byte[] known = Example.allOf(UNKNOWN);
        boolean clean = mark.equals("neither");
        set(known, Output.HATE, clean ? NO : mark.equals("hate") ? YES : UNKNOWN);
        set(known, Output.TOXIC, clean ? NO : YES);
        text(Source.DAVIDSON, number, string(row, "text"), 0.1f, known, mark);
    }

    private void hatexplain(Map<String, Object> row, int number) {
        String mark = string(row, "class");
        byte[] known = Example.allOf(UNKNOWN);
        set(known, Output.HATE, mark.equals("hate") ? YES : mark.equals("normal") ? NO : UNKNOWN);
        set(known, Output.TOXIC, mark.equals("normal") ? NO : YES);
        text(Source.HATEXPLAIN, number, string(row, "text"), 0.5f, known, mark);
    }

    private void edos(Map<String, Object> row, int number) {
        String mark = string(row, "category");
        boolean sexist = Boolean.TRUE.equals(row.get("sexist"));
        boolean plain = mark.startsWith("1") || mark.startsWith("2");
        byte[] known = Example.allOf(UNKNOWN);
        set(known, Output.HATE, sexist ? YES : NO);
        set(known, Output.TOXIC, sexist ? YES : UNKNOWN);
        set(known, Output.THREAT, mark.startsWith("1") ? YES : NO);
        text(Source.EDOS, number, string(row, "text"), plain ? 1f : 0.5f, known, mark.substring(0, 4));
    }

    private void hatemoji(Map<String, Object> row) {
        boolean hate = Boolean.TRUE.equals(row.get("hate"));
        String type = string(row, "type");
        byte[] known = Example.allOf(UNKNOWN);
        set(known, Output.HATE, hate ? YES : NO);
        set(known, Output.TOXIC, hate ? YES : UNKNOWN);
        set(known, Output.THREAT, type.equals("threateninglanguage") ? YES : NO);
        String text = string(row, "text");
        String other = string(row, "matched_text");
        String pair = text.compareTo(other) < 0 ? text : other;
        examples.add(new Example(Source.HATEMOJI, "pair " + pair, text, "", "", 2f, anything(known), type));
    }

    private void context(Map<String, Object> row) {
        boolean toxic = string(row, "label").equals("1");
        byte[] known = Example.allOf(toxic ? UNKNOWN : NO);
        set(known, Output.TOXIC, toxic ? YES : NO);
        set(known, Output.OFF_TOPIC, UNKNOWN);
        set(known, Output.CRITICISM, UNKNOWN);
        set(known, Output.NEEDS_RESPONSE, UNKNOWN);
        examples.add(new Example(
                Source.CONTEXT,
                string(row, "id"),
                string(row, "text"),
                "",
                "",
                0.6f,
                known,
                toxic ? "toxic" : "clean"));
    }

    private void convabuse(Map<String, Object> row) {
        long judges =
                row.keySet().stream().filter(key -> key.contains("_is_abuse")).count();
        long abuse =
                row.keySet().stream().filter(key -> key.contains("_is_abuse.-")).count();
        byte[] known = Example.allOf(UNKNOWN);
        set(known, Output.TOXIC, 2 * abuse > judges ? YES : abuse == 0 ? NO : UNKNOWN);
        examples.add(new Example(
                Source.CONVABUSE, string(row, "conv_id"), string(row, "user"), "", "", 0.6f, known, "abuse " + abuse));
    }

    private void spam(Map<String, Object> row, Source source, int number, String note) {
        byte[] known = Example.allOf(UNKNOWN);
        boolean spam = Boolean.TRUE.equals(row.get("spam"));
        set(known, Output.SPAM, spam ? YES : NO);
        if (!spam) {
            set(known, Output.COMMERCIAL, NO);
            set(known, Output.SOLICITATION, NO);
            set(known, Output.CAMPAIGN, NO);
        }
        text(source, number, string(row, "text"), 0.7f, known, note);
    }

    private void ad(Map<String, Object> row, Source source, int number) {
        boolean political = Boolean.TRUE.equals(row.get("political"));
        byte[] known = Example.allOf(UNKNOWN);
        set(known, Output.POLITICAL, political ? YES : NO);
        set(known, Output.CAMPAIGN, political ? YES : NO);
        set(known, Output.COMMERCIAL, political ? NO : YES);
        text(source, number, string(row, "text"), 0.3f, known, political ? "political" : "other");
    }

    private void polis(Map<String, Object> row, int number) {
        boolean accepted = Double.valueOf(1).equals(row.get("moderated"));
        byte[] known = Example.allOf(accepted ? NO : UNKNOWN);
        set(known, Output.OFF_TOPIC, UNKNOWN);
        set(known, Output.NEEDS_RESPONSE, UNKNOWN);
        text(Source.POLIS, number, string(row, "text"), 1f, known, accepted ? "accepted" : "rejected");
    }

    private void clinc(Map<String, Object> row) {
        byte[] known = Example.allOf(NO);
        set(known, Output.OFF_TOPIC, UNKNOWN);
        set(known, Output.NEEDS_RESPONSE, UNKNOWN);
        set(known, Output.COMPLAINT, UNKNOWN);
        String intent = string(row, "intent");
        examples.add(new Example(Source.CLINC, intent, string(row, "text"), "", "", 0.2f, known, intent));
    }

    // Messages of people about anything, chosen for the names in them: nobody judged them, and few break a rule.
    private void talk(Map<String, Object> row, int number) {
        byte[] known = Example.allOf(NO);
        for (Output output : List.of(
                Output.OBSCENE,
                Output.SPAM,
                Output.COMMERCIAL,
                Output.GRATUITOUS_LINK,
                Output.OFF_TOPIC,
                Output.NEEDS_RESPONSE,
                Output.TOXIC,
                Output.ANYTHING)) {
            set(known, output, UNKNOWN);
        }
        String text = list(row, "tokens").stream().map(String::valueOf).collect(Collectors.joining(" "));
        text(Source.TALK, number, text, 0.4f, known, "talk");
    }

    // Whoever marks an attack or spam marks something.
    private static byte[] anything(byte[] known) {
        for (Output output : List.of(Output.TOXIC, Output.HATE, Output.THREAT, Output.SPAM)) {
            if (known[output.ordinal()] == YES) {
                set(known, Output.ANYTHING, YES);
            }
        }
        return known;
    }

    private void text(Source source, int number, String text, float weight, byte[] known, String note) {
        examples.add(new Example(source, source.file() + number, text, "", "", weight, anything(known), note));
    }

    static void set(byte[] known, Output output, byte value) {
        known[output.ordinal()] = value;
    }

    static String string(Map<String, Object> row, String field) {
        return row.get(field) instanceof String text ? text : "";
    }

    static List<?> list(Map<String, Object> row, String field) {
        if (row.get(field) instanceof List<?> list) {
            return list;
        }
        throw new IllegalArgumentException("there is no list \"" + field + "\"");
    }
}

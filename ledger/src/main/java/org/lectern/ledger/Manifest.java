package org.lectern.ledger;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The list of everything in an export but itself and its signature, with the facts about it; its bytes are ASCII JSON,
 * one file a line, in order of names.
 */
public record Manifest(
        ExportFacts facts, String origin, long logSize, long records, long withheld, List<FileFact> files) {
    private static final String BEGIN = "{\"format\":\"lectern-export\",\"version\":1,";

    /** A file inside the archive, its size in bytes and its SHA-256. */
    public record FileFact(String name, long size, Hash sha256) {
        private String line() {
            return "{\"name\":" + JsonText.quote(name) + ",\"size\":" + size + ",\"sha256\":\"" + sha256.hex() + "\"}";
        }
    }

    public Manifest {
        files = List.copyOf(files);
        for (int i = 1; i < files.size(); i++) {
            if (files.get(i - 1).name().compareTo(files.get(i).name()) >= 0) {
                throw new FormatException("the files are not in order of their names");
            }
        }
    }

    public byte[] bytes() {
        return text().getBytes(US_ASCII);
    }

    /**
     * The text that the log's key signs in manifest.sig; its second line is what sha256sum writes about the manifest.
     */
    static String signedText(byte[] manifest) {
        return "lectern-export/v1\n" + Hash.sha256(manifest).hex() + "  " + ArchiveLayout.MANIFEST + "\n";
    }

    private String text() {
        StringBuilder text = new StringBuilder(BEGIN)
                .append("\"organisation\":")
                .append(JsonText.quote(facts.organisation()))
                .append(",\"madeAt\":\"")
                .append(facts.madeAt())
                .append("\",\"by\":")
                .append(JsonText.quote(facts.by()))
                .append(",\"origin\":")
                .append(JsonText.quote(origin))
                .append(",\"logSize\":")
                .append(logSize)
                .append(",\"records\":")
                .append(records)
                .append(",\"withheld\":")
                .append(withheld)
                .append(",\"files\":[\n");
        for (int i = 0; i < files.size(); i++) {
            text.append(files.get(i).line()).append(i + 1 < files.size() ? ",\n" : "\n");
        }
        return text.append("]}\n").toString();
    }

    /** Reads the bytes back; refuses whatever {@link #bytes()} would not write again exactly. */
    public static Manifest parse(byte[] bytes) {
        String text = new String(bytes, ISO_8859_1);
        JsonText json = new JsonText(text);
        json.expect(BEGIN + "\"organisation\":");
        String organisation = json.string();
        json.expect(",\"madeAt\":");
        Instant madeAt = instant(json.string());
        json.expect(",\"by\":");
        ExportFacts facts = new ExportFacts(organisation, madeAt, json.string());
        json.expect(",\"origin\":");
        String origin = json.string();
        long logSize = field(json, "logSize");
        long records = field(json, "records");
        long withheld = field(json, "withheld");
        json.expect(",\"files\":[\n");
        Manifest manifest = new Manifest(facts, origin, logSize, records, withheld, files(json));
        if (!manifest.text().equals(text)) {
            throw new FormatException("it is not written as an export writes it");
        }
        return manifest;
    }

    private static List<FileFact> files(JsonText json) {
        List<FileFact> files = new ArrayList<>();
        while (!json.skip("]}\n")) {
            json.expect("{\"name\":");
            String name = json.string();
            long size = field(json, "size");
            json.expect(",\"sha256\":");
            files.add(new FileFact(name, size, Hash.ofHex(json.string())));
            json.expect("}");
            json.skip(",");
            json.expect("\n");
        }
        json.end();
        return files;
    }

    private static long field(JsonText json, String name) {
        json.expect(",\"" + name + "\":");
        return json.number();
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw new FormatException("madeAt is no time");
        }
    }
}

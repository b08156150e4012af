package org.lectern.ledger;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One line of records.jsonl: an entry's index and exact text, with its payload's exact text and salt (base64), or
 * without both where withheld.
 */
public record ExportRecord(
        long index,
        String entry,
        @Nullable String payload,
        @Nullable String salt) {
    /** The most characters one line may have. */
    public static final int MOST_CHARACTERS = 16 * 1024 * 1024;

    private static final Pattern MEDIA = Pattern.compile("\"sha256\"\\s*:\\s*\"([0-9a-f]{64})\"");

    public ExportRecord {
        if (index < 0 || (payload == null) != (salt == null)) {
            throw new FormatException("payload and salt come both or not at all");
        }
        if (!isAscii(entry) || (payload != null && !isAscii(payload))) {
            throw new FormatException("entry and payload are ASCII text");
        }
        if (salt != null && Base64Text.read(salt).length != Commitment.SALT_LENGTH) {
            throw new FormatException("a salt has 32 bytes");
        }
    }

    /** A record whose payload, ASCII JSON text, may be shown. */
    public static ExportRecord open(long index, byte[] entry, byte[] payload, byte[] salt) {
        return new ExportRecord(index, latin(entry), latin(payload), Base64Text.write(salt));
    }

    /** A record of which only the entry may be shown. */
    public static ExportRecord withheld(long index, byte[] entry) {
        return new ExportRecord(index, latin(entry), null, null);
    }

    public byte[] entryBytes() {
        return entry.getBytes(US_ASCII);
    }

    /** True when the payload is withheld, or is with its salt what the commitment promises. */
    public boolean keeps(Hash commitment) {
        return payload == null
                || salt == null
                || Commitment.of(Base64Text.read(salt), payload.getBytes(US_ASCII))
                        .equals(commitment);
    }

    /**
     * The media the payload names: every field {@code "sha256":"<hex>"}; escaped quotes inside strings do not count.
     */
    public Set<Hash> media() {
        Set<Hash> media = new HashSet<>();
        for (Matcher m = MEDIA.matcher(payload == null ? "" : payload); m.find(); ) {
            media.add(Hash.ofHex(m.group(1)));
        }
        return media;
    }

    /** The line without its line end. */
    public String line() {
        String open = payload == null || salt == null
                ? ""
                : ",\"payload\":" + JsonText.quote(payload) + ",\"salt\":" + JsonText.quote(salt);
        return "{\"index\":" + index + ",\"entry\":" + JsonText.quote(entry) + open + "}";
    }

    /** Reads a line back; refuses whatever {@link #line()} would not write again exactly. */
    public static ExportRecord parse(String line) {
        JsonText json = new JsonText(line);
        json.expect("{\"index\":");
        long index = json.number();
        json.expect(",\"entry\":");
        String entry = json.string();
        boolean open = json.skip(",\"payload\":");
        String payload = open ? json.string() : null;
        if (open) {
            json.expect(",\"salt\":");
        }
        String salt = open ? json.string() : null;
        json.expect("}");
        json.end();
        ExportRecord record = new ExportRecord(index, entry, payload, salt);
        if (!record.line().equals(line)) {
            throw new FormatException("the line is not written as an export writes it");
        }
        return record;
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, ISO_8859_1);
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 127) {
                return false;
            }
        }
        return true;
    }
}

package org.lectern.ledger;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One line of the log: what kind of act, when (to the millisecond, finer parts are dropped), about and by whom as
 * opaque ids, and a commitment to the payload. Its bytes are one line of ASCII JSON with one spelling only.
 */
public record Entry(String kind, Instant at, String subject, String actor, Hash commitment) {
    private static final Pattern KIND = Pattern.compile("[a-z-]+(\\.[a-z-]+)*");
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");
    private static final Pattern LINE =
            Pattern.compile("\\{\"v\":1,\"kind\":\"([a-z.-]{1,100})\",\"at\":\"([0-9T:.Z-]{24})\","
                    + "\"subject\":\"([A-Za-z0-9_-]{1,64})\",\"actor\":\"([A-Za-z0-9_-]{1,64})\","
                    + "\"commitment\":\"([A-Za-z0-9+/=]{44})\"}");
    private static final DateTimeFormatter MILLIS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);
    private static final Instant YEAR_0 = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant YEAR_10000 = Instant.parse("+10000-01-01T00:00:00Z");

    public Entry {
        if (kind.length() > 100 || !KIND.matcher(kind).matches()) {
            throw new FormatException("a kind is words of a-z and hyphens joined by dots, at most 100 characters");
        }
        if (!ID.matcher(subject).matches() || !ID.matcher(actor).matches()) {
            throw new FormatException("subject and actor are 1 to 64 of A-Z, a-z, 0-9, hyphen and underscore");
        }
        if (at.isBefore(YEAR_0) || !at.isBefore(YEAR_10000)) {
            throw new FormatException("a year has four digits");
        }
        at = at.truncatedTo(ChronoUnit.MILLIS);
    }

    /** Reads the bytes back; refuses whatever {@link #bytes()} would not write again exactly. */
    public static Entry parse(byte[] bytes) {
        return parse(new String(bytes, ISO_8859_1));
    }

    /** Reads the text back; refuses whatever {@link #text()} would not write again exactly. */
    public static Entry parse(String text) {
        Matcher m = LINE.matcher(text);
        if (!m.matches()) {
            throw new FormatException("the entry is not written as version 1 writes it");
        }
        Instant at;
        try {
            at = Instant.parse(m.group(2));
        } catch (DateTimeException e) {
            throw new FormatException("the entry's time is no time");
        }
        Entry entry = new Entry(m.group(1), at, m.group(3), m.group(4), Hash.ofBase64(m.group(5)));
        if (!entry.text().equals(text)) {
            throw new FormatException("the entry's time is not written as version 1 writes it");
        }
        return entry;
    }

    public String text() {
        return "{\"v\":1,\"kind\":\"%s\",\"at\":\"%s\",\"subject\":\"%s\",\"actor\":\"%s\",\"commitment\":\"%s\"}"
                .formatted(kind, MILLIS.format(at), subject, actor, commitment.base64());
    }

    public byte[] bytes() {
        return text().getBytes(US_ASCII);
    }

    public Hash leafHash() {
        return Merkle.leaf(bytes());
    }
}

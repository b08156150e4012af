package org.lectern.ledger;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The head of a log: its origin (the name of its key, or a name below it), how many entries it has, and their root; the text is C2SP
 * tlog-checkpoint without extension lines.
 */
public record Checkpoint(String origin, long size, Hash root) {
    private static final Pattern TEXT = Pattern.compile("([^\n]+)\n(0|[1-9][0-9]{0,18})\n([A-Za-z0-9+/=]{44})\n");

    public Checkpoint {
        VerifierKey.checkedName(origin);
        if (size < 0) {
            throw new FormatException("a log has no negative size");
        }
        if (size == 0 && !root.equals(Merkle.emptyRoot())) {
            throw new FormatException("the root of an empty log is SHA-256 of nothing");
        }
    }

    /** Reads the three lines; refuses extension lines and any other spelling. */
    public static Checkpoint parse(String text) {
        Matcher m = TEXT.matcher(text);
        if (!m.matches()) {
            throw new FormatException("a checkpoint is three lines: origin, size, root");
        }
        try {
            return new Checkpoint(m.group(1), Long.parseLong(m.group(2)), Hash.ofBase64(m.group(3)));
        } catch (NumberFormatException e) {
            throw new FormatException("the checkpoint's size is too large");
        }
    }

    public String text() {
        return origin + "\n" + size + "\n" + root.base64() + "\n";
    }

    /** Signs with the log's own key, whose name must be the origin or a name above it. */
    public SignedNote sign(SigningKey key) {
        if (!key.verifier().speaksFor(origin)) {
            throw new IllegalArgumentException("the key of " + key.name() + " does not sign for " + origin);
        }
        return SignedNote.sign(text(), key);
    }
}

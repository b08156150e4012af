package org.lectern.server.moderation;

import java.util.Arrays;
import org.lectern.ledger.Commitment;
import org.lectern.ledger.Entry;
import org.lectern.ledger.Hash;
import org.lectern.server.inbox.Items;
import org.lectern.server.log.SealedEntry;

/** Whether an entry about a capture still says what it said: its commitment covers its payload, and the bytes have the hash it names. */
final class EntryCheck {

    private EntryCheck() {}

    static boolean holds(SealedEntry entry, Items items) {
        Hash committed = Commitment.of(entry.salt(), entry.payload());
        Entry line = Entry.parse(entry.line());
        String sha256 = String.valueOf(entry.values().get("sha256"));
        return committed.equals(line.commitment())
                && Arrays.equals(line.bytes(), entry.line())
                && items.capture(sha256)
                        .map(capture -> Hash.sha256(capture.bytes()).hex().equals(sha256))
                        .orElse(false);
    }
}

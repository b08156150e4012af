package org.lectern.server.moderation;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.lectern.ledger.Hash;

/**
 * Whether chance picks something to be looked at, in a way that whoever has the seed can recompute: SHA-256 of the seed followed by its
 * name, for a decision its id as text. Its first four bytes, read as an unsigned number, stand to 2^32 as the share stands to a hundred; the
 * next four pick who is asked.
 */
record Draw(int chance, int pick) {

    static Draw of(byte[] seed, DecisionId decision) {
        return of(seed, decision.toString());
    }

    static Draw of(byte[] seed, String name) {
        ByteBuffer digest = ByteBuffer.wrap(
                Hash.sha256(seed, name.getBytes(StandardCharsets.UTF_8)).bytes());
        return new Draw(digest.getInt(), digest.getInt());
    }

    /** {@code share} of a hundred decisions are drawn. */
    boolean drawn(int share) {
        return Integer.toUnsignedLong(chance) * 100 >>> Integer.SIZE < share;
    }

    /** One of so many, from 0 on. */
    long within(long many) {
        return Integer.toUnsignedLong(pick) % many;
    }

    <T> T one(List<T> several) {
        return several.get(Integer.remainderUnsigned(pick, several.size()));
    }
}

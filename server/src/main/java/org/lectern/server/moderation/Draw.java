package org.lectern.server.moderation;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.lectern.ledger.Hash;

/**
 * Whether chance picks a decision to be looked at again, in a way that whoever has the seed can recompute: SHA-256 of the seed followed
 * by the decision's id as text. Its first four bytes, read as an unsigned number, stand to 2^32 as the share stands to a hundred; the
 * next four pick who is asked.
 */
record Draw(int chance, int pick) {

    static Draw of(byte[] seed, DecisionId decision) {
        ByteBuffer digest =
                ByteBuffer.wrap(Hash.sha256(seed, decision.toString().getBytes(StandardCharsets.US_ASCII))
                        .bytes());
        return new Draw(digest.getInt(), digest.getInt());
    }

    /** {@code share} of a hundred decisions are drawn. */
    boolean drawn(int share) {
        return Integer.toUnsignedLong(chance) * 100 >>> Integer.SIZE < share;
    }

    <T> T one(List<T> several) {
        return several.get(Integer.remainderUnsigned(pick, several.size()));
    }
}

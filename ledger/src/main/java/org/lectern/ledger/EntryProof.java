package org.lectern.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;

/**
 * The proof that one entry is in a log, in the C2SP tlog-proof form (file ending {@code .tlog-proof}) without extra
 * data.
 */
public record EntryProof(long index, List<Hash> path, SignedNote checkpoint) {
    private static final String HEADER = "c2sp.org/tlog-proof@v1\n";
    private static final int MOST_BYTES = 1_000_000;

    /** What a check of a proof finds. */
    public sealed interface Check {
        record Proven(Checkpoint checkpoint) implements Check {}

        /** Not proven; the reason is a plain sentence. */
        record NotProven(String reason) implements Check {}
    }

    public EntryProof {
        path = List.copyOf(path);
        if (index < 0 || path.size() > 63) {
            throw new FormatException("a proof has an index and at most 63 hashes");
        }
    }

    /** The proof of the entry at the index, from the tiles of the tree that the checkpoint describes. */
    public static EntryProof of(long index, TileReader tiles, SignedNote checkpoint) {
        long size = Checkpoint.parse(checkpoint.text()).size();
        return new EntryProof(index, new TileTree(tiles, size).inclusion(index), checkpoint);
    }

    /** Reads the text; refuses whatever {@link #written()} would not write again exactly. */
    public static EntryProof parse(String text) {
        int split = text.indexOf("\n\n");
        if (text.length() > MOST_BYTES || !text.startsWith(HEADER) || split < HEADER.length()) {
            throw new FormatException("this is not a tlog-proof of version 1");
        }
        List<String> lines = List.of(text.substring(HEADER.length(), split).split("\n", -1));
        if (!lines.getFirst().matches("index (0|[1-9][0-9]{0,17})")) {
            throw new FormatException("the proof's second line is not its index");
        }
        List<Hash> path = new ArrayList<>();
        lines.stream().skip(1).limit(64).forEach(line -> path.add(Hash.ofBase64(line)));
        SignedNote checkpoint = SignedNote.parse(text.substring(split + 2).getBytes(UTF_8));
        EntryProof proof = new EntryProof(Long.parseLong(lines.getFirst().substring(6)), path, checkpoint);
        if (!proof.written().equals(text)) {
            throw new FormatException("the proof is not written as it is always written");
        }
        return proof;
    }

    public String written() {
        StringBuilder text =
                new StringBuilder(HEADER).append("index ").append(index).append('\n');
        path.forEach(hash -> text.append(hash.base64()).append('\n'));
        return text.append('\n').append(checkpoint.written()).toString();
    }

    /** Checks that the key signed the checkpoint and that the entry with these bytes stands at the index. */
    public Check check(byte[] entry, VerifierKey key) {
        if (!checkpoint.signedBy(key)) {
            return new Check.NotProven("The checkpoint is not signed by the key of " + key.name() + ".");
        }
        Checkpoint head;
        try {
            head = Checkpoint.parse(checkpoint.text());
        } catch (FormatException e) {
            return new Check.NotProven("The signed text is not a checkpoint: " + e.getMessage() + ".");
        }
        if (!key.speaksFor(head.origin())) {
            return new Check.NotProven("The checkpoint is of " + head.origin() + ", the key of " + key.name() + ".");
        }
        return Merkle.includes(Merkle.leaf(entry), index, head.size(), path, head.root())
                ? new Check.Proven(head)
                : new Check.NotProven("The hashes do not lead from this entry to the checkpoint.");
    }
}

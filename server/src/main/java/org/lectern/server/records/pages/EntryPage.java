package org.lectern.server.records.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.server.web.pages.Layout;
import org.lectern.server.web.pages.When;

/**
 * One entry with its proof; template records/entry.jte.
 *
 * @param line the entry's bytes as text
 * @param leafHash in hexadecimal
 * @param proof the hashes up to the root, in hexadecimal; empty until a checkpoint covers the entry
 * @param checked null until a checkpoint covers the entry, else whether the proof holds
 */
public record EntryPage(
        Layout layout,
        long index,
        When at,
        String words,
        @Nullable String reference,
        @Nullable String caseHref,
        String line,
        String leafHash,
        List<String> proof,
        @Nullable Boolean checked,
        RecordPage.@Nullable Checkpoint checkpoint,
        @Nullable Capture capture) {

    public EntryPage {
        proof = List.copyOf(proof);
    }

    /** The bytes as the server sent them: SHA-256 in hexadecimal, length in bytes, where to get them. */
    public record Capture(String sha256, long length, String href) {}
}

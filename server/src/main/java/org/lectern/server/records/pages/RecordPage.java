package org.lectern.server.records.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.server.web.pages.Layout;
import org.lectern.server.web.pages.When;

/**
 * The record, newest entries first; template records/record.jte.
 *
 * @param keyFile name of the public key's file
 * @param olderHref the page with older entries, or null
 */
public record RecordPage(
        Layout layout,
        List<Entry> entries,
        @Nullable Checkpoint checkpoint,
        String keyFile,
        boolean mayExport,
        @Nullable String newerHref,
        @Nullable String olderHref) {

    public RecordPage {
        entries = List.copyOf(entries);
    }

    /**
     * One entry as a line.
     *
     * @param words its kind in words
     * @param reference the case's short reference, or null
     */
    public record Entry(
            long index,
            When at,
            String words,
            @Nullable String reference,
            @Nullable String caseHref) {}

    /** The newest signed checkpoint: how many entries, their common hash in base64, when, and the note as signed. */
    public record Checkpoint(long size, String rootHash, When at, String note) {}
}
